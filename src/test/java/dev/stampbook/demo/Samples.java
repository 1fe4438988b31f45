package dev.stampbook.demo;

import java.util.List;

/// What a demo may have left.
final class Samples {

    static final Keepsake KEEPSAKE =
            new Keepsake(
                    true,
                    new History(10, 50, 4, 3, 1, 2),
                    77,
                    List.of(
                            new Keepsake.Entrance(
                                    "Luna Café",
                                    "/en/j/coffee-card-7k2m9",
                                    "Noor",
                                    "/invites/7k2m9x",
                                    List.of(new Keepsake.Login("Mira", "mira@7k2m9", "abcd-efgh")),
                                    "sb_7k2m9_1")));

    private Samples() {}
}
