package org.tallystick.secrets;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * What the pages are encrypted with in the shop's network: a PKCS12 file with one key and its certificate. Its password
 * stands in the file {@code certificate-password}, which the owner writes.
 */
public final class PageCertificate {
    private static final String PASSWORD = "certificate-password";
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private final Path file;
    private final char[] password;
    private final KeyStore keys;

    private PageCertificate(Path file, char[] password, KeyStore keys) {
        this.file = file;
        this.password = password;
        this.keys = keys;
    }

    /**
     * Reads it, and makes sure that browsers will take it.
     *
     * @param names under which the pages are asked for: host names and addresses, each of which it has to have
     * @throws SecretsUnusable when it cannot be used, saying why and what to do
     */
    public static SSLContext read(Path file, SecretsFolder folder, Collection<String> names, Instant now) {
        String password = folder.written(PASSWORD)
                .orElseThrow(() -> new SecretsUnusable("secrets/" + PASSWORD + " is not there; write the password of "
                        + file + " into it, with rights for you alone"));
        PageCertificate read = new PageCertificate(file, password.toCharArray(), opened(file, password.toCharArray()));
        try {
            X509Certificate certificate = read.certificate();
            read.mustHold(certificate, now);
            read.mustHave(names, certificate);
            return read.context();
        } catch (GeneralSecurityException e) {
            throw new SecretsUnusable(
                    "%s cannot be used (%s); make a new one from key and certificate".formatted(file, e.getMessage()),
                    e);
        }
    }

    private static KeyStore opened(Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password);
            return keys;
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new SecretsUnusable(file + " is not there; page.certificate in shop.yaml names it", e);
        } catch (IOException | GeneralSecurityException e) {
            throw new SecretsUnusable(
                    e.getCause() instanceof UnrecoverableKeyException
                            ? "the password in secrets/" + PASSWORD + " does not open " + file + "; write the right one"
                            : file + " is no PKCS12 file, or cannot be read; make it with openssl pkcs12 -export",
                    e);
        }
    }

    private X509Certificate certificate() throws GeneralSecurityException {
        List<String> own =
                Collections.list(keys.aliases()).stream().filter(this::hasKey).toList();
        if (own.size() != 1) {
            throw new SecretsUnusable(
                    "%s has %d private keys; it needs one, with its certificate".formatted(file, own.size()));
        }
        return (X509Certificate) Objects.requireNonNull(keys.getCertificate(own.getFirst()));
    }

    private boolean hasKey(String alias) {
        try {
            return keys.isKeyEntry(alias) && keys.getCertificate(alias) instanceof X509Certificate;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("it was opened", e);
        }
    }

    private void mustHold(X509Certificate certificate, Instant now) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant to = certificate.getNotAfter().toInstant();
        if (now.isAfter(to)) {
            throw new SecretsUnusable(
                    "the certificate in %s ended on %s; put a new one in its place".formatted(file, day(to)));
        }
        if (now.isBefore(from)) {
            throw new SecretsUnusable(
                    "the certificate in %s begins on %s; look at the clock of this machine, or take another certificate"
                            .formatted(file, day(from)));
        }
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private void mustHave(Collection<String> names, X509Certificate certificate) throws CertificateParsingException {
        Collection<String> has = names(certificate);
        for (String name : names) {
            if (!has.contains(name) && !has.contains("*" + name.substring(Math.max(0, name.indexOf('.'))))) {
                throw new SecretsUnusable(
                        "the certificate in %s is for %s and not for %s, which page.names lists; take one for all"
                                .formatted(file, has.isEmpty() ? "nobody" : String.join(", ", has), name));
            }
        }
    }

    /** Browsers look at the alternative names alone. */
    private static Collection<String> names(X509Certificate certificate) throws CertificateParsingException {
        Collection<String> names = new TreeSet<>();
        Collection<List<?>> all = certificate.getSubjectAlternativeNames();
        for (List<?> each : all == null ? List.<List<?>>of() : all) {
            if (Objects.equals(each.get(0), DNS_NAME) || Objects.equals(each.get(0), IP_ADDRESS)) {
                names.add(String.valueOf(each.get(1)).toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private SSLContext context() throws GeneralSecurityException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
