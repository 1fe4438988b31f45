package dev.stampbook.setup;

import dev.stampbook.card.Rules.Earning;
import dev.stampbook.platform.Money;
import java.util.Locale;
import java.util.Optional;

/// A business as it proposes a card: a reward that works there, how many stamps lead to it, and the
/// colour of the card. Its words are in the catalogues; its amounts follow the currency.
public enum Industry {
    CAFE(10, 10, "#5b3a22"),
    BAKERY(8, 10, "#8a5a12"),
    RETAIL(30, 10, "#1f5d57"),
    SALON(50, 6, "#7a2f5b"),
    SPA(60, 5, "#2f5d3a"),
    BARBER(60, 9, "#2b3a55"),
    CAR_WASH(25, 6, "#14577d"),
    RESTAURANT(20, 6, "#8c2f2a"),
    DELIVERY(10, 5, "#9a4410");

    /// A stamp is worth about three coffees where it is counted by the bill.
    private static final int STEP_TENTHS = 30;

    private final int tenthsOfCoffee;
    private final int goal;
    private final String colour;

    Industry(int tenthsOfCoffee, int goal, String colour) {
        this.tenthsOfCoffee = tenthsOfCoffee;
        this.goal = goal;
        this.colour = colour;
    }

    /// How many stamps lead to its reward.
    public int goal() {
        return goal;
    }

    /// The colour of its card, as in style sheets; white writing on it can be read.
    public String colour() {
        return colour;
    }

    /// Whether the reward is what people buy there anyway, so that one of it is free.
    public boolean givesTheSame() {
        return this == CAFE || this == BAKERY || this == BARBER;
    }

    /// As stored and sent: `car_wash`.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The key of what such a business is called.
    public String called() {
        return "setup.industry.name." + text();
    }

    /// The key of what its card is called.
    public String card() {
        return "setup.industry.card." + text();
    }

    /// The key of its reward.
    public String reward() {
        return "setup.industry.reward." + text();
    }

    /// The key of what counts as the reward.
    public String applies() {
        return "setup.industry.applies." + text();
    }

    /// What its reward is worth, where the price level is known.
    public Optional<Money> worth(String currency) {
        return PriceLevel.of(currency).map(level -> level.price(tenthsOfCoffee));
    }

    /// How a stamp is earned there: for each visit, or where bills differ widely, for each step of
    /// the bill.
    public Earning earning(String currency) {
        return this == RETAIL
                ? step(currency)
                        .<Earning>map(step -> new Earning.ByAmount(step, true))
                        .orElseGet(Earning.PerVisit::new)
                : new Earning.PerVisit();
    }

    /// What is bought for one stamp when the bill counts, where the price level is known.
    public static Optional<Money> step(String currency) {
        return PriceLevel.of(currency).map(level -> level.price(STEP_TENTHS));
    }

    /// The industry of that text, if it is one.
    public static Optional<Industry> of(String text) {
        for (var industry : values()) {
            if (industry.text().equals(text)) {
                return Optional.of(industry);
            }
        }
        return Optional.empty();
    }
}
