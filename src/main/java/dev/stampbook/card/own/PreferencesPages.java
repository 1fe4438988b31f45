package dev.stampbook.card.own;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.join.AskingForAddresses;
import dev.stampbook.card.join.AskingForAddresses.Wanted;
import dev.stampbook.card.join.BrowserCookie;
import dev.stampbook.card.own.Holder.Door;
import dev.stampbook.card.page.Agreements;
import dev.stampbook.card.page.Visit;
import dev.stampbook.card.page.Visit.Dress;
import dev.stampbook.customer.Changing;
import dev.stampbook.customer.Consent;
import dev.stampbook.customer.Consent.Purpose;
import dev.stampbook.customer.Email;
import dev.stampbook.customer.Portrait;
import dev.stampbook.customer.ToChange;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.page.Tongues;
import dev.stampbook.platform.write.Waist;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/// The preferences of a card: its language, what its holder agrees to, and where she is reached.
@Controller
class PreferencesPages {

    private final Holder holder;
    private final Portrait portrait;
    private final Changing changing;
    private final AskingForAddresses addresses;
    private final Waist waist;

    PreferencesPages(
            Holder holder,
            Portrait portrait,
            Changing changing,
            AskingForAddresses addresses,
            Waist waist) {
        this.holder = holder;
        this.portrait = portrait;
        this.changing = changing;
        this.addresses = addresses;
        this.waist = waist;
    }

    @GetMapping("/{locale:[a-z]{2,3}}/c/{token}/preferences")
    Page show(
            @PathVariable String locale,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String saved) {
        var door = new Door(locale, token);
        return holder.of(door, (visit, hand) -> page(visit, hand, door, new Shown(saved, null)));
    }

    /// Asks for a link that adds an address to a card that has none. Whoever has one sees the page
    /// again; nobody learns whose an address is.
    @PostMapping("/{locale:[a-z]{2,3}}/c/{token}/address")
    Page create(
            @PathVariable String locale,
            @PathVariable String token,
            @RequestParam Map<String, String> written,
            ServletWebRequest web) {
        var door = new Door(locale, token);
        var typed = written.getOrDefault("email", "");
        var email = Email.parse(typed);
        var asked = holder.of(door, (visit, hand) -> new Asked(visit, hand));
        if (email.isEmpty() || !addresses.open(asked.hand())) {
            var shown = new Shown("", typed);
            return holder.of(door, (visit, hand) -> page(visit, hand, door, shown));
        }
        var cookie = BrowserCookie.of(web, written.getOrDefault("browser", ""));
        cookie.keep(web);
        var place = web.getRequest().getRemoteAddr();
        var wanted = new Wanted(email.get(), cookie, place, door.path() + "/preferences");
        return addresses.write(asked.visit(), asked.hand(), wanted);
    }

    private record Asked(Visit visit, CardInHand hand) {}

    /// What was saved a moment ago, and an address that is none.
    private record Shown(String saved, @Nullable String typed) {

        @Nullable String said(Visit visit) {
            return switch (saved) {
                case "yes" -> visit.words().say("own.saved");
                case "address" -> visit.words().say("own.address_kept");
                default -> null;
            };
        }

        PreferencesPage.Address address(Visit visit, String browser) {
            return typed == null
                    ? new PreferencesPage.Address("", null, browser)
                    : new PreferencesPage.Address(
                            typed, visit.words().say("customer.invalid.email"), browser);
        }
    }

    /// Keeps both; what is not ticked is not agreed to, or no longer.
    @PostMapping("/{locale:[a-z]{2,3}}/c/{token}/preferences")
    ResponseEntity<Void> update(
            @PathVariable String locale,
            @PathVariable String token,
            @RequestParam Map<String, String> written) {
        var door = new Door(locale, token);
        var wish = holder.of(door, (visit, hand) -> wish(visit, hand, written));
        waist.perform(changing, wish.actor().merchant(), wish.change());
        return ResponseEntity.status(303)
                .location(
                        URI.create("/" + wish.language() + door.path() + "/preferences?saved=yes"))
                .build();
    }

    private record Wish(String language, ToChange change) {

        Actor actor() {
            return change.actor();
        }
    }

    private Wish wish(Visit visit, CardInHand hand, Map<String, String> written) {
        var language =
                visit.words()
                        .words()
                        .choose(List.of(written.getOrDefault("language", ""), visit.language()))
                        .toLanguageTag();
        var standing = standing(visit, hand);
        var kept =
                offered(hand, standing).stream()
                        .filter(purpose -> Agreements.ticked(written, purpose))
                        .map(
                                purpose ->
                                        standing.getOrDefault(
                                                purpose,
                                                new Consent(purpose, Agreements.text(visit))))
                        .toList();
        var change =
                new ToChange(
                        hand.customer().id(),
                        person -> person.speaking(language),
                        kept,
                        Holder.actor(hand),
                        visit.now());
        return new Wish(language, change);
    }

    private Page page(Visit visit, CardInHand hand, Door door, Shown shown) {
        var standing = standing(visit, hand);
        var open = addresses.open(hand);
        return new Page(
                "card/preferences",
                new PreferencesPage(
                        visit.layout(
                                visit.words().say("own.title"),
                                Dress.OWN,
                                List.of(),
                                door.path() + "/preferences"),
                        visit.words(),
                        visit.csrf(),
                        visit.path() + door.path(),
                        visit.merchant().name(),
                        languages(visit),
                        Agreements.offered(visit, offered(hand, standing), standing.keySet()),
                        shown.said(visit),
                        open ? shown.address(visit, addresses.browser()) : null),
                open && shown.typed() != null ? 422 : 200);
    }

    private static List<PreferencesPage.Language> languages(Visit visit) {
        return Tongues.of(visit.words(), "").all().stream()
                .map(
                        tongue ->
                                new PreferencesPage.Language(
                                        tongue.tag(), tongue.name(), tongue.current()))
                .toList();
    }

    /// What the program asks newcomers, and whatever she agreed to elsewhere; mail only where an
    /// address is known.
    private static Set<Purpose> offered(CardInHand hand, Map<Purpose, Consent> standing) {
        var offered = new TreeSet<>(hand.versions().newest().rules().join().consents());
        if (hand.customer().person().email() == null) {
            offered.remove(Purpose.NEWS_BY_EMAIL);
        }
        offered.addAll(standing.keySet());
        return offered;
    }

    private Map<Purpose, Consent> standing(Visit visit, CardInHand hand) {
        var standing = new EnumMap<Purpose, Consent>(Purpose.class);
        portrait.agreed(visit.merchant().id(), hand.customer().id())
                .forEach(consent -> standing.put(consent.purpose(), consent));
        return standing;
    }
}
