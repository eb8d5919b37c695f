package org.tallystick.app;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.cli.Backstage;
import org.tallystick.settings.SettingsFile;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the pages tell people to type or to write is understood by the program. */
class DocumentationTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^( *)```([a-z]+)\n(.*?)^ *```$");
    private static final Pattern INDENTED = Pattern.compile("(?m)^ {4,}(tallystick .*)$");
    private static final Pattern INLINE = Pattern.compile("`(tallystick [^`]+)`");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|([^\\s\"']+)");
    private static final Pattern BODY = Pattern.compile("-d '([^']*)'");
    private static final Pattern MAVEN = Pattern.compile("\\bmvn (-[^`#\\n|]*|[a-z][^`#\\n|]*)");
    private static final YAMLMapper YAML = new YAMLMapper();

    /** Fails whatever it is asked for: nothing is carried out. */
    private static final Backstage NOBODY = (Backstage) Proxy.newProxyInstance(
            Backstage.class.getClassLoader(), new Class<?>[] {Backstage.class}, (proxy, method, arguments) -> {
                throw new AssertionError("a command that is only parsed asked for " + method.getName());
            });

    private static final CommandLine TREE = CommandTree.tree(NOBODY);

    @TempDir
    Path folder;

    private static List<Path> files(Path start) {
        try (Stream<Path> files = Files.walk(start)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a page says of a kind, by page. */
    private static Map<Path, List<String>> each(Function<String, Stream<String>> texts, int atLeast) {
        Map<Path, List<String>> found = new TreeMap<>();
        Stream.of(Path.of("README.md"), Path.of("docs"), Path.of(".github"))
                .flatMap(start -> files(start).stream())
                .filter(file -> file.toString().endsWith(".md"))
                .forEach(page -> found.put(page, texts.apply(read(page)).toList()));
        assertThat(found.values().stream().flatMap(List::stream))
                .as("what is looked at")
                .hasSizeGreaterThanOrEqualTo(atLeast);
        return found;
    }

    private static List<String> findings(Map<Path, List<String>> texts, Consumer<String> check) {
        List<String> findings = new ArrayList<>();
        texts.forEach((page, all) -> all.forEach(text -> {
            try {
                check.accept(text);
            } catch (RuntimeException e) {
                findings.add("%s: %s: %s".formatted(page, text, e.getMessage()));
            }
        }));
        return findings;
    }

    /** The blocks of a language, without the indent of a list. */
    private static Stream<String> blocks(String page, String language) {
        return BLOCK.matcher(page)
                .results()
                .filter(block -> block.group(2).equals(language))
                .map(block -> block.group(3).replaceAll("(?m)^" + block.group(1), ""));
    }

    private static Stream<String> commands(String page) {
        return Stream.concat(
                blocks(page, "sh")
                        .flatMap(block -> block.replace("\\\n", " ").lines())
                        .filter(line -> line.startsWith("tallystick ")),
                INDENTED.matcher(page.replaceAll("(?ms)^ *```.*?^ *```$", ""))
                        .results()
                        .map(line -> line.group(1)));
    }

    private static String[] words(String command) {
        return WORD.matcher(command.replaceFirst("\\s+(#|>|\\|).*", ""))
                .results()
                .map(word -> Stream.of(1, 2, 3)
                        .map(word::group)
                        .filter(Objects::nonNull)
                        .collect(joining()))
                .skip(1)
                .toArray(String[]::new);
    }

    private static void parse(String command) {
        TREE.parseArgs(words(command));
    }

    @Test
    void eachCommandIsOneOfTheCommandLine() {
        assertThat(findings(each(DocumentationTest::commands, 50), DocumentationTest::parse))
                .isEmpty();
    }

    @Test
    void aCommandWithAWrongWordIsNoneOfIt() {
        parse("tallystick sell T1-0001 --total 14.50 --receipt \"a b\"   # a comment");
        assertThatThrownBy(() -> parse("tallystick sel T1-0001 --total 14.50"))
                .isInstanceOf(CommandLine.ParameterException.class);
        assertThatThrownBy(() -> parse("tallystick sell T1-0001 --totl 14.50"))
                .isInstanceOf(CommandLine.ParameterException.class);
        assertThatThrownBy(() -> verbsAndOptions("tallystick sel")).hasMessage("no verb sel");
        assertThatThrownBy(() -> verbsAndOptions("tallystick sell --totl")).hasMessage("no option --totl");
    }

    /** In the midst of a sentence a command may be shortened; its verbs and options are real all the same. */
    @Test
    void eachCommandInASentenceHasVerbsAndOptionsOfTheCommandLine() {
        Map<Path, List<String>> commands = each(
                page -> INLINE.matcher(page.replaceAll("(?ms)^ *```.*?^ *```$", ""))
                        .results()
                        .map(command -> command.group(1).replace('\n', ' '))
                        .filter(command -> !command.startsWith("tallystick VERB")),
                50);

        assertThat(findings(commands, DocumentationTest::verbsAndOptions)).isEmpty();
    }

    private static void verbsAndOptions(String command) {
        CommandLine at = TREE;
        boolean verbs = true;
        for (String word : words(command)) {
            CommandLine next = verbs ? at.getSubcommands().get(word) : null;
            if (next != null) {
                at = next;
            } else if (word.startsWith("--")) {
                if (at.getCommandSpec().findOption(word) == null
                        && TREE.getCommandSpec().findOption(word) == null) {
                    throw new IllegalStateException("no option " + word);
                }
            } else if (at == TREE && !command.contains("--data " + word)) {
                throw new IllegalStateException("no verb " + word);
            } else if (at != TREE) {
                verbs = false;
            }
        }
    }

    @Test
    void eachBlockOfSettingsIsOneThatAShopCanHave() throws IOException {
        ImageIO.write(
                new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_BINARY),
                "png",
                folder.resolve("logo.png").toFile());
        Files.copy(Path.of("src/main/resources/fonts/NotoSans.ttf"), folder.resolve("NotoSansTamil.ttf"));

        // What has a kind is a device's profile, which has a test of its own.
        Map<Path, List<String>> blocks =
                each(page -> blocks(page, "yaml").filter(block -> !block.contains("\nkind:")), 10);

        assertThat(findings(blocks, this::readSettings)).isEmpty();
        assertThatThrownBy(() -> readSettings("credit: {limt: {warnPercent: 90}}"))
                .hasMessageContaining("limt");
    }

    private void readSettings(String block) {
        ObjectNode whole =
                (ObjectNode) YAML.readTree("shop: {name: Corner shop, currency: EUR, timeZone: Europe/Madrid}");
        YAML.readTree(block).forEachEntry((key, value) -> {
            if (whole.get(key) instanceof ObjectNode has && value instanceof ObjectNode more) {
                has.setAll(more);
            } else {
                whole.set(key, value);
            }
        });
        try {
            Files.writeString(folder.resolve(SettingsFile.NAME), YAML.writeValueAsString(whole));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SettingsFile.read(folder, Path.of("device-profiles"));
    }

    @Test
    void eachBodyOfARequestIsJson() {
        JsonMapper json = new JsonMapper();
        Map<Path, List<String>> bodies = each(
                page -> Stream.concat(
                        blocks(page, "json"), BODY.matcher(page).results().map(found -> found.group(1))),
                4);

        assertThat(findings(bodies, text -> {
                    JsonNode read = json.readTree(text);
                    if (!read.isContainer()) {
                        throw new IllegalStateException("neither an object nor a list");
                    }
                }))
                .isEmpty();
    }

    @Test
    void eachMavenCommandNamesProfilesExecutionsAndClassesThatAreThere() {
        String pom = read(Path.of("pom.xml"));
        Map<Path, List<String>> commands =
                each(page -> MAVEN.matcher(page).results().map(MatchResult::group), 10);

        assertThat(findings(commands, command -> {
                    for (String word : command.split("\\s+", -1)) {
                        mustBeThere(pom, word);
                    }
                }))
                .isEmpty();
        assertThatThrownBy(() -> mustBeThere(pom, "-Pnone")).hasMessage("there is no none");
        assertThatThrownBy(() -> mustBeThere(pom, "-Dtest=NoneTest")).hasMessage("there is no NoneTest");
    }

    private static void mustBeThere(String pom, String word) {
        String name = word.replaceFirst("^(-P|exec:exec@|-Dtest=|-Dit\\.test=|-Dbenchmark=)", "");
        boolean isThere = switch (word.substring(0, word.length() - name.length())) {
            case "-P", "exec:exec@" -> pom.contains("<id>" + name + "</id>");
            case "-Dtest=", "-Dit.test=", "-Dbenchmark=" ->
                Stream.of(name.replace("'", "").split(",", -1)).allMatch(DocumentationTest::isClassOfTests);
            default -> true;
        };
        if (!isThere) {
            throw new IllegalStateException("there is no " + name);
        }
    }

    /** With or without its package, and with a star as Surefire knows it. */
    private static boolean isClassOfTests(String name) {
        Pattern file = Pattern.compile(".*/" + name.replace(".", "/").replace("*", "[^/]*") + "\\.java");
        return files(Path.of("src/test/java")).stream()
                .anyMatch(
                        each -> file.matcher(each.toString().replace('\\', '/')).matches());
    }
}
