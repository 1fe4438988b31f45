package dev.stampbook.reward.offer;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.code.RedeemPattern;
import dev.stampbook.platform.json.Kind;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.reward.CodeSource;
import dev.stampbook.reward.RewardRefusal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a redeem code comes from, as the public API spells it; without symbols it is shown as QR
/// and Code 128.
public sealed interface CodeForm {

    /// The default length of a generated code, without prefix and check symbol.
    int LENGTH = 12;

    /// A busy business reaches so many vouchers of one reward within years.
    long CODES_EXPECTED = 100_000;

    /// The symbols that the owner chose.
    @Nullable Set<Symbol> symbols();

    /// One fixed text.
    @Kind("shared")
    record SharedCode(String text, @Nullable Set<Symbol> symbols) implements CodeForm {}

    /// Drawn by Stampbook.
    @Kind("generated")
    record GeneratedCode(
            @Nullable String prefix, @Nullable Integer length, @Nullable Set<Symbol> symbols)
            implements CodeForm {

        Optional<Refused> refusal() {
            var symbols = length == null ? LENGTH : length;
            var needed = RedeemPattern.DEFAULT.lengthNeededFor(CODES_EXPECTED);
            return symbols >= needed
                    ? Optional.empty()
                    : Optional.of(
                            Refused.because(
                                    RewardRefusal.PATTERN_TOO_SMALL, "length_needed", needed));
        }
    }

    /// From an imported pool; `text` is shown when it is empty and falls back to a shared one.
    @Kind("pool")
    record PoolCode(
            String pool,
            CodeSource.WhenEmpty whenEmpty,
            @Nullable String text,
            @Nullable Set<Symbol> symbols)
            implements CodeForm {}

    /// The symbols, chosen or not.
    default Set<Symbol> shown() {
        var chosen = symbols();
        return chosen == null ? Set.of(Symbol.QR, Symbol.CODE_128) : chosen;
    }

    /// The source that the form means, once it was checked.
    default CodeSource source() {
        return switch (this) {
            case SharedCode code -> new CodeSource.Shared(code.text(), shown());
            case GeneratedCode code ->
                    new CodeSource.Generated(
                            code.prefix() == null ? "" : code.prefix(),
                            code.length() == null ? LENGTH : code.length(),
                            shown());
            case PoolCode code ->
                    new CodeSource.Pool(
                            PublicId.parse(IdKind.CODE_POOL, code.pool()).orElseThrow(),
                            code.whenEmpty(),
                            code.text(),
                            shown());
        };
    }

    /// The form that means the source.
    static @Nullable CodeForm of(@Nullable CodeSource source) {
        return switch (source) {
            case null -> null;
            case CodeSource.Shared(var text, var symbols) -> new SharedCode(text, symbols);
            case CodeSource.Generated(var prefix, var length, var symbols) ->
                    new GeneratedCode(prefix, length, symbols);
            case CodeSource.Pool(var pool, var whenEmpty, var fallback, var symbols) ->
                    new PoolCode(PublicId.of(IdKind.CODE_POOL, pool), whenEmpty, fallback, symbols);
        };
    }
}
