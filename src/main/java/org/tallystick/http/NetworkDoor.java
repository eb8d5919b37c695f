package org.tallystick.http;

import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/**
 * Where other machines of the shop's network come in, encrypted, to the pages alone.
 *
 * @param port 0 takes a free one
 * @param names of this machine as browsers are given them: host names and addresses, without a port
 * @param tls with the certificate and key
 */
public record NetworkDoor(int port, Set<String> names, SSLContext tls) {
    private static final int HTTPS = 443;

    public NetworkDoor {
        names = Set.copyOf(names);
    }

    /** What the Host header may say, where it has come to listen on this port. */
    Set<String> hosts(int open) {
        return names.stream()
                .map(name -> (name.contains(":") ? "[" + name + "]" : name) + (open == HTTPS ? "" : ":" + open))
                .collect(Collectors.toSet());
    }
}
