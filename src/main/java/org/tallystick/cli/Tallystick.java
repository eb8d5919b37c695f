package org.tallystick.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tallystick.api.Problem;
import org.tallystick.validation.InvalidInput;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;
import tools.jackson.databind.node.ObjectNode;

/** The command {@code tallystick} and its verbs. Its options may stand anywhere on the line. */
@Command(
        name = "tallystick",
        description = "Makes selling on credit safe, beside a shop's till.",
        synopsisSubcommandLabel = "VERB")
public final class Tallystick extends VerbGroup {
    /** A member of each problem: what the process ends with. */
    static final String EXIT = "exit";

    private static final String DATA = "--data";
    private static final String JSON = "--json";
    /** What shows other verbs than the one that is named. */
    private static final List<String> LISTING = List.of("-h", "--help", "help", "shell-files");

    private final Backstage backstage;
    private final Output output;

    @Option(
            names = DATA,
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The data folder; $TALLYSTICK_DATA, else ~/.tallystick, when left out.")
    @Nullable
    Path data;

    @Option(
            names = JSON,
            arity = "0",
            scope = ScopeType.INHERIT,
            description = "Answer with one JSON object on standard output, also when something is wrong.")
    boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show which version this is.")
    boolean version;

    private Tallystick(Backstage backstage, Output output) {
        this.backstage = backstage;
        this.output = output;
    }

    /**
     * Carries out one command line.
     *
     * @param verbs their classes, in the order in which the help lists them
     * @return the process's exit code
     */
    public static int execute(
            Backstage backstage, List<Class<?>> verbs, PrintWriter out, PrintWriter errors, String... arguments) {
        boolean json = Arrays.stream(arguments)
                .takeWhile(argument -> !argument.equals("--"))
                .anyMatch(JSON::equals);
        Output output = new Output(out, json);
        int code = Arrays.stream(arguments)
                .filter(argument -> argument.indexOf('\uFFFD') >= 0)
                .findFirst()
                .map(argument -> failed(backstage, output, unreadable(argument), errors))
                .orElseGet(() -> executed(backstage, verbs, output, errors, arguments));
        output.end();
        return code;
    }

    /** By the verb alone that the line names, since making all of them takes longer than most verbs take. */
    private static int executed(
            Backstage backstage, List<Class<?>> verbs, Output output, PrintWriter errors, String... arguments) {
        List<Class<?>> named = named(verbs, words(arguments));
        return line(backstage, named, output, errors)
                .setParameterExceptionHandler((wrong, all) -> {
                    boolean another = wrong.getCommandLine().getParent() == null && !named.equals(verbs);
                    return another ? line(backstage, verbs, output, errors).execute(arguments) : misused(output, wrong);
                })
                .execute(arguments);
    }

    private static CommandLine line(Backstage backstage, List<Class<?>> verbs, Output output, PrintWriter errors) {
        return tree(backstage, verbs, output)
                .setErr(errors)
                .setParameterExceptionHandler((wrong, all) -> misused(output, wrong))
                .setExecutionExceptionHandler((thrown, command, result) -> failed(backstage, output, thrown, errors));
    }

    /** Without the name of the data folder, which may be that of a verb. */
    private static List<String> words(String... arguments) {
        return IntStream.range(0, arguments.length)
                .filter(at -> at == 0 || !arguments[at - 1].equals(DATA))
                .mapToObj(at -> arguments[at])
                .toList();
    }

    /** The one verb that stands on the line; all where none or several do, or where they may have to be listed. */
    private static List<Class<?>> named(List<Class<?>> verbs, List<String> words) {
        List<Class<?>> named = verbs.stream()
                .filter(verb -> words.contains(verb.getAnnotation(Command.class).name()))
                .toList();
        boolean one = named.size() == 1 && Collections.disjoint(words, LISTING);
        return one ? named : verbs;
    }

    /** The commands and their options, of which nothing is carried out. */
    public static CommandLine tree(Backstage backstage, List<Class<?>> verbs) {
        return tree(backstage, verbs, new Output(new PrintWriter(PrintWriter.nullWriter()), false));
    }

    private static CommandLine tree(Backstage backstage, List<Class<?>> verbs, Output output) {
        CommandLine line = new CommandLine(new Tallystick(backstage, output));
        verbs.forEach(line::addSubcommand);
        line.getCommandSpec().versionProvider(backstage::version);
        return line.setCaseInsensitiveEnumValuesAllowed(true).setOut(output.words());
    }

    private static Failed unreadable(String argument) {
        return new Failed(
                ExitCode.BAD_INPUT,
                "'%s' could not be read; type it in UTF-8 (export LC_ALL=C.UTF-8 may help), or in ASCII"
                        .formatted(argument));
    }

    private static int misused(Output output, ParameterException wrong) {
        PrintWriter errors = wrong.getCommandLine().getErr();
        tell(output, errors, form(ExitCode.BAD_INPUT.problem(String.valueOf(wrong.getMessage()))), ExitCode.BAD_INPUT);
        if (!output.isJson()) {
            UnmatchedArgumentException.printSuggestions(wrong, errors);
            errors.printf(
                    "%s --help explains it.%n",
                    wrong.getCommandLine().getCommandSpec().qualifiedName());
        }
        errors.flush();
        return ExitCode.BAD_INPUT.number();
    }

    private static int failed(Backstage backstage, Output output, Exception thrown, PrintWriter errors) {
        ExitCode code = backstage.codeFor(thrown);
        tell(output, errors, problem(code, thrown), code);
        return code.number();
    }

    private static ObjectNode problem(ExitCode code, Exception thrown) {
        if (thrown instanceof Failed failed && failed.problem() != null) {
            return failed.problem();
        }
        if (thrown instanceof InvalidInput input) {
            return form(Problem.of(input));
        }
        return form(code.problem(
                code == ExitCode.INTERNAL_ERROR
                        ? "Tallystick made a mistake (%s); log/tallystick.log in the data folder says more"
                                .formatted(thrown)
                        : String.valueOf(thrown.getMessage())));
    }

    private static ObjectNode form(Problem problem) {
        return (ObjectNode) Module.JSON.readTree(problem.answer().text());
    }

    /** An answer that broke off half-way cannot be taken back: then the problem is for people alone. */
    private static void tell(Output output, PrintWriter errors, ObjectNode problem, ExitCode code) {
        if (output.isJson() && !output.isAnswered()) {
            output.answer(problem.put(EXIT, code.number()));
        } else {
            errors.println(problem.path("detail").asString());
            errors.flush();
        }
    }

    Backstage backstage() {
        return backstage;
    }

    Output output() {
        return output;
    }

    Path folder() {
        return data != null ? data : backstage.usualFolder();
    }
}
