package dev.stampbook.reward;

import dev.stampbook.platform.symbol.Symbol;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where the redeem code of a voucher comes from, and the symbols in which the till wants it.
public sealed interface CodeSource {

    /// The symbols that the owner chose.
    Set<Symbol> symbols();

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
