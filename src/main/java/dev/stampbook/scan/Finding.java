package dev.stampbook.scan;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardRef;
import dev.stampbook.card.Cards;
import dev.stampbook.card.Showing;
import dev.stampbook.customer.Customer;
import dev.stampbook.customer.Customers;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.code.RotatingText;
import dev.stampbook.platform.code.TotpKey;
import dev.stampbook.reward.ToRedeem.Target;
import dev.stampbook.reward.Voucher;
import dev.stampbook.reward.VoucherTargets;
import dev.stampbook.reward.VoucherTargets.Lead;
import dev.stampbook.reward.Vouchers;
import dev.stampbook.scan.Scan.Shown;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds what scans are about, all of them with the same few statements.
@Component("findingScanned")
class Finding {

    private final Showing showing;
    private final Cards cards;
    private final VoucherTargets targets;
    private final Vouchers vouchers;
    private final Customers customers;

    Finding(
            Showing showing,
            Cards cards,
            VoucherTargets targets,
            Vouchers vouchers,
            Customers customers) {
        this.showing = showing;
        this.cards = cards;
        this.targets = targets;
        this.vouchers = vouchers;
        this.customers = customers;
    }

    /// What scans are about, by scan; the first of the things that a text may be wins.
    Map<UUID, Subject> find(MerchantId merchant, List<Scan> scans, Map<UUID, EarlierScan> earlier) {
        var candidates = new LinkedHashMap<Scan, List<Candidate>>();
        scans.forEach(scan -> candidates.put(scan, candidates(scan, earlier)));
        var all = candidates.values().stream().flatMap(List::stream).toList();
        var found = load(merchant, all, scans.getFirst().times().received());
        var subjects = new HashMap<UUID, Subject>();
        candidates.forEach(
                (scan, these) ->
                        subjects.put(
                                scan.id(),
                                these.stream()
                                        .flatMap(one -> found.subject(one).stream())
                                        .findFirst()
                                        .orElseGet(Subject.Nothing::new)));
        return subjects;
    }

    /// The names of the owners of vouchers, by customer.
    Map<UUID, Customer> owners(MerchantId merchant, Set<UUID> owners) {
        return owners.isEmpty() ? Map.of() : customers.find(merchant, owners);
    }

    /// What one text may lead to: a card or a voucher.
    private record Candidate(
            @Nullable CardRef card, @Nullable Target voucher, @Nullable RotatingText live) {

        static Candidate of(CardRef card, @Nullable RotatingText live) {
            return new Candidate(card, null, live);
        }

        static Candidate of(Target voucher, @Nullable RotatingText live) {
            return new Candidate(null, voucher, live);
        }
    }

    private static List<Candidate> candidates(Scan scan, Map<UUID, EarlierScan> earlier) {
        return switch (scan.shown()) {
            case Shown.Scanned(var text) -> candidates(scan, Token.scanned(text));
            case Shown.Typed(var text) -> candidates(scan, Token.typed(text));
            case Shown.Chosen(var card) -> chosen(scan, card);
            case Shown.Before(var id) ->
                    Optional.ofNullable(earlier.get(id))
                            .filter(first -> first.sameHolder(scan))
                            .flatMap(first -> seen(first.seen()))
                            .map(List::of)
                            .orElse(List.of());
        };
    }

    /// Only those who stand behind the counter see a list to choose from.
    private static List<Candidate> chosen(Scan scan, UUID card) {
        return behindTheCounter(scan)
                ? List.of(Candidate.of(new CardRef.ById(card), null))
                : List.of();
    }

    private static List<Candidate> candidates(Scan scan, List<Token> tokens) {
        return tokens.stream()
                .filter(token -> allowed(scan, token))
                .map(
                        token ->
                                switch (token) {
                                    case Token.OfCard(var text, var live) ->
                                            Candidate.of(new CardRef.ByScanToken(text), live);
                                    case Token.OfVoucher(var text, var live) ->
                                            Candidate.of(new Target.ByToken(text), live);
                                    case Token.VoucherCode(var text) ->
                                            Candidate.of(new Target.ByText(text), null);
                                    case Token.CardNumber(var number) ->
                                            Candidate.of(new CardRef.ByNumber(number), null);
                                    case Token.ShortNumber(var number) ->
                                            Candidate.of(new CardRef.ByShortNumber(number), null);
                                })
                .toList();
    }

    /// Nothing is typed at a kiosk, and short numbers are for signed-in staff alone.
    private static boolean allowed(Scan scan, Token token) {
        return switch (token) {
            case Token.OfCard _, Token.OfVoucher _ -> true;
            case Token.VoucherCode _, Token.CardNumber _ -> scan.mode() != ScanMode.KIOSK;
            case Token.ShortNumber _ -> behindTheCounter(scan);
        };
    }

    private static boolean behindTheCounter(Scan scan) {
        return scan.mode() == ScanMode.MANUAL && scan.actor().kind() == Actor.Kind.DEVICE;
    }

    private static Optional<Candidate> seen(EarlierScan.Seen seen) {
        if (seen.voucher() != null) {
            return Optional.of(Candidate.of(new Target.ById(seen.voucher()), null));
        }
        return Optional.ofNullable(seen.card())
                .map(card -> Candidate.of(new CardRef.ById(card), null));
    }

    private Found load(MerchantId merchant, List<Candidate> candidates, Instant now) {
        var refs =
                candidates.stream()
                        .map(Candidate::card)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        var named =
                candidates.stream()
                        .map(Candidate::voucher)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        var hands = refs.isEmpty() ? Map.<CardRef, CardInHand>of() : show(merchant, refs, now);
        var leads = named.isEmpty() ? Map.<Target, Lead>of() : targets.find(merchant, named);
        var ids = new HashSet<UUID>();
        leads.values().forEach(lead -> ids.addAll(lead.vouchers()));
        return new Found(merchant, hands, leads, vouchers.find(merchant, ids));
    }

    private Map<CardRef, CardInHand> show(MerchantId merchant, Set<CardRef> refs, Instant now) {
        return showing.show(merchant, refs, now);
    }

    private final class Found {

        private final MerchantId merchant;
        private final Map<CardRef, CardInHand> hands;
        private final Map<Target, Lead> leads;
        private final Map<UUID, Voucher> vouchers;

        private Found(
                MerchantId merchant,
                Map<CardRef, CardInHand> hands,
                Map<Target, Lead> leads,
                Map<UUID, Voucher> vouchers) {
            this.merchant = merchant;
            this.hands = hands;
            this.leads = leads;
            this.vouchers = vouchers;
        }

        private Optional<Subject> subject(Candidate candidate) {
            return candidate.card() != null
                    ? Optional.ofNullable(hands.get(candidate.card()))
                            .map(hand -> card(hand, candidate.live()))
                    : Optional.ofNullable(leads.get(candidate.voucher()))
                            .flatMap(lead -> voucher(lead, candidate.live()));
        }

        private Subject card(CardInHand hand, @Nullable RotatingText live) {
            return new Subject.OfCard(
                    hand,
                    live == null
                            ? null
                            : live(live, cards.numbers(merchant, hand.card()).rotationKey()));
        }

        private Optional<Subject> voucher(Lead lead, @Nullable RotatingText live) {
            if (lead.sharedAlone()) {
                return Optional.of(new Subject.SharedCode());
            }
            return lead.vouchers().stream()
                    .map(vouchers::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(
                            voucher ->
                                    new Subject.OfVoucher(
                                            voucher,
                                            live == null
                                                    ? null
                                                    : live(live, voucher.secrets().rotationKey())));
        }

        private static Subject.Live live(RotatingText text, String key) {
            return new Subject.Live(text, new TotpKey(key));
        }
    }
}
