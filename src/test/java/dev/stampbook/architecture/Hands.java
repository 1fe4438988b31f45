package dev.stampbook.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.springframework.context.annotation.Bean;

/// How much one class can hold: collaborators of a constructor, parameters of a method.
final class Hands {

    private static final int COLLABORATORS = 6;
    private static final int PARAMETERS = 4;

    /// Records are as wide as what they describe, and enums list facts.
    static final ArchRule CONSTRUCTORS_HOLD_SIX =
            constructors()
                    .that()
                    .areDeclaredInClassesThat(
                            describe(
                                    "are no data",
                                    type -> !type.isRecord() && !type.isEnum() && !isLocal(type)))
                    .should(
                            takeAtMost(
                                    COLLABORATORS,
                                    "find the second use case in it and give that a class"));

    /// A method that a library calls has the parameters that the library chose.
    static final ArchRule METHODS_TAKE_FOUR =
            codeUnits()
                    .that(describe("are methods we wrote", Hands::isOurMethod))
                    .should(
                            takeAtMost(
                                    PARAMETERS,
                                    "a record for what belongs together (a command, a form)"));

    private Hands() {}

    private static boolean isOurMethod(JavaCodeUnit unit) {
        return unit.isMethod()
                && !unit.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !unit.isAnnotatedWith(Bean.class)
                && !isDemanded(unit)
                && !(unit.getOwner().isEnum() && unit.getName().equals("valueOf"));
    }

    private static boolean isLocal(JavaClass type) {
        return type.isLocalClass() || type.isAnonymousClass();
    }

    private static boolean isDemanded(JavaCodeUnit unit) {
        return unit.getOwner().getAllRawSuperclasses().stream()
                        .anyMatch(parent -> demands(parent, unit))
                || unit.getOwner().getAllRawInterfaces().stream()
                        .anyMatch(parent -> demands(parent, unit));
    }

    private static boolean demands(JavaClass parent, JavaCodeUnit unit) {
        return !parent.getPackageName().startsWith("dev.stampbook")
                && parent.getMethods().stream()
                        .anyMatch(
                                method ->
                                        method.getName().equals(unit.getName())
                                                && width(method) == width(unit));
    }

    private static int width(JavaCodeUnit unit) {
        return unit.getRawParameterTypes().size();
    }

    private static <T extends JavaCodeUnit> ArchCondition<T> takeAtMost(int wall, String instead) {
        return new ArchCondition<>("take at most " + wall) {
            @Override
            public void check(T unit, ConditionEvents events) {
                if (width(unit) > wall) {
                    String text =
                            "%s takes %s, at most %s; instead: %s"
                                    .formatted(unit.getFullName(), width(unit), wall, instead);
                    events.add(SimpleConditionEvent.violated(unit, text));
                }
            }
        };
    }
}
