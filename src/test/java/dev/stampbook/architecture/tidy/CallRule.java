package dev.stampbook.architecture.tidy;

import dev.stampbook.architecture.tidy.JavaSource.Call;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A rule about calls, in tests as well as in main code.
record CallRule(String specimens, Predicate<Call> banned, String wrong, String instead)
        implements TidyRule {

    /// Conversions whose result depends on the language of the machine: `%d` has other digits in
    /// ar-EG, `%S` another I in tr-TR.
    private static final Pattern LOCAL =
            Pattern.compile("\".*%[-#+ 0,(]*\\d*(\\.\\d+)?[deEfgGStTA].*", Pattern.DOTALL);

    static final TidyRule NO_SLEEPING =
            new CallRule(
                    "NoSleeping",
                    call -> call.name().equals("sleep") && !call.receiver().isEmpty(),
                    "a thread sleeps",
                    "move the clock, run due tasks when told, or wait on a latch with a bound");

    static final TidyRule FORMAT_FOR_MACHINES =
            new CallRule(
                    "FormatForMachines",
                    CallRule::dependsOnLocale,
                    "formatting that depends on the language of the machine",
                    "String.format(Locale.ROOT, …), or plain joining of strings");

    @Override
    public Stream<Violation> check(Sources sources) {
        return sources.java().stream()
                .flatMap(
                        source ->
                                source.calls().stream()
                                        .filter(banned)
                                        .map(c -> source.violation(c.line(), wrong, instead)));
    }

    private static boolean dependsOnLocale(Call call) {
        return switch (call.name()) {
            case "formatted" -> LOCAL.matcher(call.receiver()).matches();
            case "format" ->
                    call.receiver().equals("String")
                            && LOCAL.matcher(call.arguments().getFirst()).matches();
            default -> false;
        };
    }
}
