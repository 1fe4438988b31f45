package dev.stampbook.reward.desk;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Field.Kind;
import dev.stampbook.platform.page.Field.Option;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.reward.CodeSource.WhenEmpty;
import dev.stampbook.reward.VoucherOffer;
import dev.stampbook.reward.offer.CodeForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a voucher that is issued by hand changes hands, and where its code comes from: the fields of
/// a form, as they were typed, and what they mean.
public record CodeFields(Desk desk, Map<String, String> typed) {

    private static final String PATH = "/redemption";
    private static final String KIND = "/redeem_code/kind";
    private static final String TEXT = "/redeem_code/text";
    private static final String PREFIX = "/redeem_code/prefix";
    private static final String LENGTH = "/redeem_code/length";
    private static final String POOL = "/redeem_code/pool";
    private static final String WHEN_EMPTY = "/redeem_code/when_empty";
    private static final String REVEAL = "/reveal";
    private static final int TEXT_MAX = 200;
    private static final int PREFIX_MAX = 20;
    private static final int LENGTH_MAX = 64;

    /// What is asked about a code: its source, what each source needs, and how it is shown.
    public record Part(
            Field source, List<Field> generated, List<Field> pool, Field text, List<Field> shown) {

        public Part {
            generated = List.copyOf(generated);
            pool = List.copyOf(pool);
            shown = List.copyOf(shown);
        }

        /// The same with one more question about how it is shown.
        Part asking(Field field) {
            var more = new ArrayList<>(shown);
            more.add(field);
            return new Part(source, generated, pool, text, more);
        }
    }

    /// The question for the path.
    public Field path() {
        var options =
                Stream.of(VoucherOffer.Path.STAFF, VoucherOffer.Path.SELF, VoucherOffer.Path.CODE)
                        .map(path -> path.name().toLowerCase(Locale.ROOT))
                        .map(path -> new Option(path, say("vouchers.path." + path)))
                        .toList();
        return Field.choice(PATH, say("vouchers.path"), value(PATH), options);
    }

    /// The questions for the code; without a pool there is none to choose.
    public Part part(List<Option> pools, Mistakes mistakes) {
        var sources = new ArrayList<Option>();
        sources.add(new Option("shared", say("vouchers.code.shared")));
        sources.add(new Option("generated", say("vouchers.code.generated")));
        if (!pools.isEmpty()) {
            sources.add(new Option("pool", say("vouchers.code.pool")));
        }
        return new Part(
                Field.choice(KIND, say("vouchers.code.source"), value(KIND), sources),
                List.of(
                        field(Kind.CODE, PREFIX, "vouchers.code.prefix", mistakes)
                                .atMost(PREFIX_MAX),
                        field(Kind.NUMBER, LENGTH, "vouchers.code.length", mistakes)
                                .atMost(LENGTH_MAX)
                                .hinting(
                                        desk.words()
                                                .say(
                                                        "vouchers.code.length_hint",
                                                        "usual",
                                                        CodeForm.LENGTH))),
                pools.isEmpty() ? List.of() : pool(pools, mistakes),
                field(Kind.CODE, TEXT, "vouchers.code.text", mistakes).atMost(TEXT_MAX),
                new CodeShowing(desk, "")
                        .boxes(symbols()::contains).stream()
                                .map(field -> field.after(mistakes))
                                .toList());
    }

    /// The question when the code shows.
    Field reveal(Mistakes mistakes) {
        return new CodeShowing(desk, "").reveal(value(REVEAL)).after(mistakes);
    }

    /// When the code shows; null for a path without one.
    VoucherOffer.@Nullable Reveal revealed() {
        return chosen() == VoucherOffer.Path.CODE && value(REVEAL).equals("on_use")
                ? VoucherOffer.Reveal.ON_USE
                : null;
    }

    /// The symbols that were ticked; the usual ones in a form that nobody has sent.
    private Set<Symbol> symbols() {
        return typed.containsKey(KIND)
                ? Set.copyOf(CodeShowing.ticked("", typed))
                : Set.of(Symbol.QR, Symbol.CODE_128);
    }

    private List<Field> pool(List<Option> pools, Mistakes mistakes) {
        var ways =
                List.of(
                        new Option("refuse", say("vouchers.code.refuse")),
                        new Option("without", say("vouchers.code.without")),
                        new Option("shared", say("vouchers.code.fallback")));
        return List.of(
                Field.choice(POOL, say("vouchers.code.list"), value(POOL), pools).after(mistakes),
                Field.choice(WHEN_EMPTY, say("vouchers.code.empty"), value(WHEN_EMPTY), ways));
    }

    /// The path that was chosen; what is none is the plainest.
    public VoucherOffer.Path chosen() {
        return switch (value(PATH)) {
            case "self" -> VoucherOffer.Path.SELF;
            case "code" -> VoucherOffer.Path.CODE;
            default -> VoucherOffer.Path.STAFF;
        };
    }

    /// Where the code comes from; null for a path without one. Throws for a length that is none.
    public @Nullable CodeForm form() {
        if (chosen() != VoucherOffer.Path.CODE) {
            return null;
        }
        var symbols = symbols();
        return switch (value(KIND)) {
            case "generated" -> new CodeForm.GeneratedCode(given(PREFIX), length(), symbols);
            case "pool" -> {
                var empty = whenEmpty();
                var fallback = empty == WhenEmpty.SHARED ? value(TEXT) : null;
                yield new CodeForm.PoolCode(value(POOL), empty, fallback, symbols);
            }
            default -> new CodeForm.SharedCode(value(TEXT), symbols);
        };
    }

    private WhenEmpty whenEmpty() {
        return switch (value(WHEN_EMPTY)) {
            case "shared" -> WhenEmpty.SHARED;
            case "without" -> WhenEmpty.WITHOUT;
            default -> WhenEmpty.REFUSE;
        };
    }

    private @Nullable Integer length() {
        var text = given(LENGTH);
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,4}")) {
            throw new InvalidInput(LENGTH, "invalid.type");
        }
        return Integer.valueOf(text);
    }

    private Field field(Kind kind, String name, String label, Mistakes mistakes) {
        return Field.of(kind, name, say(label), value(name)).optional().after(mistakes);
    }

    private @Nullable String given(String name) {
        return value(name).isEmpty() ? null : value(name);
    }

    private String value(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    private String say(String key) {
        return desk.words().say(key);
    }

    /// A mask, so that no code reaches a log.
    @Override
    public String toString() {
        return "CodeFields[…]";
    }
}
