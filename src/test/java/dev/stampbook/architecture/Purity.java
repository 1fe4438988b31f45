package dev.stampbook.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.net.URI;

/// Data is pure: rules about stamps can be read and tested without a framework in sight.
final class Purity {

    private static final DescribedPredicate<JavaClass> MACHINERY =
            resideInAnyPackage(
                    "org.springframework..",
                    "java.sql..",
                    "javax.sql..",
                    "org.postgresql..",
                    "jakarta.servlet..",
                    "tools.jackson..",
                    "com.fasterxml.jackson..");

    private static final DescribedPredicate<JavaClass> DATA =
            DescribedPredicate.describe("are records, enums or sealed", Purity::isData);

    static final ArchRule DATA_IS_PURE =
            noClasses()
                    .that(DATA)
                    .and(not(Doors.WIRES))
                    .should()
                    .dependOnClassesThat(MACHINERY)
                    .because(
                            "data is pure; map rows in the plural noun, JSON and HTTP status at"
                                    + " the door, settings in a @Configuration class");

    private Purity() {}

    private static boolean isData(JavaClass type) {
        return type.isRecord() || type.isEnum() || (type.isInterface() && isSealed(type));
    }

    /// ArchUnit does not tell, so the class file is asked.
    private static boolean isSealed(JavaClass type) {
        return type.getSource().map(source -> hasPermits(source.getUri().toString())).orElse(false);
    }

    private static boolean hasPermits(String place) {
        try (InputStream bytes = URI.create(place).toURL().openStream()) {
            return ClassFile.of()
                    .parse(bytes.readAllBytes())
                    .findAttribute(Attributes.permittedSubclasses())
                    .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
