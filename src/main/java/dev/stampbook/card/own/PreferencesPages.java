package dev.stampbook.card.own;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.own.Holder.Door;
import dev.stampbook.card.page.Agreements;
import dev.stampbook.card.page.Visit;
import dev.stampbook.card.page.Visit.Dress;
import dev.stampbook.customer.Changing;
import dev.stampbook.customer.Consent;
import dev.stampbook.customer.Consent.Purpose;
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
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The preferences of a card: its language, and what its holder agrees to.
@Controller
class PreferencesPages {

    private final Holder holder;
    private final Portrait portrait;
    private final Changing changing;
    private final Waist waist;

    PreferencesPages(Holder holder, Portrait portrait, Changing changing, Waist waist) {
        this.holder = holder;
        this.portrait = portrait;
        this.changing = changing;
        this.waist = waist;
    }

    @GetMapping("/{locale:[a-z]{2,3}}/c/{token}/preferences")
    Page show(
            @PathVariable String locale,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String saved) {
        var door = new Door(locale, token);
        return holder.of(door, (visit, hand) -> page(visit, hand, door, saved.equals("yes")));
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

    private Page page(Visit visit, CardInHand hand, Door door, boolean saved) {
        var standing = standing(visit, hand);
        return Page.of(
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
                        saved));
    }

    private static List<PreferencesPage.Language> languages(Visit visit) {
        return Tongues.of(visit.words(), "").all().stream()
                .map(
                        tongue ->
                                new PreferencesPage.Language(
                                        tongue.tag(), tongue.name(), tongue.current()))
                .toList();
    }

    /// What the program asks newcomers, and whatever she agreed to elsewhere.
    private static Set<Purpose> offered(CardInHand hand, Map<Purpose, Consent> standing) {
        var offered = new TreeSet<>(hand.versions().newest().rules().join().consents());
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
