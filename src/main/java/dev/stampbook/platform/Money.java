package dev.stampbook.platform;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/// An amount in minor units of an ISO 4217 currency: 350 EUR is € 3.50, 350 KRW is ₩ 350.
public record Money(long value, String currency) {

    /// Throws for a currency that [#known] does not know.
    public Money {
        if (!known(currency)) {
            throw new IllegalArgumentException("unknown currency");
        }
    }

    /// Whether the text is the upper-case code of a currency that can be paid with.
    public static boolean known(String currency) {
        if (!currency.matches("[A-Z]{3}")) {
            return false;
        }
        try {
            // Gold, the test currency and their like have no minor unit: -1 digits.
            return Currency.getInstance(currency).getDefaultFractionDigits() >= 0;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    /// How many digits follow the decimal point: 2 for EUR, 0 for KRW and VND, 3 for KWD.
    public int digits() {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    /// The amount as people of that locale write it, with the symbol of the currency.
    public String in(Locale locale) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency));
        format.setMinimumFractionDigits(digits());
        format.setMaximumFractionDigits(digits());
        return format.format(BigDecimal.valueOf(value, digits()));
    }
}
