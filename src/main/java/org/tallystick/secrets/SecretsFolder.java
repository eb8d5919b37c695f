package org.tallystick.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tallystick.files.Privacy;
import org.tallystick.files.WholeFile;

/**
 * The folder {@code secrets} of a data folder: small text files, each replaced as a whole and on disk when the call
 * returns. Every read and write first checks that nobody else can.
 */
public final class SecretsFolder {
    private static final int KEY_BYTES = 32;
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{" + 2 * KEY_BYTES + "}");

    private final Path folder;
    private final Privacy privacy;
    private final RandomGenerator random;

    private SecretsFolder(Path folder, RandomGenerator random) {
        this.folder = folder;
        this.privacy = Privacy.of(folder);
        this.random = random;
    }

    /**
     * Opens the folder, made where it is missing.
     *
     * @param random for new keys; must be fit for secrets, such as a SecureRandom
     * @throws SecretsUnusable when others can look into it
     */
    public static SecretsFolder open(Path folder, RandomGenerator random) {
        SecretsFolder secrets = new SecretsFolder(folder, random);
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(folder, Privacy.ofNewFolder(folder));
                secrets.privacy.restrict(folder);
            }
            secrets.mustBePrivate(folder);
            return secrets;
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    /** 32 random bytes in hex under that name; made at the first call. */
    String key(String name) {
        Optional<String> kept = keyIfMade(name);
        if (kept.isPresent()) {
            return kept.get();
        }
        String key = HexFormat.of().formatHex(randomBytes(KEY_BYTES));
        write(name, key);
        return key;
    }

    Optional<String> keyIfMade(String name) {
        return read(name).map(text -> {
            if (!KEY.matcher(text.strip()).matches()) {
                throw damaged(name, "put the right file back from a backup of the secrets");
            }
            return text.strip();
        });
    }

    byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** What the owner wrote into a file, without blanks around it; empty where there is nothing. */
    Optional<String> written(String name) {
        return read(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    Optional<String> read(String name) {
        Path file = folder.resolve(name);
        try {
            mustBePrivate(folder);
            if (!Files.isRegularFile(file) && Files.exists(file)) {
                throw new SecretsUnusable(file + " is no file; put the right one in its place");
            }
            String text = Files.readString(file);
            mustBePrivate(file);
            return Optional.of(text);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    void write(String name, String text) {
        Path file = folder.resolve(name);
        try {
            mustBePrivate(folder);
            WholeFile.replace(file, (text + "\n").getBytes(UTF_8));
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /** Writes all secrets into another folder, which has none yet. */
    public void copyTo(SecretsFolder other) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (!name.endsWith(".new")) {
                    read(name).ifPresent(text -> other.write(name, text.strip()));
                }
            }
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    SecretsUnusable damaged(String name, String remedy) {
        return new SecretsUnusable("%s does not hold what it should; %s".formatted(folder.resolve(name), remedy));
    }

    private void mustBePrivate(Path path) throws IOException {
        Optional<String> remedy = privacy.remedy(path);
        if (remedy.isPresent()) {
            throw new SecretsUnusable("%s can be reached by other users of this machine; close it with: %s"
                    .formatted(path, remedy.get()));
        }
    }

    private static SecretsUnusable unusable(Path path, IOException e) {
        return new SecretsUnusable(
                "%s cannot be read or written (%s); check who owns it and that the disk has room".formatted(path, e),
                e);
    }
}
