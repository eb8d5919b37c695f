package org.tallystick.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tallystick.BesideOthers;
import org.tallystick.architecture.Libraries.Permit;

/** The diagram in the documentation is the rule. */
@BesideOthers
class ArchitectureTest {
    private static final Path DIAGRAM = Path.of("docs/architecture.puml");
    private static final String ROOT = "org.tallystick";
    private static final String WIRING = ROOT + ".app..";
    private static final Pattern STEREOTYPE = Pattern.compile("<<(.+?)>>");
    private static final Pattern ARROW = Pattern.compile("\\[(.+?)\\] --> \\[(.+?)\\]");
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static Set<String> drawn() throws IOException {
        return STEREOTYPE
                .matcher(Files.readString(DIAGRAM))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As in the diagram: without the part that all have in common. */
    private static String shortName(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) || (name + ".").startsWith(ROOT + ".app.")
                ? "Main"
                : name.substring(ROOT.length() + 1);
    }

    @Test
    void packagesKnowOnlyWhatTheDiagramDraws() {
        classes()
                .that()
                .resideOutsideOfPackages(ROOT, WIRING)
                .should(adhereToPlantUmlDiagram(DIAGRAM, consideringOnlyDependenciesInDiagram()))
                .check(PRODUCT);
    }

    @Test
    void everyClassIsInADrawnPackage() throws IOException {
        classes()
                .that()
                .resideOutsideOfPackages(ROOT, WIRING)
                .should()
                .resideInAnyPackage(drawn().toArray(String[]::new))
                .check(PRODUCT);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void nobodyKnowsMain() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, WIRING)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT, WIRING)
                .check(PRODUCT);
    }

    @Test
    void onlyTheNamedPackagesUseALibrary() {
        List<String> wrong = PRODUCT.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(ArchitectureTest::isForbidden)
                .map(use -> "%s uses %s"
                        .formatted(
                                use.getOriginClass().getName(),
                                use.getTargetClass().getBaseComponentType().getPackageName()))
                .distinct()
                .sorted()
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyDrawnPackageHasClasses() throws IOException {
        Set<String> written = PRODUCT.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        assertThat(drawn()).hasSizeGreaterThan(5);
        assertThat(written).containsAll(drawn());
    }

    @Test
    void everyDrawnArrowIsUsed() throws IOException {
        Set<String> used = PRODUCT.stream()
                .flatMap(type -> targets(type)
                        .filter(target -> target.getPackageName().startsWith(ROOT))
                        .map(target -> "[%s] --> [%s]".formatted(shortName(type), shortName(target))))
                .collect(Collectors.toSet());
        List<String> arrows = ARROW.matcher(Files.readString(DIAGRAM))
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(arrows).isNotEmpty();
        assertThat(used).containsAll(arrows);
    }

    @Test
    void everyPermitIsUsedAndNamesDrawnPackages() throws IOException {
        Set<String> names = drawn().stream()
                .map(name -> name.substring(ROOT.length() + 1))
                .flatMap(name -> Stream.iterate(name, part -> part.replaceFirst("\\.?[^.]+$", ""))
                        .takeWhile(part -> !part.isEmpty()))
                .collect(Collectors.toCollection(TreeSet::new));
        names.add("Main");
        Set<String> used = PRODUCT.stream()
                .flatMap(ArchitectureTest::targets)
                .map(target -> target.getPackageName() + ".")
                .collect(Collectors.toSet());
        assertThat(Libraries.PERMITS).allSatisfy(permit -> {
            assertThat(names).containsAll(permit.packages());
            assertThat(used)
                    .as("somebody uses %s", permit.prefix())
                    .anyMatch(target -> target.startsWith(permit.prefix()));
        });
    }

    private static boolean isForbidden(Dependency dependency) {
        String target = dependency.getTargetClass().getBaseComponentType().getPackageName() + ".";
        if (target.equals(".") || target.startsWith(ROOT + ".")) {
            return false;
        }
        Optional<Permit> permit = Libraries.PERMITS.stream()
                .filter(each -> target.startsWith(each.prefix()))
                .max(Comparator.comparing((Permit each) -> each.prefix().length()));
        return permit.map(found -> !found.isFor(shortName(dependency.getOriginClass())))
                .orElse(Libraries.FREE.stream().noneMatch(target::startsWith));
    }

    private static Stream<JavaClass> targets(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType());
    }
}
