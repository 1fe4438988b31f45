package dev.stampbook.demo;

import java.util.List;

/// The main job in five lines for a shell with `curl`: a program with a code from a pool, a card
/// and ten stamps, the code typed as people type, a second attempt, and what the journal tells.
record Tour(String address, String apiKey, long events) {

    private static final String PROGRAM =
            """
            {"name":{"en":"Tea card"},"earning":{"kind":"per_visit"},\
            "goals":[{"stamps":10,"reward":{"kind":"voucher","title":{"en":"A free tea"},\
            "redemption":"code","redeem_code":{"kind":"pool","pool":"'$POOL'",\
            "when_empty":"refuse"}}}]}\
            """;

    /// The code holds the time, so that the tour can be taken again.
    List<String> lines() {
        return List.of(
                "KEY=%s URL=%s/api/v1 T=$(date +%%s); ".formatted(apiKey, address)
                        + "api() { curl -sS -H \"Authorization: Bearer $KEY\""
                        + " -H 'Content-Type: application/json' \"$URL/$@\"; echo; };"
                        + " first() { grep -o \"$1_[0-9A-Z]*\" | head -n 1; }",
                "POOL=$(api code-pools -d '{\"name\":\"Tour\"}' | first pool);"
                        + " api code-pools/$POOL/codes -d '{\"codes\":[\"TOUR-'$T'\"]}';"
                        + " PROGRAM=$(api programs -d '%s' | first prg)".formatted(PROGRAM),
                "CARD=$(api cards -d '{\"program\":\"'$PROGRAM'\"}' | first crd);"
                        + " for n in 1 2 3 4 5 6 7 8 9 10;"
                        + " do api cards/$CARD/stamps -d '{}'; done",
                "for n in 1 2; do api redemptions -d '{\"code\":\"  tour '$T' \"}'; done",
                "api 'events?limit=200&after=%s'".formatted(events));
    }
}
