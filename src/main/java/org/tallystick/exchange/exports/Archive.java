package org.tallystick.exchange.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tallystick.files.WholeFile;

/** A ZIP whose last file, MANIFEST, has the SHA-256 of every other, as {@code sha256sum -c} reads it. */
final class Archive {
    private final ZipOutputStream zip;
    private final Map<String, String> sums = new TreeMap<>();

    Archive(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    void add(String name, String text) throws IOException {
        add(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    void add(String name, Path file) throws IOException {
        add(name, out -> Files.copy(file, out));
    }

    /** One of the pages that lie beside this class. */
    void addPage(String name) throws IOException {
        try (InputStream page = Archive.class.getResourceAsStream(name)) {
            if (page == null) {
                throw new IOException(name + " is not in the program; install it again");
            }
            add(name, page::transferTo);
        }
    }

    void add(String name, WholeFile.Content content) throws IOException {
        MessageDigest digest = sha256();
        zip.putNextEntry(new ZipEntry(name));
        content.writeTo(new DigestOutputStream(zip, digest));
        zip.closeEntry();
        sums.put(name, HexFormat.of().formatHex(digest.digest()));
    }

    void finish() throws IOException {
        StringBuilder manifest = new StringBuilder();
        sums.forEach(
                (name, sum) -> manifest.append(sum).append("  ").append(name).append('\n'));
        add("MANIFEST", manifest.toString());
        zip.finish();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
