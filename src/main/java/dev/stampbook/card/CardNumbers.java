package dev.stampbook.card;

import dev.stampbook.merchant.Merchant;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.code.Crockford;
import dev.stampbook.platform.code.TotpKey;
import dev.stampbook.platform.code.TypedText;
import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.secret.Fingerprints;
import dev.stampbook.platform.secret.Sealing;
import dev.stampbook.platform.secret.Tokens;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Draws the numbers of cards, seals them, and knows by which fingerprints a card is found.
@Component
public class CardNumbers {

    private static final int NUMBER_SYMBOLS = 12;

    /// Drawn together, so that one look finds a free one: the longer ones serve a crowded merchant.
    private static final List<Integer> SHORT_DIGITS = List.of(6, 6, 6, 6, 8, 8);

    private final Fingerprints fingerprints;
    private final Sealing sealing;
    private final Json json;
    private final Tokens tokens;
    private final SecureRandom random = new SecureRandom();

    CardNumbers(Fingerprints fingerprints, Sealing sealing, Json json, Tokens tokens) {
        this.fingerprints = fingerprints;
        this.sealing = sealing;
        this.json = json;
        this.tokens = tokens;
    }

    /// What a card is found by.
    public enum Purpose {
        CARD_NUMBER,
        CARD_SCAN_TOKEN,
        CARD_VIEW_TOKEN,
        CARD_BROWSER;

        private String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// New numbers, independent of one another.
    public Card.Numbers draw(Merchant merchant) {
        return new Card.Numbers(
                Crockford.withCheck(NUMBER_SYMBOLS, random),
                tokens.draw(merchant.prefix()),
                tokens.draw(merchant.prefix()),
                TotpKey.draw(random).hex());
    }

    /// Short numbers to choose the first free one of.
    public List<String> shortNumbers() {
        return SHORT_DIGITS.stream().map(this::digits).toList();
    }

    /// A short number as it is read aloud: `031-781`.
    public static String spoken(String shortNumber) {
        var half = shortNumber.length() / 2;
        return shortNumber.substring(0, half) + "-" + shortNumber.substring(half);
    }

    /// The numbers, sealed.
    public Card.Sealed seal(MerchantId merchant, Card.Numbers numbers) {
        return new Card.Sealed(sealing.seal("card", merchant, json.bytes(numbers)));
    }

    Card.Numbers open(MerchantId merchant, Card.Sealed sealed) {
        return json.read(sealing.open("card", merchant, sealed.bytes()), Card.Numbers.class);
    }

    /// The fingerprint of a text by which a card is found.
    public byte[] fingerprint(Purpose purpose, MerchantId merchant, String text) {
        return fingerprints.of(purpose.text(), merchant, text);
    }

    /// The fingerprint of a card number as somebody typed it, or empty for what cannot be one.
    Optional<byte[]> typed(MerchantId merchant, String number) {
        return TypedText.forgive(number)
                .map(TypedText::fold)
                .filter(Crockford::isValid)
                .map(text -> fingerprint(Purpose.CARD_NUMBER, merchant, text));
    }

    /// The fingerprint of a token of a card, or empty for what cannot be one.
    Optional<byte[]> token(Purpose purpose, MerchantId merchant, String token) {
        return Tokens.canonical(token).map(text -> fingerprint(purpose, merchant, text));
    }

    private String digits(int count) {
        return Stream.generate(() -> Integer.toString(random.nextInt(10)))
                .limit(count)
                .reduce("", String::concat);
    }
}
