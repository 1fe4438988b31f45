package dev.stampbook.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.stereotype.Repository;

/// Who may touch the two outsides of the house: the database and the web.
final class Doors {

    private static final DescribedPredicate<JavaClass> REPOSITORY =
            describe("repositories", type -> outermost(type).isAnnotatedWith(Repository.class));

    private static final DescribedPredicate<JavaClass> WIRING =
            describe(
                    "the platform's configuration",
                    type ->
                            outermost(type).getSimpleName().endsWith("Configuration")
                                    && type.getPackageName().startsWith("dev.stampbook.platform"));

    /// Where the wires are laid that repositories use, where whole tables are taken out and put
    /// back, and where the server asks whether its database is there.
    static final DescribedPredicate<JavaClass> WIRES =
            resideInAnyPackage(
                    "dev.stampbook.platform.database..",
                    "dev.stampbook.platform.archive..",
                    "dev.stampbook.platform.start..");

    static final ArchRule REPOSITORIES_SPEAK_SQL =
            noClasses()
                    .that(not(REPOSITORY))
                    .and(not(WIRES))
                    .and(not(WIRING))
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                    "org.springframework.jdbc.core..",
                                    "java.sql..",
                                    "javax.sql..",
                                    "org.postgresql.."))
                    .because("SQL lives in a plural noun (Cards, CardLists) marked @Repository");

    /// The platform's own web package is the machinery behind all doors.
    static final ArchRule DOORS_ARE_PAGES_AND_APIS =
            noClasses()
                    .that(not(named("Pages|Api")))
                    .and(not(resideInAPackage("dev.stampbook.platform.web..")))
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                            "org.springframework.web.bind.annotation..",
                                            "org.springframework.ui..",
                                            "io.swagger..")
                                    .or(named("RestController|Controller")))
                    .because("a door is called ...Pages (HTML) or ...Api (JSON)");

    /// The platform is the machinery behind all doors, and access wires Spring Security, whose
    /// language is the servlet's.
    static final ArchRule THE_WEB_STAYS_OUTSIDE =
            noClasses()
                    .that(not(named("Pages|Api|Filter|Interceptor|Resolver|Cookies?")))
                    .and(
                            not(
                                    resideInAnyPackage(
                                            "dev.stampbook.platform..", "dev.stampbook.access..")))
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                    "jakarta.servlet..",
                                    "org.springframework.web..",
                                    "org.springframework.http..",
                                    "org.springframework.security.."))
                    .because("use cases take commands and answer outcomes; the door speaks HTTP");

    private Doors() {}

    private static DescribedPredicate<JavaClass> named(String endings) {
        return describe(
                "have names ending with " + endings,
                type -> outermost(type).getSimpleName().matches(".*(" + endings + ")"));
    }

    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Doors::outermost).orElse(type);
    }
}
