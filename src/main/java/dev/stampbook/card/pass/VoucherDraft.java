package dev.stampbook.card.pass;

import dev.stampbook.card.pass.PassContent.Front;
import dev.stampbook.card.pass.PassContent.Front.Placement;
import dev.stampbook.card.pass.PassContent.Grid;
import dev.stampbook.card.pass.PassContent.Standing;
import dev.stampbook.platform.words.Words;
import dev.stampbook.reward.Voucher;
import dev.stampbook.reward.VoucherOffer;
import java.util.Optional;
import java.util.Set;

/// The pass of a voucher beside that of its card, before it has words.
record VoucherDraft(PassDraft draft, Voucher voucher) {

    /// Nothing is stamped on it.
    private static final Grid NO_STAMPS = new Grid(0, 1, Set.of());

    /// Whether a voucher can have a pass of its own: it came from a card, and its code shows before
    /// it is used.
    static boolean possible(Voucher voucher) {
        return voucher.owner().card() != null
                && voucher.code() != null
                && voucher.offer().redeemCode() != null
                && voucher.offer().reveal() == VoucherOffer.Reveal.ALWAYS;
    }

    PassContent content(Words words) {
        var base = draft.base(words);
        return new PassContent(
                draft.hand().card().id(),
                voucher.id(),
                draft.hand().card().program(),
                "",
                "",
                draft.erased() ? "" : home(base),
                standing(),
                NO_STAMPS,
                draft.colour(),
                voucher.expiresAt(),
                front().orElse(null),
                draft.spots(),
                draft.logo().orElse(null),
                base,
                draft.said(words, tag -> new VoucherWords(this, words, tag).said()));
    }

    private Optional<Front> front() {
        return open() ? draft.front(voucher, Placement.BESIDE) : Optional.empty();
    }

    /// Its code, while it can be used; empty otherwise.
    String code() {
        return front().map(Front::code).orElse("");
    }

    /// Its page in a language.
    String home(String language) {
        return draft.home(language, voucher);
    }

    /// Whether it can be used, now or later.
    private boolean open() {
        return draft.waiting().stream().anyMatch(one -> one.id().equals(voucher.id()));
    }

    private Standing standing() {
        if (draft.erased()) {
            return Standing.ERASED;
        }
        if (!open()) {
            return Standing.ENDED;
        }
        return voucher.activeAt(draft.now()) ? Standing.READY : Standing.OPEN;
    }
}
