package dev.stampbook.card.page;

import dev.stampbook.merchant.Directory;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.merchant.MerchantRefusal;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.web.TurnedAway;
import dev.stampbook.platform.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/// Where people without a sign-in come in: finds the merchant of a token or slug, and the language.
@Component
public class VisitResolver {

    private final Directory directory;
    private final Merchants merchants;
    private final Transactions transactions;
    private final Words words;
    private final Clock clock;
    private final HttpServletRequest request;

    VisitResolver(
            Directory directory,
            Merchants merchants,
            Transactions transactions,
            Words words,
            Clock clock,
            HttpServletRequest request) {
        this.directory = directory;
        this.merchants = merchants;
        this.transactions = transactions;
        this.words = words;
        this.clock = clock;
        this.request = request;
    }

    /// The merchant that a text from the address leads to; nobody's text is simply not found.
    public MerchantId merchantOf(String text) {
        return directory.merchantOf(text).orElseThrow(() -> new NotFound("card"));
    }

    /// Reads what a page needs, in one look at one moment. A language without words gives way to
    /// what the browser asks for, and that to the merchant's own.
    public <T> T look(MerchantId merchant, String locale, Function<Visit, T> reader) {
        // Read before: a transaction has a thread of its own, which knows of no request.
        var asking = asking();
        return transactions.reading(
                merchant, () -> reader.apply(visit(merchants.get(merchant), locale, asking)));
    }

    /// The same for an address that names no language.
    public <T> T look(MerchantId merchant, Function<Visit, T> reader) {
        return look(merchant, "", reader);
    }

    /// The way from an address that names no language to the page in one; another reader is led
    /// elsewhere.
    public static ResponseEntity<Void> leading(String address) {
        return ResponseEntity.status(302)
                .header("Vary", "Accept-Language")
                .location(URI.create(address))
                .build();
    }

    private Visit visit(Merchant merchant, String locale, Asking asking) {
        var chosen = Stream.of(locale).filter(tag -> !tag.isEmpty());
        var wanted = Stream.of(chosen, asking.languages().stream(), Stream.of(merchant.locale()));
        var language = words.choose(wanted.flatMap(tags -> tags).toList());
        var phrases = new Phrases(words, language);
        if (merchant.suspendedAt() != null) {
            throw new TurnedAway(MerchantRefusal.MERCHANT_SUSPENDED);
        }
        return new Visit(merchant, phrases, clock.instant(), asking.csrf(), asking.device());
    }

    /// What a page needs to know of whoever asks for it.
    private record Asking(List<String> languages, String csrf, String device) {}

    private Asking asking() {
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var device = request.getHeader("User-Agent");
        return new Asking(
                languages(), csrf == null ? "" : csrf.getToken(), device == null ? "" : device);
    }

    /// Whoever asks for nothing is not asking for the language of this machine, which a servlet
    /// would answer with.
    private List<String> languages() {
        return request.getHeader("Accept-Language") == null
                ? List.of()
                : Collections.list(request.getLocales()).stream()
                        .map(Locale::toLanguageTag)
                        .toList();
    }
}
