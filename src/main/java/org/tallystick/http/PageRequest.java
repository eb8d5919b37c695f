package org.tallystick.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a browser asks for that is no call of the API. The Host header was looked at; nothing else was.
 *
 * @param method GET or POST
 * @param path without the query
 * @param form the fields of a POST, each at most once; empty for a GET
 * @param host as the Host header has it, such as {@code 127.0.0.1:8440}
 * @param port on which it came in
 * @param secure whether it came encrypted
 * @param cookies the Cookie header; empty when there is none
 * @param origin the Origin header; null when there is none
 * @param site the header Sec-Fetch-Site, by which a browser tells from where it asks; null when there is none
 */
public record PageRequest(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> form,
        String host,
        int port,
        boolean secure,
        String cookies,
        @Nullable String origin,
        @Nullable String site) {
    public PageRequest {
        query = Map.copyOf(query);
        form = Map.copyOf(form);
    }

    /** As a browser says where a form of ours stood. */
    public String ownOrigin() {
        return (secure ? "https://" : "http://") + host;
    }
}
