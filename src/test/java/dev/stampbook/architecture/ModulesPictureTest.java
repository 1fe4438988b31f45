package dev.stampbook.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static java.util.stream.Collectors.joining;

import dev.stampbook.Stampbook;
import dev.stampbook.testing.Snapshot;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;

/// The modules and who really calls whom, as PlantUML.
class ModulesPictureTest {

    private final ApplicationModules modules =
            ApplicationModules.of(Stampbook.class, resideInAPackage("dev.stampbook.templates.."));

    @Test
    void isDrawnFromTheCode() {
        var lines = modules.stream().flatMap(this::lines).sorted().collect(joining("\n"));

        Snapshot.generated("modules.puml")
                .matches(
                        """
                        @startuml
                        ' Written by ModulesPictureTest from the code.
                        ' Everyone calls platform as well.
                        %s
                        @enduml
                        """
                                .formatted(lines));
    }

    private Stream<String> lines(ApplicationModule module) {
        var calls =
                module.getDirectDependencies(modules).stream()
                        .map(ApplicationModuleDependency::getTargetModule)
                        .map(ModulesPictureTest::name)
                        .filter(called -> !called.equals("platform"))
                        .distinct()
                        .map(called -> "[%s] --> [%s]".formatted(name(module), called));
        return Stream.concat(Stream.of("component [" + name(module) + "]"), calls);
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
