package org.tallystick.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A pseudo-terminal, with a link to it that keeps its name when the device is plugged in anew. */
public final class PtyEndpoint implements Endpoint {
    private static final int SEND_MILLIS = 200;

    private final @Nullable Path link;
    private @Nullable Pty pty;
    private volatile String path = "";

    private PtyEndpoint(@Nullable Path link) {
        this.link = link;
    }

    /** Under the pseudo-terminal's own name, which changes at each plugging in. */
    public static PtyEndpoint unnamed() throws IOException {
        return plugged(new PtyEndpoint(null));
    }

    /**
     * Under a link at this path; a link that is there already is replaced.
     *
     * @throws IOException when something other than a link is there
     */
    public static PtyEndpoint at(Path link) throws IOException {
        return plugged(new PtyEndpoint(link.toAbsolutePath()));
    }

    private static PtyEndpoint plugged(PtyEndpoint endpoint) throws IOException {
        endpoint.plug();
        return endpoint;
    }

    @Override
    public String address() {
        return link == null ? path : link.toString();
    }

    @Override
    public int receive(byte[] buffer, int most, int millis) throws IOException {
        return there().read(buffer, most, millis);
    }

    @Override
    public void send(byte[] bytes) throws IOException {
        there().write(bytes, SEND_MILLIS);
    }

    @Override
    public void stall() throws IOException {
        there().accept(false);
    }

    @Override
    public void resume() throws IOException {
        there().accept(true);
    }

    @Override
    public void unplug() throws IOException {
        Pty gone = pty;
        pty = null;
        if (gone == null) {
            return;
        }
        try {
            removeLink();
        } finally {
            gone.close();
        }
    }

    @Override
    public void plug() throws IOException {
        unplug();
        Pty fresh = Pty.open();
        pty = fresh;
        path = fresh.path();
        try {
            placeLink();
        } catch (IOException e) {
            pty = null;
            fresh.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        unplug();
    }

    private Pty there() throws IOException {
        return Optional.ofNullable(pty).orElseThrow(() -> new IOException(address() + " is unplugged"));
    }

    /** Renamed into place, so that the name is never missing and never points to half a device. */
    private void placeLink() throws IOException {
        if (link == null) {
            return;
        }
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(link)) {
            throw new IOException(link + " is there and is no link: remove it, or choose another path for the link");
        }
        Path fresh = link.resolveSibling(
                link.getFileName() + "." + ProcessHandle.current().pid());
        Files.deleteIfExists(fresh);
        Files.createSymbolicLink(fresh, Path.of(path));
        Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Only our own: another simulator may have taken the name since. */
    private void removeLink() throws IOException {
        if (link != null
                && Files.isSymbolicLink(link)
                && Files.readSymbolicLink(link).equals(Path.of(path))) {
            Files.delete(link);
        }
    }
}
