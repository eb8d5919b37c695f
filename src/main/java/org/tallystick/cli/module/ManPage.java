package org.tallystick.cli.module;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A command's page of the manual, in roff, from what its help says. It names no day: each build is the same. */
record ManPage(CommandSpec command) {

    /** Such as {@code tallystick-customer-add}. */
    String name() {
        return command.qualifiedName("-");
    }

    String text() {
        StringBuilder page = new StringBuilder();
        page.append(".TH ").append(quoted(name().toUpperCase(Locale.ROOT)));
        page.append(" 1 \"\" Tallystick \"Commands of Tallystick\"\n");
        section(page, "NAME", roff(name()) + " \\- " + roff(description()));
        section(page, "SYNOPSIS", roff(synopsis()));
        arguments(page);
        options(page);
        verbs(page);
        if (command.parent() == null) {
            section(page, "EXIT STATUS", roff("""
                0 done; 1 a mistake of Tallystick; 2 bad input; 3 declined; 4 referred to the owner; 5 device problem \
                or outcome uncertain; 6 book or index not sound; 7 in use by another process.\
                """));
            section(page, "ENVIRONMENT", roff("TALLYSTICK_DATA is the data folder where --data names none."));
        } else {
            section(page, "SEE ALSO", "\\fB" + roff(command.root().name()) + "\\fR(1)");
        }
        return page.toString();
    }

    private String description() {
        return String.join(" ", command.usageMessage().description());
    }

    private String synopsis() {
        return command.commandLine().getHelp().synopsis(0).strip().replaceAll("\\s+", " ");
    }

    private void arguments(StringBuilder page) {
        List<PositionalParamSpec> all = command.positionalParameters().stream()
                .filter(each -> !each.hidden())
                .toList();
        if (!all.isEmpty()) {
            page.append(".SH ARGUMENTS\n");
            all.forEach(each -> item(page, "\\fI" + roff(each.paramLabel()) + "\\fR", words(each)));
        }
    }

    private void options(StringBuilder page) {
        page.append(".SH OPTIONS\n");
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                String names = "\\fB" + roff(String.join(", ", option.names())) + "\\fR";
                boolean takesValue = option.arity().max() > 0;
                item(page, takesValue ? names + " \\fI" + roff(option.paramLabel()) + "\\fR" : names, words(option));
            }
        }
    }

    private void verbs(StringBuilder page) {
        if (command.subcommands().isEmpty()) {
            return;
        }
        page.append(".SH VERBS\n");
        for (Map.Entry<String, CommandLine> verb : command.subcommands().entrySet()) {
            ManPage own = new ManPage(verb.getValue().getCommandSpec());
            if (!own.command.usageMessage().hidden()) {
                item(page, "\\fB" + roff(own.name()) + "\\fR(1)", own.description());
            }
        }
    }

    private static String words(ArgSpec each) {
        return String.join(" ", each.description());
    }

    private static void section(StringBuilder page, String title, String text) {
        page.append(".SH ").append(title).append('\n').append(text).append('\n');
    }

    private static void item(StringBuilder page, String term, String words) {
        page.append(".TP\n").append(term).append('\n').append(roff(words)).append('\n');
    }

    private static String quoted(String text) {
        return '"' + roff(text) + '"';
    }

    /** A line that begins with a dot or an apostrophe would be a request to roff, and a hyphen could be any dash. */
    private static String roff(String text) {
        String plain = text.replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
