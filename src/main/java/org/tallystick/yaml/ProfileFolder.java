package org.tallystick.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tallystick.yaml.Profile.Kind;

/** The device profiles in a folder, each in {@code <vendor>/<model>.yaml}. */
public final class ProfileFolder {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]*/[a-z0-9][a-z0-9.-]*");
    private static final String ENDING = ".yaml";

    private final Path folder;

    public ProfileFolder(Path folder) {
        this.folder = folder;
    }

    /** Such as {@code epson/tm-t88v}; a file that is no profile is left out here, and told of when it is opened. */
    public List<String> names(Kind kind) {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(name -> isOf(kind, name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new BadSettings(folder, "cannot be read (" + e + "); put the folder of device profiles there");
        }
    }

    /**
     * Why no such device can have the profile, with the remedy; empty where it can.
     *
     * @throws BadSettings when the file is no profile
     */
    public Optional<String> objection(Kind kind, String name) {
        if (!isThere(name)) {
            List<String> known = names(kind);
            String remedy = Nearest.to(name, known)
                    .map(near -> "did you mean " + near + "?")
                    .orElse(theKnown(kind, known));
            return Optional.of("there is no %s profile '%s'; %s".formatted(kind, name, remedy));
        }
        Kind found = Profile.read(file(name)).kind();
        return found == kind
                ? Optional.empty()
                : Optional.of("'%s' is the profile of a %s; %s".formatted(name, found, theKnown(kind, names(kind))));
    }

    /**
     * The profile of that name.
     *
     * @param known the keys that its facts can have
     * @throws BadSettings when there is none, it is another kind of device's, it has other keys, or it inherits from
     *     itself
     */
    public Profile open(Kind kind, String name, List<String> known) {
        Optional<String> objection = objection(kind, name);
        if (objection.isPresent()) {
            throw new BadSettings(folder, objection.get());
        }
        Profile profile = withInherited(kind, List.of(name));
        profile.allow(known);
        return profile;
    }

    /** @param line the names so far, each inheriting from the next */
    private Profile withInherited(Kind kind, List<String> line) {
        Profile profile = Profile.read(file(line.getLast()));
        return profile.inherited((key, text) -> parent(kind, line, key, text))
                .map(parent -> profile.below(withInherited(kind, parent)))
                .orElse(profile);
    }

    private List<String> parent(Kind kind, List<String> line, String key, String text) {
        if (line.contains(text)) {
            String ring = String.join(", ", line.subList(line.indexOf(text), line.size())) + ", " + text;
            throw Reading.outOfPlace(
                    key, text, "a profile cannot inherit from itself (%s); take one of them out".formatted(ring));
        }
        objection(kind, text).ifPresent(objection -> {
            throw Reading.outOfPlace(key, text, objection);
        });
        return Stream.concat(line.stream(), Stream.of(text)).toList();
    }

    private boolean isOf(Kind kind, String name) {
        try {
            return isThere(name) && Profile.read(file(name)).kind() == kind;
        } catch (BadSettings e) {
            return false;
        }
    }

    private boolean isThere(String name) {
        return NAME.matcher(name).matches() && Files.isRegularFile(file(name));
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }

    private static String theKnown(Kind kind, List<String> names) {
        return "the %s profiles are %s".formatted(kind, String.join(", ", names));
    }
}
