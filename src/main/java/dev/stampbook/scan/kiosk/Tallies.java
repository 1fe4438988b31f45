package dev.stampbook.scan.kiosk;

import dev.stampbook.access.kiosk.KioskScope;
import dev.stampbook.access.kiosk.KioskTally;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.scan.CardSummary;
import dev.stampbook.scan.Scan;
import dev.stampbook.scan.ScanOutcome;
import dev.stampbook.scan.VoucherSummary;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What each of some kiosks was shown lately, with what it is shown now.
final class Tallies {

    private final Map<UUID, KioskScope> scopes;
    private final Instant now;
    private final Map<UUID, Integer> unknown = new HashMap<>();
    private final Map<UUID, Set<String>> cards = new HashMap<>();

    Tallies(Map<UUID, KioskScope> scopes, Instant now) {
        this.scopes = scopes;
        this.now = now;
    }

    /// Since when anything counts at any of them.
    Instant begin() {
        return scopes.values().stream()
                .map(scope -> KioskTally.begin(scope, now))
                .min(Instant::compareTo)
                .orElse(now);
    }

    void add(KioskScans.Shown shown) {
        var scope = scopes.get(shown.device());
        if (scope != null && !shown.at().isBefore(KioskTally.begin(scope, now))) {
            var card = shown.card() == null ? null : PublicId.of(IdKind.CARD, shown.card());
            add(shown.device(), shown.unknown(), card);
        }
    }

    void add(Scan scan, ScanOutcome outcome) {
        var lost = outcome instanceof ScanOutcome.Unknown;
        add(KioskDesk.device(scan), lost, card(outcome).orElse(null));
    }

    KioskTally of(KioskScope scope) {
        return new KioskTally(
                unknown.getOrDefault(scope.device(), 0),
                cards.getOrDefault(scope.device(), Set.of()).size());
    }

    private void add(UUID device, boolean lost, @Nullable String card) {
        if (lost) {
            unknown.merge(device, 1, Integer::sum);
        }
        if (card != null) {
            cards.computeIfAbsent(device, first -> new HashSet<>()).add(card);
        }
    }

    private static Optional<String> card(ScanOutcome outcome) {
        return switch (outcome) {
            case ScanOutcome.Stamped stamped -> Optional.of(stamped.card().id());
            case ScanOutcome.Choose choose -> Optional.of(choose.card().id());
            case ScanOutcome.Ready ready -> card(null, ready.voucher());
            case ScanOutcome.Redeemed redeemed -> card(null, redeemed.voucher());
            case ScanOutcome.Question question -> card(question.card(), question.voucher());
            case ScanOutcome.NotDone no -> card(no.card(), no.voucher());
            case ScanOutcome.Unknown _ -> Optional.empty();
        };
    }

    private static Optional<String> card(
            @Nullable CardSummary card, @Nullable VoucherSummary voucher) {
        return Optional.ofNullable(card)
                .map(CardSummary::id)
                .or(() -> Optional.ofNullable(voucher).map(VoucherSummary::card));
    }
}
