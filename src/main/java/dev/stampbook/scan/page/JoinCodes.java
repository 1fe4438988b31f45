package dev.stampbook.scan.page;

import dev.stampbook.card.CardLoading;
import dev.stampbook.card.Program;
import dev.stampbook.card.Programs;
import dev.stampbook.card.Rules.Earning;
import dev.stampbook.card.link.JoinLink;
import dev.stampbook.card.link.JoinLink.Use;
import dev.stampbook.card.link.JoinLinks;
import dev.stampbook.card.link.LinkAddresses;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.platform.symbol.Symbols;
import dev.stampbook.platform.web.Caller;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Draws the codes of all cards that a merchant gives out now, and of the links for first-timers.
@Component
class JoinCodes {

    private static final int PROGRAMS_MAX = 100;

    private final Programs programs;
    private final Merchants merchants;
    private final JoinLinks links;
    private final CardLoading cards;
    private final Transactions transactions;
    private final LinkAddresses addresses;

    JoinCodes(
            Programs programs,
            Merchants merchants,
            JoinLinks links,
            CardLoading cards,
            Transactions transactions,
            LinkAddresses addresses) {
        this.programs = programs;
        this.merchants = merchants;
        this.links = links;
        this.cards = cards;
        this.transactions = transactions;
        this.addresses = addresses;
    }

    /// The page for everybody, of each program: the phone that scans one chooses its language.
    List<JoinCodePage.JoinCode> of(Caller caller, Phrases words) {
        var id = caller.actor().merchant();
        return transactions.reading(
                id,
                () -> {
                    var merchant = merchants.get(id);
                    return programs.list(id, null, PROGRAMS_MAX).stream()
                            .filter(program -> program.state() == Program.State.PUBLISHED)
                            .map(program -> code(merchant, program, words))
                            .toList();
                });
    }

    private JoinCodePage.JoinCode code(Merchant merchant, Program program, Phrases words) {
        var name = name(merchant, program, words);
        var link = addresses.of(program);
        return new JoinCodePage.JoinCode(
                PublicId.of(IdKind.PROGRAM, program.id()),
                name,
                program.rules().limits().perScan(),
                currency(program),
                Symbols.draw(Symbol.QR, link).svg(name),
                link);
    }

    private static @Nullable String currency(Program program) {
        return switch (program.rules().earning()) {
            case Earning.PerVisit() -> null;
            case Earning.ByAmount(var step, _) -> step.currency();
        };
    }

    /// One link with what became of it; nobody finds the link of another staff member.
    JoinLinkPage page(Counter counter, Station station, UUID id) {
        var merchant = counter.merchant();
        return transactions.reading(
                merchant.id(),
                () -> {
                    var link =
                            links.find(merchant.id(), id, station.now())
                                    .filter(one -> one.madeBy(counter.actor()))
                                    .orElseThrow(() -> new NotFound("join link"));
                    var program = programs.get(merchant.id(), link.program());
                    return page(new Shown(counter, station, link, program));
                });
    }

    /// What one look at a link is about.
    private record Shown(Counter counter, Station station, JoinLink link, Program program) {

        Told plain(Told.Tone tone, String title) {
            return Told.plain(
                    tone, counter.words().say(title), counter.words().say("counter.link_over"));
        }
    }

    private JoinLinkPage page(Shown shown) {
        var link = shown.link();
        var state = link.state(shown.station().now());
        var words = shown.counter().words();
        return new JoinLinkPage(
                words,
                shown.station(),
                "/counter/join/" + link.publicId(),
                name(shown.counter().merchant(), shown.program(), words),
                state == JoinLink.State.OPEN ? code(shown) : null,
                switch (state) {
                    case OPEN -> null;
                    case USED -> used(shown, Objects.requireNonNull(link.use()));
                    case WITHDRAWN -> shown.plain(Told.Tone.ASK, "counter.link_withdrawn");
                    case EXPIRED -> shown.plain(Told.Tone.ASK, "counter.link_expired");
                });
    }

    private JoinLinkPage.Code code(Shown shown) {
        var merchant = shown.counter().merchant();
        var words = shown.counter().words();
        var link = shown.link();
        var token = links.token(merchant.id(), link);
        var text = addresses.of(shown.program(), token);
        var until = link.expiresAt().atZone(merchant.zoneOf(shown.counter().actor().location()));
        return new JoinLinkPage.Code(
                Symbols.draw(Symbol.QR, text).svg(words.say("counter.link_picture")),
                words.say("counter.link_worth", "stamps", link.promised()),
                words.say("counter.link_until", "until", until));
    }

    private Told used(Shown shown, Use use) {
        var counter = shown.counter();
        var merchant = counter.merchant();
        var hand =
                Objects.requireNonNull(
                                cards.find(merchant.id(), List.of(use.card())).get(use.card()))
                        .settled(shown.station().now());
        var stamps = hand.card().balance().stamps();
        var goal = hand.program().rules().full();
        var undone = shown.station().now().isAfter(use.at().plus(merchant.settings().undo()));
        var undo = Map.of("undo", PublicId.of(IdKind.STAMP, use.stamp()));
        return new Told(
                Told.Tone.GOOD,
                counter.words().say("counter.link_used"),
                List.of(
                        counter.words()
                                .say("counter.progress", Map.of("stamps", stamps, "goal", goal))),
                new Told.Progress(stamps, goal),
                undone
                        ? List.of()
                        : List.of(
                                new Told.Choice(counter.words().say("counter.undo"), undo, true)));
    }

    private static String name(Merchant merchant, Program program, Phrases words) {
        return program.rules()
                .name()
                .in(List.of(words.language().toLanguageTag(), merchant.locale()));
    }
}
