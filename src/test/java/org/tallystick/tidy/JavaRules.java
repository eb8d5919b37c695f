package org.tallystick.tidy;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** What holds for each Java file, found in its syntax tree. */
final class JavaRules {
    static final int COLUMNS = 120;

    private static final String TESTS = "src/test/";
    private static final String TEXT_BLOCK = "\"\"\"";
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final JavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private static final Pattern BAD_TYPE =
            Pattern.compile(".*(Manager|Helper|Util|Utils|Impl|Adapter|Service|Processor|Handler|Data|Info)");
    private static final Pattern BAD_PACKAGE = Pattern.compile("(^|\\.)(util|common|impl|adapter|port|service)(\\.|$)");
    private static final String CLOCK = "take a java.time.InstantSource as an argument";
    private static final String RANDOM = "take a java.util.random.RandomGenerator as an argument";
    private static final String PRINT = "write to the PrintWriter that was passed in, or log";

    private static final Map<String, String> BANNED_BELOW_MAIN = Map.ofEntries(
            Map.entry("Instant.now", CLOCK),
            Map.entry("LocalDate.now", CLOCK),
            Map.entry("LocalTime.now", CLOCK),
            Map.entry("LocalDateTime.now", CLOCK),
            Map.entry("ZonedDateTime.now", CLOCK),
            Map.entry("OffsetDateTime.now", CLOCK),
            Map.entry("InstantSource.system", CLOCK),
            Map.entry("Clock.systemUTC", CLOCK),
            Map.entry("Clock.systemDefaultZone", CLOCK),
            Map.entry("System.currentTimeMillis", CLOCK),
            Map.entry("new Date", CLOCK),
            Map.entry("UUID.randomUUID", "take a Supplier<UUID> as an argument"),
            Map.entry("Math.random", RANDOM),
            Map.entry("ThreadLocalRandom.current", RANDOM),
            Map.entry("new Random", RANDOM),
            Map.entry("new SecureRandom", RANDOM),
            Map.entry("System.out.print", PRINT),
            Map.entry("System.out.println", PRINT),
            Map.entry("System.out.printf", PRINT),
            Map.entry("System.err.print", PRINT),
            Map.entry("System.err.println", PRINT),
            Map.entry("System.err.printf", PRINT));
    private static final Map<String, String> BANNED_IN_TESTS =
            Map.of("Thread.sleep", "wait with Awaitility, or poll a queue with a limit");

    /** What a verb says has its words in each language; a word and what follows it make a sentence. */
    private static final Pattern SPEAKING = Pattern.compile("src/main/java/org/tallystick/cli/(?!module/)[a-z]+/.*");

    private static final Pattern SENTENCE = Pattern.compile("\\b[a-z]{2,}[,:;]? [a-z%(]");
    /** It moves a shop, whose language is not known yet. */
    private static final String MOVES = "RestoreVerb.java";

    private JavaRules() {}

    /**
     * What is wrong in files, one sentence each.
     *
     * @param sources by their paths, which tell product code from tests, and Main from the rest
     */
    static List<String> findings(Map<String, String> sources) {
        List<String> findings = new ArrayList<>();
        sources.forEach((path, source) -> checkLines(path, source, findings));
        List<Source> files = sources.entrySet().stream()
                .map(each -> new Source(each.getKey(), each.getValue()))
                .toList();
        JavacTask task = (JavacTask) COMPILER.getTask(null, FILES, null, null, null, files);
        try {
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree parsed : task.parse()) {
                new Scan(parsed.getSourceFile().getName(), parsed, positions, findings).run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return findings;
    }

    private static void checkLines(String path, String source, List<String> findings) {
        List<String> lines = source.lines().toList();
        boolean inTable = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int columns = line.codePointCount(0, line.length());
            inTable ^= path.contains(TESTS) && line.contains(TEXT_BLOCK); // a row of a test's table cannot be broken
            if (columns > COLUMNS && !inTable && !line.startsWith("import ")) {
                findings.add(
                        "%s:%d has %d columns; break it, %d are the most".formatted(path, i + 1, columns, COLUMNS));
            }
        }
    }

    private static boolean isMain(String path) {
        return path.endsWith("src/main/java/org/tallystick/Main.java");
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String path;
        private final String text;

        Source(String path, String text) {
            super(URI.create("string:///" + path.replace(' ', '_')), JavaFileObject.Kind.SOURCE);
            this.path = path;
            this.text = text;
        }

        @Override
        public String getName() {
            return path;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Scan extends TreeScanner<Void, Void> {
        private final String path;
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> findings;
        private final Map<String, String> banned;
        private boolean speaks;

        Scan(String path, CompilationUnitTree unit, SourcePositions positions, List<String> findings) {
            this.path = path;
            this.unit = unit;
            this.positions = positions;
            this.findings = findings;
            boolean isTest = path.contains(TESTS);
            this.banned = isMain(path) ? Map.of() : isTest ? BANNED_IN_TESTS : BANNED_BELOW_MAIN;
        }

        void run() {
            speaks = SPEAKING.matcher(path).matches() && !path.endsWith(MOVES);
            checkPackage();
            scan(unit, null);
        }

        private void checkPackage() {
            String name = String.valueOf(unit.getPackageName());
            if (BAD_PACKAGE.matcher(name).find()) {
                findings.add("%s is in package %s; name the capability instead".formatted(path, name));
            }
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (BAD_TYPE.matcher(type.getSimpleName()).matches()) {
                findings.add("%s names a type %s; say what it is for".formatted(at(type), type.getSimpleName()));
            }
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            String name = name(call.getMethodSelect());
            check(call, name);
            if (name.endsWith(".printStackTrace") && call.getArguments().isEmpty()) {
                findings.add("%s calls printStackTrace; log the exception, or pass it on".formatted(at(call)));
            }
            return super.visitMethodInvocation(call, null);
        }

        /** Without what a chain of calls begins with: that is looked at by itself, and long. */
        private static String name(Tree select) {
            return select instanceof MemberSelectTree member && member.getExpression() instanceof MethodInvocationTree
                    ? "()." + member.getIdentifier()
                    : select.toString();
        }

        @Override
        public Void visitMemberReference(MemberReferenceTree reference, Void nothing) {
            check(reference, reference.getQualifierExpression() + "." + reference.getName());
            return super.visitMemberReference(reference, null);
        }

        @Override
        public Void visitNewClass(NewClassTree made, Void nothing) {
            check(made, "new " + simple(made.getIdentifier().toString()));
            return super.visitNewClass(made, null);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (speaks
                    && literal.getValue() instanceof String text
                    && SENTENCE.matcher(text).find()) {
                findings.add("%s says \"%s\" in English alone; make it a phrase".formatted(at(literal), text));
            }
            return null;
        }

        /** Help texts are English. */
        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
            silently(() -> super.visitAnnotation(annotation, null));
            return null;
        }

        /** A constant may be a help text that stands twice. */
        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            boolean constant = variable.getModifiers().getFlags().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL))
                    && String.valueOf(variable.getType()).equals("String");
            if (!constant) {
                return super.visitVariable(variable, null);
            }
            silently(() -> super.visitVariable(variable, null));
            return null;
        }

        /** Whoever typed something wrong is told in English, as the API would. */
        @Override
        public Void visitThrow(ThrowTree thrown, Void nothing) {
            silently(() -> super.visitThrow(thrown, null));
            return null;
        }

        private void silently(Runnable inside) {
            boolean before = speaks;
            speaks = false;
            inside.run();
            speaks = before;
        }

        private void check(Tree tree, String call) {
            banned.forEach((name, instead) -> {
                if (call.equals(name) || call.endsWith("." + name)) {
                    findings.add("%s calls %s; %s".formatted(at(tree), name, instead));
                }
            });
        }

        private static String simple(String qualified) {
            return qualified.substring(qualified.lastIndexOf('.') + 1);
        }

        private String at(Tree tree) {
            return path + ":" + line(start(tree));
        }

        private long start(Tree tree) {
            return positions.getStartPosition(unit, tree);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
