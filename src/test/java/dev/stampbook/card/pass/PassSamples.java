package dev.stampbook.card.pass;

import dev.stampbook.card.Balance;
import dev.stampbook.card.Card;
import dev.stampbook.card.CardInHand;
import dev.stampbook.card.Program;
import dev.stampbook.card.ProgramRules;
import dev.stampbook.card.Rules;
import dev.stampbook.customer.Customer;
import dev.stampbook.customer.Person;
import dev.stampbook.merchant.Location;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.merchant.MerchantSettings;
import dev.stampbook.merchant.Quota;
import dev.stampbook.merchant.logo.Logo;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.platform.words.Words;
import dev.stampbook.reward.CodeSource;
import dev.stampbook.reward.Origin;
import dev.stampbook.reward.Reward;
import dev.stampbook.reward.Voucher;
import dev.stampbook.reward.VoucherOffer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Cards of Luna Café for the makers of passes, without a database.
public final class PassSamples {

    /// When everything here is looked at.
    public static final Instant NOW = Instant.parse("2026-11-22T19:00:00Z");

    /// The redeem code of a voucher that has one.
    public static final String CODE = "LUNA-4711";

    private static final Words WORDS = new Words(true);
    private static final UUID CARD = new UUID(0, 7);
    private static final UUID PROGRAM = new UUID(0, 8);
    private static final UUID CUSTOMER = new UUID(0, 9);

    private final Map<String, Object> design = new HashMap<>();
    private final List<Voucher> vouchers = new ArrayList<>();
    private String merchant = "Luna Café";
    private Rules rules = ProgramRules.TEN.rules();
    private int stamps;
    private boolean nearby;
    private @Nullable Instant until;
    private boolean beside;
    private Optional<Texts> news = Optional.empty();
    private Optional<Logo> logo = Optional.empty();
    private @Nullable Instant archivedAt;
    private @Nullable Instant stoppedAt;
    private @Nullable Instant closedAt;
    private @Nullable Instant goneAt;

    /// A card of ten with so many stamps.
    public static PassSamples card(int stamps) {
        var sample = new PassSamples();
        sample.stamps = stamps;
        return sample;
    }

    /// Of a business that is called so.
    public PassSamples at(String name) {
        merchant = name;
        return this;
    }

    /// By other rules.
    public PassSamples by(ProgramRules other) {
        rules = other.rules();
        return this;
    }

    /// Of a business that wants codes elsewhere, or the card in another colour.
    public PassSamples designed(String key, String value) {
        design.put(key, value);
        return this;
    }

    /// Of somebody who wants to be reminded nearby.
    public PassSamples nearby() {
        nearby = true;
        return this;
    }

    /// Of somebody who agreed to news, of which there are some.
    public PassSamples news(Texts texts) {
        news = Optional.of(texts);
        return this;
    }

    /// Of a business with a logo.
    public PassSamples logo(Logo picture) {
        logo = Optional.of(picture);
        return this;
    }

    /// After the program has ended.
    public PassSamples archived() {
        archivedAt = NOW;
        return this;
    }

    /// After the program was stopped.
    public PassSamples stopped() {
        archivedAt = NOW;
        stoppedAt = NOW;
        return this;
    }

    /// After it was closed.
    public PassSamples closed() {
        closedAt = NOW;
        return this;
    }

    /// After its customer was erased.
    public PassSamples erased() {
        goneAt = NOW;
        return closed();
    }

    /// With a voucher that staff close.
    public PassSamples voucher(String title) {
        return with(ProgramRules.voucher(title), NOW, null);
    }

    /// With one that becomes active at an instant, or ends.
    public PassSamples voucher(String title, Instant from, @Nullable Instant to) {
        return with(ProgramRules.voucher(title), from, to);
    }

    /// With a voucher that the till takes by a code in these symbols.
    public PassSamples coded(VoucherOffer.Reveal reveal, Symbol... symbols) {
        var source = new CodeSource.Generated("LUNA-", 4, Set.of(symbols));
        var plain = ((Reward.OfVoucher) ProgramRules.coded("Free cake", source)).offer();
        var closing =
                reveal == VoucherOffer.Reveal.ON_USE
                        ? VoucherOffer.Closing.CUSTOMER
                        : plain.closing();
        var offer =
                new VoucherOffer(
                        plain.title(),
                        plain.appliesTo(),
                        plain.description(),
                        plain.terms(),
                        plain.picture(),
                        plain.redemption(),
                        plain.proof(),
                        source,
                        reveal,
                        closing,
                        plain.validity(),
                        plain.activation(),
                        plain.restrictions(),
                        plain.faceValue());
        return with(new Reward.OfVoucher(offer), NOW.minusSeconds(60), until);
    }

    /// With codes that end then.
    public PassSamples until(Instant end) {
        until = end;
        return this;
    }

    /// The pass of its first voucher, beside the card.
    public PassSamples beside() {
        beside = true;
        return this;
    }

    private PassSamples with(Reward reward, Instant from, @Nullable Instant to) {
        var offer = ((Reward.OfVoucher) reward).offer();
        var code =
                new Voucher.RedeemCode(
                        new UUID(1, 1), Voucher.RedeemCode.Source.GENERATED, null, CODE, null);
        vouchers.add(
                new Voucher(
                        new UUID(2, vouchers.size()),
                        offer,
                        new Origin.Goal(new UUID(3, 1), 1, 10),
                        new Voucher.Owner(CUSTOMER, CARD),
                        new Voucher.Issue(NOW.minusSeconds(60), null, PROGRAM, null, false),
                        from,
                        to,
                        offer.redemption() == VoucherOffer.Path.CODE ? code : null,
                        new Voucher.Secrets("NUMBER", "token", "view", "00".repeat(20)),
                        null,
                        null,
                        1));
        return this;
    }

    /// What its pass shows.
    public PassContent content() {
        var draft =
                new PassDraft(hand(), NOW, numbers(), "https://cards.example", nearby, news, logo);
        return beside
                ? new VoucherDraft(draft, hand().vouchers().getFirst()).content(WORDS)
                : draft.content(WORDS);
    }

    private Card.Numbers numbers() {
        return goneAt == null
                ? new Card.Numbers("7K2M9QX4TR8V3", "scantoken", "viewtoken", "00".repeat(20))
                : new Card.Numbers("", "", "", "");
    }

    private CardInHand hand() {
        var program =
                new Program(
                        PROGRAM,
                        "coffee-card",
                        1,
                        Program.Apply.NEW_CYCLES,
                        rules,
                        design,
                        NOW,
                        null,
                        NOW,
                        archivedAt,
                        stoppedAt,
                        NOW);
        var customer = new Customer(CUSTOMER, Person.NOBODY, NOW, goneAt, 1);
        return new CardInHand(merchant(), Program.Versions.of(program), customer, card(), vouchers);
    }

    private Card card() {
        return new Card(
                CARD,
                PROGRAM,
                CUSTOMER,
                new Balance(1, stamps, 0, stamps, 0, 1, null, List.of()),
                "123456",
                new Card.Sealed(new byte[0]),
                null,
                NOW,
                null,
                closedAt,
                false,
                1,
                NOW);
    }

    private Merchant merchant() {
        return new Merchant(
                new MerchantId(new UUID(0, 1)),
                "7k2m9",
                merchant,
                "DE",
                ZoneId.of("Europe/Berlin"),
                "en",
                "EUR",
                MerchantSettings.DEFAULT,
                Quota.UNLIMITED,
                null,
                null,
                places());
    }

    /// Twelve counters and the web shop.
    private static Map<UUID, Location> places() {
        var places = new HashMap<UUID, Location>();
        for (var number = 0; number < 12; number++) {
            var id = new UUID(4, number);
            var point = new Location.Point(52.5 + number, 13.4);
            places.put(id, new Location(id, "Counter " + number, null, point, null, false));
        }
        var shop = new UUID(5, 0);
        places.put(shop, new Location(shop, "Online", null, null, null, true));
        return places;
    }
}
