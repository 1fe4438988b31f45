package dev.stampbook.card.pass;

import dev.stampbook.card.Card;
import dev.stampbook.card.CardInHand;
import dev.stampbook.card.Program;
import dev.stampbook.card.Rules.Goal;
import dev.stampbook.card.pass.PassContent.Front;
import dev.stampbook.card.pass.PassContent.Front.Placement;
import dev.stampbook.card.pass.PassContent.Grid;
import dev.stampbook.card.pass.PassContent.Said;
import dev.stampbook.card.pass.PassContent.Spot;
import dev.stampbook.card.pass.PassContent.Standing;
import dev.stampbook.merchant.Location;
import dev.stampbook.merchant.logo.Logo;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.print.Colour;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.platform.words.Words;
import dev.stampbook.reward.Voucher;
import dev.stampbook.reward.VoucherOffer;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A pass before it has words; `address` is that of the server, `nearby` whether the phone may
/// remind of the card where its merchant is, `news` what its customer wants to hear of it.
record PassDraft(
        CardInHand hand,
        Instant now,
        Card.Numbers numbers,
        String address,
        boolean nearby,
        Optional<Texts> news,
        Optional<Logo> logo) {

    /// As many as a wallet takes.
    private static final int SPOTS_MAX = 10;

    /// The colour of a card that has none of its own: that of the product.
    private static final Colour PLAIN = new Colour(0x5b3a22);

    PassContent content(Words words) {
        var rules = hand.program().rules();
        return new PassContent(
                hand.card().id(),
                null,
                hand.card().program(),
                numbers.number(),
                numbers.scanToken(),
                erased() ? "" : home(base(words)),
                standing(),
                new Grid(
                        erased() ? 0 : Math.min(hand.card().balance().stamps(), rules.full()),
                        rules.full(),
                        rules.goals().stream().map(Goal::stamps).collect(Collectors.toSet())),
                colour(),
                endsAt(),
                front(),
                spots(),
                logo.orElse(null),
                base(words),
                said(words));
    }

    /// The web card in a language.
    String home(String language) {
        return address + "/" + language + "/c/" + numbers.viewToken();
    }

    /// The page of a voucher in a language.
    String home(String language, Voucher voucher) {
        return home(language) + "/vouchers/" + PublicId.of(IdKind.VOUCHER, voucher.id());
    }

    boolean erased() {
        return hand.customer().goneAt() != null;
    }

    /// What can be used now or later, the nearest end first.
    List<Voucher> waiting() {
        return erased() || hand.program().state() == Program.State.STOPPED
                ? List.of()
                : hand.openVouchers(now).stream()
                        .sorted(
                                Comparator.comparing(
                                        Voucher::expiresAt,
                                        Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList();
    }

    /// What can be used now: first the one whose code stands on the front.
    List<Voucher> ready() {
        return waiting().stream()
                .filter(voucher -> voucher.activeAt(now))
                .sorted(Comparator.comparing(voucher -> code(voucher).isEmpty()))
                .toList();
    }

    /// The redeem code of a voucher, if a wallet may show it: now, and before it is used.
    Optional<String> code(Voucher voucher) {
        var code = voucher.code();
        var always = voucher.offer().reveal() == VoucherOffer.Reveal.ALWAYS;
        return voucher.activeAt(now) && always && code != null
                ? Optional.of(code.text())
                : Optional.empty();
    }

    private Standing standing() {
        if (erased()) {
            return Standing.ERASED;
        }
        if (!ready().isEmpty()) {
            return Standing.READY;
        }
        var collecting =
                switch (hand.card().state(hand.program().rules(), now)) {
                    case OPEN, FULL -> hand.program().state() == Program.State.PUBLISHED;
                    case COMPLETE, EXPIRED, CLOSED -> false;
                };
        return collecting || !waiting().isEmpty() ? Standing.OPEN : Standing.ENDED;
    }

    /// A pass that shows a voucher does not end with its card.
    private @Nullable Instant endsAt() {
        return erased() || !waiting().isEmpty() ? null : hand.card().expiresAt();
    }

    String colour() {
        var chosen = hand.program().design().getOrDefault("colour", "");
        return String.format(Locale.ROOT, "#%06x", Colour.of(chosen, PLAIN).rgb());
    }

    private @Nullable Front front() {
        return ready().stream().findFirst().flatMap(this::front).orElse(null);
    }

    private Optional<Front> front(Voucher voucher) {
        return front(voucher, Placement.of(hand.program()));
    }

    /// The code of a voucher in its place, if a wallet may show it now.
    Optional<Front> front(Voucher voucher, Placement placement) {
        var source = voucher.offer().redeemCode();
        return source == null
                ? Optional.empty()
                : code(voucher).map(text -> new Front(text, symbol(source.symbols()), placement));
    }

    /// What tills read best from a screen comes first; plain text where nothing is drawn.
    private static Symbol symbol(Set<Symbol> symbols) {
        return Stream.of(Symbol.QR, Symbol.CODE_128, Symbol.EAN_13, Symbol.UPC_A, Symbol.EAN_8)
                .filter(symbols::contains)
                .findFirst()
                .orElse(Symbol.TEXT);
    }

    /// Where the phone may remind of it, for those who want that.
    List<Spot> spots() {
        return places().map(Location::point)
                .filter(Objects::nonNull)
                .map(point -> new Spot(point.latitude(), point.longitude()))
                .limit(nearby ? SPOTS_MAX : 0)
                .toList();
    }

    /// The counters to go to, in the order of their names.
    Stream<Location> places() {
        return hand.merchant().locations().values().stream()
                .filter(location -> !location.online())
                .sorted(Comparator.comparing(Location::name).thenComparing(Location::id));
    }

    /// The same as lines of text: name and address.
    String locations() {
        return places().map(
                        place ->
                                place.address() == null
                                        ? place.name()
                                        : place.name() + ", " + place.address())
                .collect(Collectors.joining("\n"));
    }

    String base(Words words) {
        return words.choose(List.of(hand.merchant().locale())).toLanguageTag();
    }

    private Map<String, Said> said(Words words) {
        return said(words, tag -> new PassWords(this, words, tag).said());
    }

    /// The words of each language of the server, the base first.
    Map<String, Said> said(Words words, Function<String, Said> spoken) {
        var said = new LinkedHashMap<String, Said>();
        Stream.concat(Stream.of(base(words)), words.languages().stream().sorted())
                .distinct()
                .forEach(tag -> said.put(tag, spoken.apply(tag)));
        return said;
    }
}
