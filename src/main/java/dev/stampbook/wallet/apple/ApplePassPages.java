package dev.stampbook.wallet.apple;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardRef;
import dev.stampbook.card.Cards;
import dev.stampbook.card.Program;
import dev.stampbook.card.Showing;
import dev.stampbook.card.page.Visit;
import dev.stampbook.card.page.VisitResolver;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.page.Page;
import dev.stampbook.wallet.certificate.PassSigners;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Hands out the pass of a card to whoever holds its address. Looking changes nothing.
@Controller
class ApplePassPages {

    private static final MediaType PASS = MediaType.valueOf("application/vnd.apple.pkpass");
    private static final MediaType PASSES = MediaType.valueOf("application/vnd.apple.pkpasses");

    private final VisitResolver visits;
    private final Showing showing;
    private final Cards cards;
    private final PassOrders orders;
    private final PassSigners signers;
    private final PassMaking making;

    ApplePassPages(
            VisitResolver visits,
            Showing showing,
            Cards cards,
            PassOrders orders,
            PassSigners signers,
            PassMaking making) {
        this.visits = visits;
        this.showing = showing;
        this.cards = cards;
        this.orders = orders;
        this.signers = signers;
        this.making = making;
    }

    /// Leads to the pass at once; where phones will not accept it, says so first.
    @GetMapping("/{locale:[a-z]{2,3}}/c/{token}/apple")
    Object show(@PathVariable String locale, @PathVariable String token) {
        return visits.look(
                visits.merchantOf(token),
                locale,
                visit -> {
                    find(visit, token);
                    return page(visit, token, "/apple", "/card.pkpass");
                });
    }

    /// The same for the pass of a voucher beside its card.
    @GetMapping("/{locale:[a-z]{2,3}}/c/{token}/vouchers/{id}/apple")
    Object showVoucher(
            @PathVariable String locale, @PathVariable String token, @PathVariable String id) {
        var place = "/vouchers/" + id;
        return visits.look(
                visits.merchantOf(token),
                locale,
                visit -> {
                    order(visit, token, id);
                    return page(visit, token, place + "/apple", place + "/voucher.pkpass");
                });
    }

    /// The pass as it is now.
    @GetMapping("/{locale:[a-z]{2,3}}/c/{token}/card.pkpass")
    ResponseEntity<byte[]> file(@PathVariable String locale, @PathVariable String token) {
        var order = visits.look(visits.merchantOf(token), locale, visit -> order(visit, token));
        return file(PASS, "card.pkpass", making.file(order));
    }

    /// The pass of a voucher beside its card, as it is now.
    @GetMapping("/{locale:[a-z]{2,3}}/c/{token}/vouchers/{id}/voucher.pkpass")
    ResponseEntity<byte[]> voucherFile(
            @PathVariable String locale, @PathVariable String token, @PathVariable String id) {
        var order = visits.look(visits.merchantOf(token), locale, visit -> order(visit, token, id));
        return file(PASS, "voucher.pkpass", making.file(order));
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
        var named = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .body(bytes);
    }

    /// The passes of all open cards of the same person, hers first; none of a program that has
    /// stopped, and no more than a phone takes at once.
    @GetMapping("/{locale:[a-z]{2,3}}/c/{token}/cards.pkpasses")
    ResponseEntity<byte[]> files(@PathVariable String locale, @PathVariable String token) {
        var all = visits.look(visits.merchantOf(token), locale, visit -> orders(visit, token));
        return file(PASSES, "cards.pkpasses", making.files(all));
    }

    private List<PassOrder> orders(Visit visit, String token) {
        var merchant = visit.merchant().id();
        var hand = find(visit, token);
        var others =
                cards.openOf(merchant, List.of(hand.customer().id())).stream()
                        .map(card -> new CardRef.ById(card.id()))
                        .filter(card -> !card.id().equals(hand.card().id()))
                        .toList();
        var shown = showing.show(merchant, others, visit.now());
        var signer = signers.get(merchant);
        return Stream.concat(Stream.of(hand), others.stream().flatMap(ref -> in(shown, ref)))
                .limit(ApplePasses.OF_A_PERSON.most())
                .map(each -> orders.of(each, signer, visit.now()))
                .toList();
    }

    private static Stream<CardInHand> in(Map<CardRef, CardInHand> shown, CardRef ref) {
        return Stream.ofNullable(shown.get(ref))
                .filter(hand -> hand.program().state() != Program.State.STOPPED);
    }

    private PassOrder order(Visit visit, String token) {
        return orders.of(find(visit, token), visit.now());
    }

    private PassOrder order(Visit visit, String token, String voucher) {
        var signer = signers.get(visit.merchant().id());
        var hand = find(visit, token);
        return PublicId.parse(IdKind.VOUCHER, voucher)
                .flatMap(id -> orders.of(hand, id, signer, visit.now()))
                .orElseThrow(() -> new NotFound("voucher"));
    }

    private Object page(Visit visit, String token, String place, String file) {
        var address = visit.path() + "/c/" + token;
        if (signers.get(visit.merchant().id()).trusted()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(address + file))
                    .build();
        }
        var title = visit.words().say("wallet.apple.test_title");
        return Page.of(
                "wallet/apple",
                new ApplePassPage(
                        visit.layout(title, Visit.Dress.OWN, List.of(), "/c/" + token + place),
                        visit.words(),
                        visit.merchant().name(),
                        address,
                        address + file));
    }

    private CardInHand find(Visit visit, String token) {
        var ref = new CardRef.ByViewToken(token);
        var shown = showing.show(visit.merchant().id(), List.of(ref), visit.now());
        return Optional.ofNullable(shown.get(ref)).orElseThrow(() -> new NotFound("card"));
    }
}
