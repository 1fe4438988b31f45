package dev.stampbook.setup.page;

import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.reward.CodeSource;
import dev.stampbook.reward.VoucherOffer.Path;
import dev.stampbook.reward.VoucherOffer.Proof;
import dev.stampbook.setup.Handover;
import dev.stampbook.setup.Handover.Source;
import dev.stampbook.setup.Part;
import dev.stampbook.setup.Till;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the third step sends. Whatever is malformed is read as the plainest way: staff.
record HandoverForm(
        @Nullable String till,
        @Nullable String path,
        @Nullable String live,
        @Nullable String source,
        @Nullable String text,
        @Nullable String codes) {

    private static final Set<Symbol> SYMBOLS = Set.of(Symbol.QR, Symbol.CODE_128);
    private static final int LENGTH = 12;

    Till at() {
        return Till.TAKES_CODES.text().equals(till) ? Till.TAKES_CODES : Till.NO_CODES;
    }

    Handover handover() {
        var way =
                switch (path == null ? "" : path) {
                    case "self" -> Path.SELF;
                    case "code" -> Path.CODE;
                    default -> Path.STAFF;
                };
        var proof = way == Path.STAFF && live != null ? Proof.LIVE : Proof.ANY;
        return new Handover(way, proof, way == Path.CODE ? chosen() : null);
    }

    private Source chosen() {
        for (var one : Source.values()) {
            if (one.text().equals(source)) {
                return one;
            }
        }
        return Source.GENERATED;
    }

    String typed() {
        return text == null ? "" : text.strip();
    }

    /// The codes that were pasted, one a line.
    List<String> lines() {
        return codes == null
                ? List.of()
                : codes.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    Part.Hands part() {
        var handover = handover();
        return new Part.Hands(
                at(),
                handover,
                switch (handover.source()) {
                    case SHARED -> new CodeSource.Shared(typed(), SYMBOLS);
                    case GENERATED -> new CodeSource.Generated("", LENGTH, SYMBOLS);
                    case POOL -> null;
                    case null -> null;
                });
    }

    /// Codes reach no log.
    @Override
    public String toString() {
        return "HandoverForm[…]";
    }
}
