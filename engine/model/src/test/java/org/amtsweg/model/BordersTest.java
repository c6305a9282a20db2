package org.amtsweg.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class BordersTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.amtsweg.model");

    @Test
    void seesTheModule() {
        assertThat(CLASSES.size()).isGreaterThan(60);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.amtsweg.model.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void usesOnlyTheObjectModelsAndFeelOfCamunda() {
        DescribedPredicate<JavaClass> beyond = DescribedPredicate.describe(
                "Camunda beyond its object models and FEEL",
                type -> type.getPackageName().startsWith("org.camunda")
                        && !type.getPackageName().startsWith("org.camunda.bpm.model")
                        && !type.getPackageName().startsWith("org.camunda.feel"));
        noClasses().should().dependOnClassesThat(beyond).check(CLASSES);
    }

    @Test
    void knowsNoClock() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(java.time.Clock.class)
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .check(CLASSES);
    }
}
