package dev.stampbook.card.pass;

import dev.stampbook.card.Program;
import dev.stampbook.merchant.logo.Logo;
import dev.stampbook.platform.symbol.Symbol;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a card shows in every wallet, decided here once, or a voucher on a pass of its own beside
/// its card: a maker of passes lays it out, and decides nothing about stamps or rewards.
///
/// Two equal contents look the same, so a pass need not be made again. `colour` is that of the
/// board, as style sheets write it (`#5b3a22`). `said` has one entry for each language of the
/// server, by its BCP 47 tag, `base` first. Of an erased card number, token and address are empty.
/// `voucher` is the one that the pass shows, absent on the pass of the card itself; on such a pass
/// number and token are empty, for its symbol is the redeem code. `logo` is absent where the first
/// letter of the merchant's name stands in its place.
public record PassContent(
        UUID card,
        @Nullable UUID voucher,
        UUID program,
        String number,
        String scanToken,
        String address,
        Standing standing,
        Grid grid,
        String colour,
        @Nullable Instant endsAt,
        @Nullable Front front,
        List<Spot> spots,
        @Nullable Logo logo,
        String base,
        Map<String, Said> said) {

    public PassContent {
        spots = List.copyOf(spots);
        said = Collections.unmodifiableMap(new LinkedHashMap<>(said));
    }

    /// The words of the base language.
    public Said spoken() {
        return Objects.requireNonNull(said.get(base));
    }

    /// How a card stands, as its pass looks.
    public enum Standing {
        /// It collects.
        OPEN,
        /// A voucher waits.
        READY,
        /// Complete, expired or closed: it is kept for its history and greyed out.
        ENDED,
        /// Its customer is erased: nothing on it may tell of anybody.
        ERASED
    }

    /// The places of the card: how many are stamped, how many there are, which bring something.
    public record Grid(int stamps, int full, Set<Integer> goals) {

        public Grid {
            goals = Set.copyOf(goals);
        }

        /// As the front says it in every language: `7/10`.
        public String tally() {
            return stamps + "/" + full;
        }
    }

    /// A redeem code that may be seen, and where its owner wants it; absent while none is ready or
    /// while codes show on use only.
    public record Front(String code, Symbol symbol, Placement placement) {

        /// Where a wallet shows the code.
        public enum Placement {
            /// As text on the front.
            TEXT,
            /// As the symbol of the pass, in the place of the card's own.
            SYMBOL,
            /// On a pass of its own beside the card.
            BESIDE;

            /// What the design of a program calls it.
            public String code() {
                return name().toLowerCase(Locale.ROOT);
            }

            /// Where the owner of a program wants codes: `pass_code` in its design, else as text.
            public static Placement of(Program program) {
                var chosen = program.design().get("pass_code");
                return Stream.of(values())
                        .filter(placement -> placement.code().equals(chosen))
                        .findFirst()
                        .orElse(TEXT);
            }
        }
    }

    /// A counter that the phone may remind of: degrees, WGS 84.
    public record Spot(double latitude, double longitude) {}

    /// The words of a pass in one language.
    ///
    /// `progress` is a sentence (`3 more to go`), `next` the next reward, `ready` what waits,
    /// absent when nothing does; `news` tells of a stamp and holds `{tally}` once; `near` is shown
    /// at a spot; `sections` are the back, in order. On the pass of a voucher `ready` is its title,
    /// `next` how it stands, and nothing is said of stamps.
    public record Said(
            String merchant,
            String program,
            String description,
            String stampsLabel,
            String nextLabel,
            String next,
            String progress,
            @Nullable String ready,
            String news,
            String near,
            List<Section> sections) {

        public Said {
            sections = List.copyOf(sections);
        }
    }

    /// One paragraph of the back: `key` is the same in all languages (`earn`, `rewards`,
    /// `vouchers`, `card`, `preferences`, `terms`, `locations`, `news`). The `code` of a voucher
    /// stands on the front of its own pass.
    public record Section(String key, String title, String text) {}
}
