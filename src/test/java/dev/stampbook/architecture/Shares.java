package dev.stampbook.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The share of a module's types that no other module can see, in percent.
///
/// Only outermost types count, and not those that a compiled template reads: it lives in another
/// package, so the record of a page has to be public. Small modules prove nothing yet.
record Shares(Map<String, Integer> percent) {

    private static final Path RATCHET =
            Path.of("src/test/resources/architecture/package-private.properties");

    private static final int FLOOR = 50;
    private static final int ENOUGH = 10;
    private static final String TEMPLATES = "dev.stampbook.templates";

    static Shares of(JavaClasses classes) {
        Set<JavaClass> pages =
                classes.stream()
                        .filter(type -> type.getPackageName().startsWith(TEMPLATES))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(Dependency::getTargetClass)
                        .collect(toSet());
        Map<String, Integer> percent = new TreeMap<>();
        classes.stream()
                .filter(type -> type.isTopLevelClass() && !pages.contains(type))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> ModuleTable.modules().contains(ModuleTable.moduleOf(type)))
                .collect(groupingBy(ModuleTable::moduleOf))
                .forEach((module, types) -> put(percent, module, types));
        percent.remove("platform");
        return new Shares(percent);
    }

    private static void put(Map<String, Integer> percent, String module, List<JavaClass> types) {
        if (types.size() >= ENOUGH) {
            long hidden = types.stream().filter(Shares::isHidden).count();
            percent.put(module, (int) (100 * hidden / types.size()));
        }
    }

    private static boolean isHidden(JavaClass type) {
        return !type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    /// The modules whose share has fallen below what they once promised, or below half.
    Stream<String> fallen(Properties promised) {
        return percent.entrySet().stream()
                .filter(share -> share.getValue() < floor(promised, share.getKey()))
                .map(share -> message(share, floor(promised, share.getKey())));
    }

    private static int floor(Properties promised, String module) {
        return Integer.parseInt(promised.getProperty(module, "" + FLOOR));
    }

    private static String message(Map.Entry<String, Integer> share, int floor) {
        return "of the types in "
                + share.getKey()
                + " only "
                + share.getValue()
                + " % are package-private, promised are "
                + floor
                + " %; instead: take `public` away where no other module needs it";
    }

    static Properties promised() {
        try (var reader = Files.newBufferedReader(RATCHET)) {
            Properties promised = new Properties();
            promised.load(reader);
            return promised;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
