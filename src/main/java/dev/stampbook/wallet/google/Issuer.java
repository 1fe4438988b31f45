package dev.stampbook.wallet.google;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Whoever gives out passes at Google, by number: everything of theirs is named after it.
public record Issuer(String number) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}");

    /// Throws for anything but digits.
    public Issuer {
        if (!wellFormed(number)) {
            throw new IllegalArgumentException("the number of an issuer is digits");
        }
    }

    static boolean wellFormed(String number) {
        return NUMBER.matcher(number).matches();
    }

    /// The class of a program's cards.
    String classOf(UUID program) {
        return number + "." + PublicId.of(IdKind.PROGRAM, program);
    }

    /// The object of a card.
    String objectOf(UUID card) {
        return number + "." + PublicId.of(IdKind.CARD, card);
    }

    /// The class of what is shown beside a program's cards.
    String offerClassOf(UUID program) {
        return classOf(program) + ".reward";
    }

    /// The object that is shown beside a card.
    String offerOf(UUID card) {
        return objectOf(card) + ".reward";
    }

    /// The card whose object has that id, or empty for an id of another kind or issuer.
    public Optional<UUID> cardOf(String object) {
        return object.startsWith(number + ".")
                ? PublicId.parse(IdKind.CARD, object.substring(number.length() + 1))
                : Optional.empty();
    }
}
