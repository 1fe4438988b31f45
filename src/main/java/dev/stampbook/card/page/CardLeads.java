package dev.stampbook.card.page;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.Cards;
import dev.stampbook.card.page.WebCardPage.Lead;
import dev.stampbook.card.pass.PassContents;
import dev.stampbook.card.pass.Wallet;
import dev.stampbook.card.pass.Wallets;
import dev.stampbook.reward.Voucher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Leads from the web card into wallets; inside a transaction of its merchant.
@Component
class CardLeads {

    private final Wallets wallets;
    private final Cards cards;

    CardLeads(Wallets wallets, Cards cards) {
        this.wallets = wallets;
        this.cards = cards;
    }

    /// Where the card can be put into a wallet, and with it the person's other cards where the
    /// phone takes several at once. An ended card is of no use there.
    List<Lead> of(Visit visit, CardInHand hand, String token) {
        if (hand.card().closedAt() != null) {
            return List.of();
        }
        var address = visit.path() + "/c/" + token;
        var leads = new ArrayList<Lead>();
        for (var wallet : wallets.on(visit.merchant().id(), visit.device())) {
            var csrf = wallet.asked() ? visit.csrf() : null;
            leads.add(new Lead(wallet.label(visit.words()), wallet.pass(address), csrf));
            if (wallet.suits(visit.merchant().id(), visit.device())) {
                wallet.several()
                        .flatMap(several -> all(visit, several, open(visit, hand), address))
                        .ifPresent(leads::add);
            }
        }
        return leads;
    }

    /// Where a voucher can be put into a wallet beside its card, while its code can be used.
    List<Lead> beside(Visit visit, CardInHand hand, Voucher voucher, String address) {
        if (!voucher.activeAt(visit.now()) || !PassContents.beside(hand, voucher)) {
            return List.of();
        }
        return wallets.on(visit.merchant().id(), visit.device()).stream()
                .flatMap(
                        wallet ->
                                wallet
                                        .voucher(address)
                                        .map(pass -> lead(visit, wallet, pass))
                                        .stream())
                .toList();
    }

    private static Lead lead(Visit visit, Wallet wallet, String pass) {
        return new Lead(wallet.label(visit.words()), pass, null);
    }

    /// How many cards she has that can still be used.
    private int open(Visit visit, CardInHand hand) {
        return cards.openOf(visit.merchant().id(), List.of(hand.customer().id())).size();
    }

    private static Optional<Lead> all(
            Visit visit, Wallet.Several several, int cards, String address) {
        var count = Math.min(cards, several.most());
        return count < 2
                ? Optional.empty()
                : Optional.of(
                        new Lead(
                                several.label(visit.words(), count),
                                several.passes(address),
                                null));
    }
}
