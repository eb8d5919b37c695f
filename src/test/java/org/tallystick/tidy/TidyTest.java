package org.tallystick.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tallystick.BesideOthers;

/** The project keeps its own house rules. */
@BesideOthers
class TidyTest {
    private static final Path PROJECT = Path.of("");
    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".idea", ".vscode");

    private static final Set<String> TOP = Set.of(
            "pom.xml",
            "README.md",
            "src",
            "docs",
            "device-profiles",
            ".ci",
            ".editorconfig",
            ".gitattributes",
            ".github",
            ".gitignore",
            ".mvn");

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !NOT_OURS.contains(file.getName(0).toString()))
                    .toList();
        }
    }

    private static List<Path> files(String ending) throws IOException {
        return files().stream().filter(file -> file.toString().endsWith(ending)).toList();
    }

    @Test
    void javaFilesKeepTheRules() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (Path source : files(".java")) {
            sources.put(slashed(source), Files.readString(source));
        }
        assertThat(sources).hasSizeGreaterThan(50);
        assertThat(JavaRules.findings(sources)).isEmpty();
    }

    /** Whatever a template says is escaped, but for the style sheet. */
    @Test
    void templatesSayNothingRaw() throws IOException {
        List<Path> templates = files(".jte");
        assertThat(templates).isNotEmpty();
        for (Path template : templates) {
            assertThat(Files.readString(template).replace("$unsafe{page.style()}", ""))
                    .as(slashed(template))
                    .doesNotContain("$unsafe", "<script", " on");
        }
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        List<Path> folders = files(".java").stream()
                .filter(source -> source.startsWith(Path.of("src", "main", "java", "org", "tallystick")))
                .filter(source -> source.getNameCount() > 6)
                .map(Path::getParent)
                .distinct()
                .toList();
        assertThat(folders)
                .hasSizeGreaterThan(5)
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .content()
                        .contains("@NullMarked")
                        .startsWith("/**"));
    }

    @Test
    void noTextHasLeftoversOrNamesFoldersOfOneMachine() throws IOException {
        List<String> findings = new ArrayList<>();
        for (Path file : files()) {
            try {
                findings.addAll(TextRules.findings(slashed(file), Files.readString(file)));
            } catch (MalformedInputException e) {
                // no text
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void pagesHaveOneTitleAndLinksThatLeadSomewhere() throws IOException {
        List<Path> pages = files(".md");
        List<String> findings = new ArrayList<>();
        for (Path page : pages) {
            findings.addAll(TextRules.pageFindings(page, Files.readString(page)));
        }
        assertThat(pages).isNotEmpty();
        assertThat(findings).isEmpty();
    }

    @Test
    void decisionRecordsHaveOneTemplate() throws IOException {
        Path folder = Path.of("docs", "decisions");
        String index = Files.readString(folder.resolve("README.md"));
        List<Path> records = files(".md").stream()
                .filter(page -> page.startsWith(folder) && !page.endsWith("README.md"))
                .toList();
        List<String> findings = new ArrayList<>();
        for (Path page : records) {
            findings.addAll(TextRules.recordFindings(page.getFileName().toString(), Files.readString(page), index));
        }
        assertThat(records).hasSizeGreaterThan(30);
        assertThat(findings).isEmpty();
    }

    @Test
    void theTopFolderHoldsWhatTheLayoutNames() throws IOException {
        try (Stream<Path> top = Files.list(PROJECT)) {
            assertThat(top.map(Path::toString).filter(name -> !NOT_OURS.contains(name)))
                    .as("anything else has a folder where it belongs")
                    .isSubsetOf(TOP);
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
