package org.tallystick.tidy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What holds for each text of the project, and for its pages. */
final class TextRules {
    // Put together, or this file would break its own rules.
    private static final Pattern LEFTOVER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");
    private static final Pattern MACHINE_PATH = Pattern.compile("(?<![\\w.>}~-])/(ho" + "me|ro" + "ot|wo" + "rk)/");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("^([a-z]+:|#).*");
    private static final Pattern INLINE_CODE = Pattern.compile("`[^`]*`");

    private static final List<String> RECORD = List.of("Context", "Decision", "Consequences", "Alternatives");
    private static final Pattern EMPTY_SECTION = Pattern.compile("(?m)^## .*\\n\\s*(## |\\z)");

    private TextRules() {}

    static List<String> findings(String path, String text) {
        List<String> findings = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher leftover = LEFTOVER.matcher(lines.get(i));
            if (leftover.find()) {
                findings.add("%s:%d has a leftover %s; do it, or file it".formatted(path, i + 1, leftover.group()));
            }
            if (MACHINE_PATH.matcher(lines.get(i)).find()) {
                findings.add("%s:%d names a folder of one machine; name it from the project's folder"
                        .formatted(path, i + 1));
            }
        }
        return findings;
    }

    /** A page has one title, and its links lead somewhere. */
    static List<String> pageFindings(Path page, String text) {
        List<String> findings = new ArrayList<>();
        List<String> prose = withoutCode(text);
        long titles = prose.stream().filter(line -> line.startsWith("# ")).count();
        if (titles != 1) {
            findings.add("%s has %d titles (lines that begin with one #); give it one".formatted(page, titles));
        }
        for (String line : prose) {
            Matcher link = LINK.matcher(line);
            while (link.find()) {
                String target = link.group(1).replaceFirst("#.*", "");
                if (!ELSEWHERE.matcher(link.group(1)).matches()
                        && !Files.exists(page.resolveSibling(target).normalize())) {
                    findings.add("%s links to %s, which is not there".formatted(page, target));
                }
            }
        }
        return findings;
    }

    /** A decision record has the template's headings in their order, each with a text, and stands in the index. */
    static List<String> recordFindings(String name, String text, String index) {
        List<String> findings = new ArrayList<>();
        List<String> headings = withoutCode(text).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();
        if (!headings.equals(RECORD)) {
            findings.add("%s has the headings %s; a decision record has %s".formatted(name, headings, RECORD));
        }
        if (EMPTY_SECTION.matcher(text).find()) {
            findings.add(name + " has a heading without a text; say what is to be said, or that there is nothing");
        }
        if (!index.contains("](" + name + ")")) {
            findings.add(name + " is not in docs/decisions/README.md; add it");
        }
        return findings;
    }

    private static List<String> withoutCode(String text) {
        List<String> prose = new ArrayList<>();
        boolean inBlock = false;
        for (String line : text.lines().toList()) {
            if (line.strip().startsWith("```")) {
                inBlock = !inBlock;
            } else if (!inBlock) {
                prose.add(INLINE_CODE.matcher(line).replaceAll("code"));
            }
        }
        return prose;
    }
}
