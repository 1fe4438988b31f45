package dev.stampbook.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.stampbook.Stampbook;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/// The walls between the modules and inside them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

    /// The compiled templates know the records of all pages; they are no module.
    private static final String TEMPLATES = "dev.stampbook.templates..";

    private static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.stampbook");

    private static final JavaClasses WRITTEN = ALL.that(not(resideInAPackage(TEMPLATES)));

    private Path folder = Path.of("");
    private SpecimenClasses specimens = new SpecimenClasses(WRITTEN);

    @BeforeAll
    void compileSpecimens(@TempDir Path target) {
        folder = target;
        specimens = SpecimenClasses.compiledInto(target);
    }

    @Test
    void modulesHaveNoCyclesAndKeepTheirInsides() {
        ApplicationModules.of(Stampbook.class, resideInAPackage(TEMPLATES)).verify();
    }

    @Test
    void aPlantedCycleAndAReachIntoInsidesAreSeen() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            var modules = ApplicationModules.of("specimen.house");

            assertThatThrownBy(modules::verify)
                    .isInstanceOf(Violations.class)
                    .hasMessageContaining("Cycle detected")
                    .hasMessageContaining("non-exposed type specimen.house.upper.inside.Hidden");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void modulesCallOnlyWhomTheTableAllows() {
        holds(classes().should(ModuleTable.condition()), "ModuleTable");
    }

    @Test
    void dataIsPure() {
        holds(Purity.DATA_IS_PURE, "DataIsPure");
    }

    @Test
    void onlyRepositoriesSpeakSql() {
        holds(Doors.REPOSITORIES_SPEAK_SQL, "RepositoriesSpeakSql");
    }

    @Test
    void onlyPagesAndApisAreDoors() {
        holds(Doors.DOORS_ARE_PAGES_AND_APIS, "DoorsArePagesAndApis");
    }

    @Test
    void theWebStaysOutside() {
        holds(Doors.THE_WEB_STAYS_OUTSIDE, "TheWebStaysOutside");
    }

    @Test
    void namesTellTheRole() {
        holds(Names.NAMES_TELL_THE_ROLE, "NamesTellTheRole");
    }

    @Test
    void constructorsHoldSixCollaborators() {
        holds(Hands.CONSTRUCTORS_HOLD_SIX, "ConstructorsHoldSix");
    }

    @Test
    void methodsTakeFourParameters() {
        holds(Hands.METHODS_TAKE_FOUR, "MethodsTakeFour");
    }

    @Test
    void timeIsInjected() {
        holds(Time.TIME_IS_INJECTED, "TimeIsInjected");
    }

    @Test
    void halfOfTheTypesAreInvisibleFromOutsideAndTheShareNeverFalls() {
        assertThat(Shares.of(ALL).fallen(Shares.promised())).isEmpty();
    }

    @Test
    void aShareThatFellIsSeen() {
        var promised = new Properties();
        promised.setProperty("wallet", "80");

        var shares = Shares.of(specimens.classes());

        assertThat(shares.fallen(new Properties())).singleElement().asString().contains("insight");
        assertThat(shares.fallen(promised)).hasSize(2);
    }

    private void holds(ArchRule rule, String folder) {
        specimens.areCaughtBy(rule, folder);

        rule.allowEmptyShould(true).check(WRITTEN);
    }
}
