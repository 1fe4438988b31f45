package dev.stampbook.wallet.google;

import dev.stampbook.card.pass.PassContent;
import dev.stampbook.card.pass.PassContent.Front;
import dev.stampbook.card.pass.PassContent.Grid;
import dev.stampbook.card.pass.PassContent.Said;
import dev.stampbook.card.pass.PassContent.Section;
import dev.stampbook.card.pass.PassContent.Spot;
import dev.stampbook.card.pass.PassContent.Standing;
import dev.stampbook.platform.code.TotpKey;
import dev.stampbook.platform.symbol.Symbol;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Cards of Luna Café as they are to be shown.
final class Passes {

    static final UUID ANNAS = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    static final UUID PROGRAM = UUID.fromString("0198c0de-0000-7000-8000-00000000000a");
    static final String SCAN_TOKEN = "a1b2cxyzxyzxyzxyzxyzxyzxyzxyzxy";
    static final String ADDRESS = "https://cards.example.com/c/the-view-token";
    static final TotpKey ROTATION = new TotpKey("31".repeat(20));
    static final Issuer ISSUER = new Issuer("3388000000012345678");

    static final Front FREECOFFEE =
            new Front("FREECOFFEE", Symbol.CODE_128, Front.Placement.SYMBOL);

    private static final Shown.Look LOOK =
            new Shown.Look(
                    URI.create("https://cards.example.com/i/logo.png"),
                    URI.create("https://cards.example.com/i/7.png"));

    private Passes() {}

    /// Seven stamps of ten.
    static PassContent anna() {
        return anna(7, Standing.OPEN, null);
    }

    /// Anna's card with a voucher whose code shows there.
    static PassContent ready(Front.Placement placement) {
        var front = new Front(FREECOFFEE.code(), FREECOFFEE.symbol(), placement);
        return anna(10, Standing.READY, front);
    }

    static PassContent anna(int stamps, Standing standing, @Nullable Front front) {
        var ready = standing == Standing.READY;
        var said = new LinkedHashMap<String, Said>();
        said.put("en", said("Luna Café", "Coffee card", ready ? "Free coffee" : null));
        said.put("he", said("קפה לונה", "כרטיס קפה", ready ? "קפה חינם" : null));
        return anna(stamps, standing, front, said);
    }

    static PassContent anna(
            int stamps, Standing standing, @Nullable Front front, Map<String, Said> said) {
        return new PassContent(
                ANNAS,
                null,
                PROGRAM,
                "7K2M9QX4TR8V3",
                SCAN_TOKEN,
                ADDRESS,
                standing,
                new Grid(stamps, 10, Set.of(10)),
                "#3c1e0a",
                Instant.parse("2027-12-31T22:59:00Z"),
                front,
                IntStream.range(0, 11).mapToObj(i -> new Spot(32.08 + i, 34.78)).toList(),
                null,
                "en",
                said);
    }

    static Said said(String merchant, String program, @Nullable String ready) {
        return new Said(
                merchant,
                program,
                program + " of " + merchant,
                "Stamps so far",
                "Next reward",
                "Free coffee",
                "3 more to go",
                ready,
                "You have {tally} stamps",
                "Show your card",
                List.of(
                        new Section("earn", "How to earn", "A coffee, a stamp."),
                        new Section("rewards", "Rewards", "10 stamps: a free coffee"),
                        new Section("vouchers", "Your vouchers", "None yet"),
                        new Section("card", "Web card", ADDRESS),
                        new Section("preferences", "Preferences", "Choose what you hear"),
                        new Section("terms", "Terms", "Be kind."),
                        new Section("locations", "Where", "Old Harbour 1"),
                        new Section("news", "News", "New beans")));
    }

    static Shown shown(PassContent content) {
        return new Shown(content, ROTATION, LOOK);
    }
}
