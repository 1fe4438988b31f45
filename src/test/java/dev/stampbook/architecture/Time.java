package dev.stampbook.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.regex.Pattern;

/// Time comes from the injected clock, so that a test can move it.
final class Time {

    private static final Pattern CLOCKLESS =
            Pattern.compile(
                    "java\\.time\\.(Instant|(Local|Zoned|Offset)?(Date|Time|DateTime)|Year)");

    private static final Set<String> SYSTEM =
            Set.of(
                    "java.lang.System.currentTimeMillis()",
                    "java.time.ZoneId.systemDefault()",
                    "java.time.Clock.systemDefaultZone()");

    static final ArchRule TIME_IS_INJECTED =
            noClasses()
                    .should()
                    .callMethodWhere(describe("it reads the system clock or zone", Time::reads))
                    .because(
                            "time travels in tests: inject Clock at the edge, pass `now` as a"
                                    + " parameter inside, take zones from the location");

    private Time() {}

    private static boolean reads(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean now = call.getName().equals("now") && CLOCKLESS.matcher(owner).matches();
        return (now && call.getTarget().getRawParameterTypes().isEmpty())
                || SYSTEM.contains(call.getTarget().getFullName());
    }
}
