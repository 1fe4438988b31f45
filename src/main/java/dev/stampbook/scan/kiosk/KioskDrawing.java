package dev.stampbook.scan.kiosk;

import dev.stampbook.merchant.Merchant;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.page.Tongues;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.words.Words;
import dev.stampbook.scan.page.Station;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Draws the kiosk, and the way into it.
@Component
class KioskDrawing {

    private final Words words;
    private final Merchants merchants;
    private final Transactions transactions;
    private final Clock clock;

    KioskDrawing(Words words, Merchants merchants, Transactions transactions, Clock clock) {
        this.words = words;
        this.merchants = merchants;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The words of an answer in the first of the languages that there is.
    KioskWords of(Caller caller, List<String> languages) {
        return new KioskWords(merchant(caller), new Phrases(words, words.choose(languages)));
    }

    Page entry(Caller caller, String csrf, boolean wrong) {
        var phrases = phrases(caller);
        var why = wrong ? phrases.say("kiosk.pin_shape") : null;
        var page = new KioskEntryPage(phrases, station(caller, csrf), why);
        return new Page("scan/kiosk_entry", page, wrong ? 422 : 200);
    }

    Page kiosk(Caller caller, String csrf, boolean locked, @Nullable String wrong) {
        var phrases = phrases(caller);
        var why = wrong == null ? null : phrases.say(wrong);
        var page = new KioskPage(phrases, station(caller, csrf), faces(phrases), locked, why);
        return new Page("scan/kiosk", page, wrong == null ? 200 : 422);
    }

    /// The language of the device comes first, and comes back when a customer has gone.
    private List<KioskFace> faces(Phrases phrases) {
        return Tongues.of(phrases, "").all().stream()
                .map(
                        tongue ->
                                new KioskFace(
                                        new Phrases(words, Locale.forLanguageTag(tongue.tag())),
                                        tongue,
                                        tongue.current()))
                .toList();
    }

    private Phrases phrases(Caller caller) {
        return new Phrases(words, words.choose(caller.languages()));
    }

    private Station station(Caller caller, String csrf) {
        var merchant = merchant(caller);
        var staff = Objects.requireNonNullElse(caller.actor().name(), "");
        return new Station(
                merchant.id().toString(), merchant.name(), staff, false, csrf, clock.instant());
    }

    private Merchant merchant(Caller caller) {
        var id = caller.actor().merchant();
        return transactions.reading(id, () -> merchants.get(id));
    }
}
