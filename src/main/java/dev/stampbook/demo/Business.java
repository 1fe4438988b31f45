package dev.stampbook.demo;

import dev.stampbook.card.Rules;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A business of the demo, as its file under `demo/` describes it. Places are counted from 0, which
/// is the one that every business has from the beginning.
record Business(
        String name,
        String country,
        ZoneId timeZone,
        String currency,
        Owner owner,
        List<Place> morePlaces,
        List<Member> team,
        @Nullable TillCodes tillCodes,
        Rhythm rhythm,
        Rules rules) {

    Business {
        morePlaces = List.copyOf(morePlaces);
        team = List.copyOf(team);
    }

    /// Whose it is.
    record Owner(String name, String email) {}

    /// Another counter.
    record Place(String name, String address) {}

    /// Somebody who works there.
    record Member(String name, String login, int place) {}

    /// Redeem codes that the till made: how many, and how they begin.
    record TillCodes(String name, String prefix, int count) {}
}
