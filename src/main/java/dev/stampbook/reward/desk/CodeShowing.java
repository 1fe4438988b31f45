package dev.stampbook.reward.desk;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.InvalidInput.Problem;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Field.Option;
import dev.stampbook.platform.symbol.Symbol;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// How a voucher shows its redeem code: the symbols for the till, a box for each, and when it shows
/// it. `at` is where the voucher stands in the body that the form becomes.
public record CodeShowing(Desk desk, String at) {

    /// What is drawn for a till, and what it is called everywhere.
    private static final Map<Symbol, String> NAMES =
            Map.of(
                    Symbol.QR, "QR",
                    Symbol.CODE_128, "Code 128",
                    Symbol.EAN_13, "EAN-13",
                    Symbol.EAN_8, "EAN-8",
                    Symbol.UPC_A, "UPC-A");

    /// The symbols that a till can scan, the usual ones first.
    public static final List<Symbol> DRAWN =
            List.of(Symbol.QR, Symbol.CODE_128, Symbol.EAN_13, Symbol.EAN_8, Symbol.UPC_A);

    private static final String SYMBOLS = "/redeem_code/symbols";

    /// The box of a symbol.
    public static String box(String at, Symbol symbol) {
        return at + SYMBOLS + "/" + symbol.code();
    }

    /// A box for each symbol.
    public List<Field> boxes(Predicate<Symbol> ticked) {
        return DRAWN.stream()
                .map(symbol -> Field.tick(box(at, symbol), label(symbol), ticked.test(symbol)))
                .toList();
    }

    /// The question when the code shows.
    public Field reveal(String value) {
        var options =
                List.of(
                        new Option("always", say("vouchers.code.always")),
                        new Option("on_use", say("vouchers.code.on_use")));
        return Field.choice(at + "/reveal", say("vouchers.code.reveal"), value, options)
                .hinting(say("vouchers.code.reveal_hint"));
    }

    /// The symbols whose boxes were ticked.
    public static List<Symbol> ticked(String at, Map<String, String> typed) {
        return DRAWN.stream().filter(symbol -> typed.containsKey(box(at, symbol))).toList();
    }

    /// What is wrong with how a code is shown, at the field that it is about: of the symbols, the
    /// last one ticked is the one that holds the least.
    public static InvalidInput placed(InvalidInput invalid, Map<String, String> typed) {
        return new InvalidInput(
                invalid.problems().stream().map(problem -> placed(problem, typed)).toList());
    }

    /// Restrictions are not asked here: with them, a code cannot be hidden until its use.
    private static Problem placed(Problem problem, Map<String, String> typed) {
        var pointer = problem.pointer();
        if (pointer.endsWith(SYMBOLS)) {
            return lastTicked(problem, typed);
        }
        var reveal = pointer.replaceFirst("/restrictions$", "/reveal");
        return typed.containsKey(reveal)
                ? new Problem(reveal, problem.key(), problem.values())
                : problem;
    }

    private static Problem lastTicked(Problem problem, Map<String, String> typed) {
        var pointer = problem.pointer();
        var at = pointer.substring(0, pointer.length() - SYMBOLS.length());
        var ticked = ticked(at, typed);
        var symbol = ticked.isEmpty() ? Symbol.QR : ticked.getLast();
        return new Problem(box(at, symbol), problem.key(), problem.values());
    }

    private String label(Symbol symbol) {
        var name = NAMES.getOrDefault(symbol, symbol.code());
        return desk.words().say("vouchers.code.symbol", "symbol", name);
    }

    private String say(String key) {
        return desk.words().say(key);
    }
}
