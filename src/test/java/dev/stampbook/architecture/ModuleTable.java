package dev.stampbook.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who may call whom. The counter knows the card, the card knows the reward, the reward knows only
/// whom it is for; nobody knows the wallet, the webhook or the report.
final class ModuleTable {

    /// Every module may call the platform as well.
    private static final Map<String, Set<String>> MAY_CALL =
            Map.ofEntries(
                    Map.entry("platform", Set.of()),
                    Map.entry("merchant", Set.of()),
                    Map.entry("access", Set.of("merchant")),
                    Map.entry("customer", Set.of("merchant")),
                    Map.entry("reward", Set.of("customer", "merchant")),
                    Map.entry("card", Set.of("reward", "customer", "merchant")),
                    Map.entry("scan", Set.of("card", "reward", "access", "customer", "merchant")),
                    Map.entry("receipt", Set.of("card", "reward", "customer", "merchant")),
                    Map.entry("wallet", Set.of("card", "reward", "customer", "merchant")),
                    Map.entry("campaign", Set.of("card", "reward", "customer", "merchant")),
                    Map.entry("webhook", Set.of()),
                    Map.entry("insight", Set.of("merchant")),
                    Map.entry(
                            "setup",
                            Set.of("scan", "card", "reward", "access", "customer", "merchant")),
                    // The demo is a user of the house and plays all roles; nobody calls it.
                    Map.entry(
                            "demo",
                            Set.of("scan", "card", "reward", "access", "customer", "merchant")));

    private static final Pattern MODULE = Pattern.compile("dev\\.stampbook\\.([a-z]+)(\\..*)?");

    private ModuleTable() {}

    static ArchCondition<JavaClass> condition() {
        return new ArchCondition<>("call only what the table of modules allows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                forbidden(type).forEach(events::add);
            }
        };
    }

    /// The capability that a package belongs to, or empty for the root package and for libraries.
    static String moduleOf(JavaClass type) {
        Matcher matcher = MODULE.matcher(type.getPackageName());
        return matcher.matches() ? matcher.group(1) : "";
    }

    static List<String> modules() {
        return MAY_CALL.keySet().stream().sorted().toList();
    }

    private static Stream<ConditionEvent> forbidden(JavaClass type) {
        String caller = moduleOf(type);
        if (caller.isEmpty()) {
            return Stream.of();
        }
        Set<String> allowed = MAY_CALL.get(caller);
        if (allowed == null) {
            String text = type.getName() + ": add the module " + caller + " to ModuleTable";
            return Stream.of(SimpleConditionEvent.violated(type, text));
        }
        return type.getDirectDependenciesFromSelf().stream()
                .filter(call -> isForbidden(caller, allowed, moduleOf(call.getTargetClass())))
                .map(call -> SimpleConditionEvent.violated(call, message(caller, call)));
    }

    private static boolean isForbidden(String caller, Set<String> allowed, String called) {
        return !called.isEmpty()
                && !called.equals(caller)
                && !called.equals("platform")
                && !allowed.contains(called);
    }

    private static String message(String caller, Dependency call) {
        return caller
                + " may not know "
                + moduleOf(call.getTargetClass())
                + "; let the other side call down, or read the journal: "
                + call.getDescription();
    }
}
