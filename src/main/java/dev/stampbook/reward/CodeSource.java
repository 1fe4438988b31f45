package dev.stampbook.reward;

import dev.stampbook.platform.symbol.Symbol;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where the redeem code of a voucher comes from, and the symbols in which the till wants it.
public sealed interface CodeSource {

    /// The length of a code that is drawn for trying out, without prefix and check symbol.
    int REHEARSED_LENGTH = 12;

    /// The symbols that the owner chose.
    Set<Symbol> symbols();

    /// The same for trying it out: codes that were imported stay where they are.
    default CodeSource rehearsed() {
        return this instanceof Pool pool
                ? new Generated("TEST-", REHEARSED_LENGTH, anyText(pool.symbols()))
                : this;
    }

    /// Digits alone fit the bars of some tills; what is drawn has letters.
    private static Set<Symbol> anyText(Set<Symbol> symbols) {
        var kept = new TreeSet<>(Set.of(Symbol.QR));
        symbols.stream()
                .filter(symbol -> symbol == Symbol.TEXT || symbol == Symbol.CODE_128)
                .forEach(kept::add);
        return kept;
    }

    /// One fixed text that exists in the till as a promotion code; it never identifies a voucher.
    record Shared(String text, Set<Symbol> symbols) implements CodeSource {

        public Shared {
            symbols = inOrder(symbols);
        }
    }

    /// Drawn by Stampbook: prefix + `length` symbols + check symbol.
    record Generated(String prefix, int length, Set<Symbol> symbols) implements CodeSource {

        public Generated {
            symbols = inOrder(symbols);
        }
    }

    /// Handed out once each from an imported pool; `fallback` is the shared text for
    /// [WhenEmpty#SHARED].
    record Pool(UUID pool, WhenEmpty whenEmpty, @Nullable String fallback, Set<Symbol> symbols)
            implements CodeSource {

        public Pool {
            symbols = inOrder(symbols);
        }
    }

    /// The journal tells a row again word by word, on whichever server: a set without an order
    /// would tell it in another one.
    private static Set<Symbol> inOrder(Set<Symbol> symbols) {
        return Collections.unmodifiableSet(new TreeSet<>(symbols));
    }

    /// What happens when the pool has no code left.
    enum WhenEmpty {
        REFUSE,
        SHARED,
        WITHOUT
    }
}
