package dev.stampbook.setup;

import dev.stampbook.platform.Money;
import java.util.Map;
import java.util.Optional;

/// What things cost in a currency, told by what everybody knows the price of: a cup of coffee with
/// milk in a café of a larger town, in minor units.
///
/// Rates of exchange would not do: they say nothing of what a free coffee means to whoever gives
/// it. The figures are typical menu prices of 2025, rounded; being a third off moves no advice that
/// matters.
record PriceLevel(String currency, long coffee) {

    private static final Map<String, Long> COFFEE =
            Map.ofEntries(
                    Map.entry("AED", 2_000L),
                    Map.entry("AUD", 550L),
                    Map.entry("BRL", 1_200L),
                    Map.entry("CAD", 550L),
                    Map.entry("CHF", 500L),
                    Map.entry("CNY", 2_800L),
                    Map.entry("CZK", 7_500L),
                    Map.entry("DKK", 4_200L),
                    Map.entry("EUR", 350L),
                    Map.entry("GBP", 370L),
                    Map.entry("GEL", 900L),
                    Map.entry("HKD", 4_000L),
                    Map.entry("HUF", 90_000L),
                    Map.entry("IDR", 3_500_000L),
                    Map.entry("ILS", 1_500L),
                    Map.entry("INR", 20_000L),
                    Map.entry("JPY", 500L),
                    Map.entry("KRW", 4_500L),
                    Map.entry("KWD", 1_800L),
                    Map.entry("KZT", 150_000L),
                    Map.entry("MXN", 6_500L),
                    Map.entry("MYR", 1_200L),
                    Map.entry("NOK", 5_200L),
                    Map.entry("NZD", 600L),
                    Map.entry("PHP", 16_000L),
                    Map.entry("PLN", 1_500L),
                    Map.entry("RON", 1_500L),
                    Map.entry("SEK", 4_800L),
                    Map.entry("SGD", 650L),
                    Map.entry("THB", 7_000L),
                    Map.entry("TRY", 12_000L),
                    Map.entry("TWD", 12_000L),
                    Map.entry("UAH", 7_500L),
                    Map.entry("USD", 450L),
                    Map.entry("UZS", 3_000_000L),
                    Map.entry("VND", 45_000L),
                    Map.entry("ZAR", 4_000L));

    /// The level of a currency, when somebody has looked it up.
    static Optional<PriceLevel> of(String currency) {
        return Optional.ofNullable(COFFEE.get(currency))
                .map(coffee -> new PriceLevel(currency, coffee));
    }

    /// A price of so many tenths of a coffee, rounded as people say prices: to two digits, of which
    /// the second is 0 or 5.
    Money price(int tenthsOfCoffee) {
        var exact = Math.max(1, coffee * tenthsOfCoffee / 10);
        var step = 1L;
        while (exact / step >= 100) {
            step *= 10;
        }
        var half = Math.max(1, step * 5);
        return new Money(Math.max(half, (exact + half / 2) / half * half), currency);
    }

    /// How many coffees an amount is, in tenths.
    long tenthsOfCoffee(Money amount) {
        return Math.multiplyExact(amount.value(), 10) / coffee;
    }
}
