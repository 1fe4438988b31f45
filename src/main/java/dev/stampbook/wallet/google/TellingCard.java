package dev.stampbook.wallet.google;

import dev.stampbook.card.pass.PassContent.Standing;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.json.Json;
import dev.stampbook.wallet.google.CardsAtGoogle.Due;
import dev.stampbook.wallet.google.CardsAtGoogle.News;
import dev.stampbook.wallet.google.GoogleClient.As;
import dev.stampbook.wallet.google.Lanes.Lane;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// Tells Google one card as it stands, if that is news. No transaction is open while Google
/// thinks.
final class TellingCard {

    private static final int LOUD_A_DAY = 3;

    /// No object can be made of a class that is not there; the next try makes both.
    private static final Told CLASS_GONE = new Told.Never(404);

    private final Map<UUID, ReentrantLock> programs = new ConcurrentHashMap<>();
    private final GoogleClient client;
    private final GoogleContents contents;
    private final GoogleClasses classes;
    private final Optional<URI> callbacks;
    private final Transactions transactions;
    private final Json json;

    TellingCard(Parts parts, Transactions transactions, Json json) {
        this.client = parts.client();
        this.contents = parts.contents();
        this.classes = parts.classes();
        this.callbacks = parts.callbacks();
        this.transactions = transactions;
        this.json = json;
    }

    /// With what it tells: how it calls, what cards show, what Google has of programs, and where
    /// Google may tell of them, if it reaches us.
    record Parts(
            GoogleClient client,
            GoogleContents contents,
            GoogleClasses classes,
            Optional<URI> callbacks) {}

    /// What became of it, and what Google has from now on when that is done.
    record Result(Told told, News news) {}

    /// Tells the card, its classes before it and the reward beside it.
    Result tell(MerchantId merchant, Due due, As as, Instant now) throws InterruptedException {
        var shown = transactions.reading(merchant, () -> contents.of(merchant, due.card(), now));
        return shown.isEmpty()
                ? new Result(new Told.Never(0), new News("", "", false, List.of()))
                : new Telling(merchant, due, as, now).tell(shown.get());
    }

    private final class Telling {
        private final MerchantId merchant;
        private final Due due;
        private final As as;
        private final Instant now;

        private Telling(MerchantId merchant, Due due, As as, Instant now) {
            this.merchant = merchant;
            this.due = due;
            this.as = as;
            this.now = now;
        }

        private Result tell(Shown shown) throws InterruptedException {
            var card = GoogleObject.ofCard(shown, as.issuer());
            var offer = GoogleObject.ofOffer(shown, as.issuer());
            var offered = due.offered() || shown.besides();
            var content = shown.content();
            var tally = content.grid().tally() + " " + content.standing();
            var print = print(offered ? List.of(card, offer) : List.of(card));
            Told told = new Told.Done(false);
            if (content.standing() != Standing.ERASED) {
                told = tellClasses(shown);
            }
            if (told instanceof Told.Done && !print.equals(due.told())) {
                told = offered ? client.put(offer, as, false) : told;
                told = told instanceof Told.Done ? client.put(card, as, loudly(tally)) : told;
            }
            if (told.equals(CLASS_GONE)) {
                remember(content.program(), "");
                told = new Told.Later(Duration.ZERO);
            }
            return new Result(told, new News(print, tally, offered, loudAt(told)));
        }

        /// Begins with the issuer: what another one has is not there.
        private String print(List<Resource> resources) {
            return as.issuer().number() + "." + fingerprint(resources);
        }

        /// What phones may say aloud: that a card got on. Not more often than Google allows.
        private boolean loudly(String tally) {
            return as.lane() == Lane.STAMP
                    && due.tally() != null
                    && !tally.equals(due.tally())
                    && lately().size() < LOUD_A_DAY;
        }

        private List<Instant> lately() {
            var dayAgo = now.minus(Duration.ofDays(1));
            return due.loudAt().stream().filter(at -> at.isAfter(dayAgo)).toList();
        }

        private List<Instant> loudAt(Told told) {
            var loud = new ArrayList<>(lately());
            if (told instanceof Told.Done(var loudly) && loudly) {
                loud.add(now);
            }
            return loud;
        }

        /// Once for all cards of a program: whoever comes second finds it told.
        private Told tellClasses(Shown shown) throws InterruptedException {
            var program = shown.content().program();
            var mine = new ArrayList<Resource>();
            var callback = callbacks.map(place -> URI.create(place + "/" + merchant));
            mine.add(GoogleClass.ofCards(shown, as.issuer(), callback.orElse(null)));
            if (shown.besides()) {
                mine.add(GoogleClass.ofOffers(shown, as.issuer()));
            }
            var print = print(mine);
            var one = programs.computeIfAbsent(program, unseen -> new ReentrantLock());
            one.lockInterruptibly();
            try {
                return known(program, print) ? new Told.Done(false) : tell(mine, program, print);
            } finally {
                one.unlock();
            }
        }

        private boolean known(UUID program, String print) {
            return transactions
                    .reading(merchant, () -> classes.told(merchant, program))
                    .filter(print::equals)
                    .isPresent();
        }

        private Told tell(List<Resource> mine, UUID program, String print)
                throws InterruptedException {
            for (var resource : mine) {
                var told = client.put(resource, as, false);
                if (!(told instanceof Told.Done)) {
                    return told;
                }
            }
            remember(program, print);
            return new Told.Done(false);
        }

        private void remember(UUID program, String print) {
            transactions.of(
                    merchant,
                    changes -> {
                        classes.remember(merchant, program, print);
                        return print;
                    });
        }
    }

    private String fingerprint(List<Resource> resources) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var resource : resources) {
                digest.update(json.write(resource.patch()).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java has SHA-256", fault);
        }
    }
}
