package dev.stampbook.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Classes that break a rule. They may stand in the project's own packages without being seen by
/// anything else, because they are compiled into a folder of their own.
///
/// Each rule has a folder of specimens; those whose first line is `// breaks` must be caught, each
/// by itself, and all others must not.
record SpecimenClasses(JavaClasses classes) {

    private static final Path ROOT = Path.of("src/test/resources/specimens/architecture");

    static SpecimenClasses compiledInto(Path target) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-proc:none", "-nowarn", "-d", target.toString());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjectsFromPaths(sources(ROOT));
            assertThat(compiler.getTask(null, files, null, options, null, units).call()).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SpecimenClasses(new ClassFileImporter().importPath(target));
    }

    void areCaughtBy(ArchRule rule, String folder) {
        List<Path> specimens = sources(ROOT.resolve(folder));
        ArchRule alone = rule.allowEmptyShould(true);

        assertThat(names(specimens, source -> alone.evaluate(only(name(source))).hasViolation()))
                .as("%s catches its specimens", folder)
                .isNotEmpty()
                .isEqualTo(names(specimens, SpecimenClasses::breaks));
    }

    private static List<Path> sources(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(List<Path> specimens, Predicate<Path> wanted) {
        return specimens.stream().filter(wanted).map(SpecimenClasses::name).toList();
    }

    private static String name(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    private JavaClasses only(String name) {
        return classes.that(
                describe(name, type -> Doors.outermost(type).getSimpleName().equals(name)));
    }

    private static boolean breaks(Path source) {
        try {
            return Files.readString(source).startsWith("// breaks");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
