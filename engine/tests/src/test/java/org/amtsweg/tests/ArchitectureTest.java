package org.amtsweg.tests;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The borders of the design (§§ 2, 3 and 6): packages in their order, no cycles, one engine user, no clock of one's own. */
class ArchitectureTest {

    /** A package may use those before it, never those after it. */
    private static final List<String> ORDER = List.of(
            "language",
            "legal",
            "problem",
            "latin",
            "identifier",
            "authority",
            "party",
            "constraint",
            "document",
            "calendar",
            "deadline",
            "notification",
            "evidence",
            "fee",
            "booking",
            "form",
            "service",
            "application",
            "casefile",
            "task",
            "participation",
            "decision",
            "payment",
            "message",
            "audit",
            "step",
            "");

    private static final String CAMUNDA = "org.amtsweg.engine.camunda";
    private static final String VERIFIER = "org.amtsweg.verifier";
    /** What of the verifier's root uses its packages; the rest of the root are values. */
    private static final Set<String> DOOR = Set.of("Verifier", "VerifierInput", "ProcessRule", "SoundnessFindings");

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.amtsweg");
    private static final JavaClasses API = ALL.that(describe(
            "are the API",
            c -> !c.getPackageName().matches("org\\.amtsweg\\.(engine|model|verifier|testkit|tests)(\\..*)?")));

    @Test
    void seesWhatItGuards() {
        assertThat(API.size()).isGreaterThan(200);
        assertThat(ALL.size()).isGreaterThan(450);
        assertThat(ALL.stream().filter(c -> c.getPackageName().equals(CAMUNDA)).count())
                .isGreaterThan(20);
    }

    @Test
    void packagesUseOnlyThoseBeforeThem() {
        Set<String> violations = new TreeSet<>();
        for (JavaClass each : API) {
            int own = position(each);
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (target.getPackageName().startsWith("org.amtsweg") && position(target) > own) {
                    violations.add(each.getName() + " uses " + target.getName());
                }
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        Set<String> packages = API.stream().map(ArchitectureTest::name).collect(Collectors.toSet());
        assertThat(ORDER).containsAll(packages);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.amtsweg.(*)..").should().beFreeOfCycles().check(API);
        slices().matching("org.amtsweg.engine.(*)..").should().beFreeOfCycles().check(ALL);
        slices().matching("org.amtsweg.model.(*)..").should().beFreeOfCycles().check(ALL);
        slices().matching("org.amtsweg.verifier.(*)..")
                .should()
                .beFreeOfCycles()
                .check(ALL);
    }

    /** Slices by package do not see what lies in the root, so its two parts are told apart: the values that all use, and the door that uses all. */
    @Test
    void theVerifiersRootHasNoCycleWithItsPackages() {
        assertThat(ALL.stream().filter(c -> c.getPackageName().equals(VERIFIER)).count())
                .isGreaterThan(10);
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass each) {
                        String name = each.getPackageName();
                        if (name.equals(VERIFIER)) {
                            String outer = each.getName().substring(VERIFIER.length() + 1).split("\\$", 2)[0];
                            return SliceIdentifier.of(DOOR.contains(outer) ? "door" : "values");
                        }
                        return name.startsWith(VERIFIER + ".")
                                ? SliceIdentifier.of(name.substring(VERIFIER.length() + 1))
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "the packages of the verifier and the two parts of its root";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(ALL);
    }

    @Test
    void modulesUseOnlyThoseBelowThem() {
        noClasses()
                .that()
                .resideInAPackage("org.amtsweg.model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.amtsweg.engine..", "org.amtsweg.testkit..", "org.amtsweg.verifier..")
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage("org.amtsweg.verifier..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.amtsweg.engine..", "org.amtsweg.testkit..")
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage("org.amtsweg.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.amtsweg.testkit..")
                .check(ALL);
    }

    @Test
    void onlyTheAdapterKnowsTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages(CAMUNDA, "org.amtsweg.model..", "org.amtsweg.verifier..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage("org.amtsweg.model..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.camunda..")
                        .and(not(resideInAPackage("org.camunda.bpm.model..")))
                        .and(not(resideInAPackage("org.camunda.feel.."))))
                .check(ALL);
    }

    @Test
    void theVerifierNeedsNoEngine() {
        noClasses()
                .that()
                .resideInAPackage("org.amtsweg.verifier..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.camunda..", "org.springframework..", "java.sql..")
                        .and(not(resideInAPackage("org.camunda.bpm.model.."))))
                .check(ALL);
        noClasses()
                .that()
                .resideInAnyPackage("org.amtsweg.verifier.flow..", "org.amtsweg.verifier.space..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.amtsweg.verifier.rule..", "org.amtsweg.verifier.report..", "org.camunda..")
                .check(ALL);
        assertThat(ALL.stream()
                        .filter(c -> c.getPackageName().equals("org.amtsweg.verifier.space"))
                        .count())
                .isGreaterThan(15);
    }

    @Test
    void dependsOnNoEngineNoSpringNoDatabaseNoLogging() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.camunda..",
                        "org.springframework..",
                        "java.sql..",
                        "javax.sql..",
                        "org.slf4j..",
                        "java.util.logging..")
                .check(API);
    }

    @Test
    void nothingTakesTheTimeFromTheSystem() {
        classes().should(new NoSystemTime()).check(ALL);
    }

    private static int position(JavaClass each) {
        return ORDER.indexOf(name(each));
    }

    private static String name(JavaClass each) {
        String name = each.getPackageName();
        return name.equals("org.amtsweg")
                ? ""
                : name.substring("org.amtsweg.".length()).split("\\.", 2)[0];
    }

    /** No call of {@code now()} without a clock. */
    private static final class NoSystemTime extends ArchCondition<JavaClass> {

        private static final Set<String> TIMES = Set.of(
                Instant.class.getName(),
                LocalDate.class.getName(),
                LocalDateTime.class.getName(),
                ZonedDateTime.class.getName(),
                OffsetDateTime.class.getName());

        private NoSystemTime() {
            super("take the time from an injected clock only");
        }

        @Override
        public void check(JavaClass each, ConditionEvents events) {
            each.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getName().equals("now")
                            && TIMES.contains(call.getTargetOwner().getName())
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(t -> t.getName().equals("java.time.Clock")))
                    .forEach(call -> events.add(SimpleConditionEvent.violated(each, call.getDescription())));
        }
    }
}
