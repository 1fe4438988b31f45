package dev.stampbook.reward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.Money;
import dev.stampbook.platform.Refused;
import dev.stampbook.reward.Redemption.Channel;
import dev.stampbook.reward.Restrictions.Blackout;
import dev.stampbook.reward.Restrictions.Hours;
import dev.stampbook.reward.Voucher.Decision;
import dev.stampbook.reward.VoucherOffer.Path;
import dev.stampbook.reward.VoucherOffer.Proof;
import dev.stampbook.reward.VoucherOffer.Reveal;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.Reading;
import dev.stampbook.testing.rules.RuleOf;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RuleOf(Chapter.REDEMPTION)
class RedemptionRulesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private static final Restrictions STRICT =
            new Restrictions(
                    Set.of(Samples.OLD_TOWN),
                    List.of(
                            new Hours(
                                    Set.of(DayOfWeek.MONDAY),
                                    LocalTime.of(9, 0),
                                    LocalTime.of(11, 30))),
                    List.of(new Blackout(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 9))),
                    new Money(500, "EUR"));

    @Reading(
            """
            Each line breaks one rule more than the line below it, so that the order
            shows. The voucher is for Mondays from 9:00 to 11:30 in the old town,
            not on 9 March, from a bill of five euros.
            """)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # state    | program | proof | at   | wall clock       | amount  | answer
              redeemed | stopped | ANY   | port | 2026-03-09T21:00 | none    | already_redeemed
              voided   | stopped | ANY   | port | 2026-03-09T21:00 | none    | voucher_voided
              expired  | stopped | ANY   | port | 2026-03-09T21:00 | none    | voucher_expired
              issued   | stopped | ANY   | port | 2026-03-09T21:00 | none    | not_active_yet
              active   | stopped | ANY   | port | 2026-03-09T21:00 | none    | program_stopped
              active   | runs    | ANY   | port | 2026-03-09T21:00 | none    | proof_required
              active   | runs    | LIVE  | port | 2026-03-09T21:00 | none    | wrong_location
              active   | runs    | LIVE  | none | 2026-03-09T21:00 | none    | wrong_location
              active   | runs    | LIVE  | town | 2026-03-09T21:00 | none    | outside_hours
              active   | runs    | LIVE  | town | 2026-03-09T10:00 | none    | blackout_date
              active   | runs    | LIVE  | town | 2026-03-02T10:00 | none    | amount_required
              active   | runs    | LIVE  | town | 2026-03-02T10:00 | 900 KRW | currency_mismatch
              active   | runs    | LIVE  | town | 2026-03-02T10:00 | 499 EUR | below_minimum_bill
              active   | runs    | LIVE  | town | 2026-03-02T10:00 | 500 EUR | used
            """)
    void checksTheRulesInTheirOrder(
            String state,
            String program,
            Proof proof,
            String location,
            LocalDateTime clock,
            String amount,
            String answer) {
        var at = clock.atZone(BERLIN).toInstant();
        var voucher = inState(state, at);

        var decision =
                voucher.redeem(
                        new RedemptionRules.Attempt(
                                Samples.merchant(BERLIN),
                                Channel.STAFF,
                                proof,
                                money(amount),
                                place(location),
                                false,
                                program.equals("stopped"),
                                at));

        assertThat(answer(decision)).isEqualTo(answer);
    }

    @Reading("Who may close a voucher of which path; an API key is a till.")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # path  | reveal | closing  | customer | staff | till | kiosk | kiosk, live
              SELF  | ALWAYS |          | yes      | yes   | no   | yes   | yes
              STAFF | ALWAYS |          | no       | yes   | yes  | no    | yes
              CODE  | ALWAYS | TILL     | no       | yes   | yes  | no    | no
              CODE  | ALWAYS | STAFF    | no       | yes   | yes  | no    | no
              CODE  | ALWAYS | CUSTOMER | yes      | yes   | yes  | no    | no
              CODE  | ON_USE | CUSTOMER | yes      | yes   | yes  | no    | no
            """)
    void letsEachChannelCloseItsPaths(
            Path path,
            Reveal reveal,
            VoucherOffer.@Nullable Closing closing,
            String customer,
            String staff,
            String till,
            String kiosk,
            String live) {
        var voucher = Samples.voucher(offer(path, reveal, closing), NOW, null);

        assertThat(closes(voucher, Channel.CUSTOMER, Proof.ANY)).isEqualTo(customer);
        assertThat(closes(voucher, Channel.STAFF, Proof.ANY)).isEqualTo(staff);
        assertThat(closes(voucher, Channel.TILL, Proof.ANY)).isEqualTo(till);
        assertThat(closes(voucher, Channel.KIOSK, Proof.ANY)).isEqualTo(kiosk);
        assertThat(closes(voucher, Channel.KIOSK, Proof.LIVE)).isEqualTo(live);
    }

    @Test
    void tellsStaffWhereAndByWhomButACustomerOnlyWhen() {
        var used = used(Path.SELF, Channel.STAFF, NOW);

        var staff = refused(used.redeem(attempt(Channel.STAFF, Proof.ANY, NOW)));
        var customer = refused(used.redeem(attempt(Channel.CUSTOMER, Proof.ANY, NOW)));

        assertThat(staff.facts())
                .containsEntry("redeemed_at", NOW)
                .containsEntry("location_name", "Old Town")
                .containsEntry("redeemed_by", "Mira");
        assertThat(customer.facts()).containsOnlyKeys("redeemed_at");
    }

    @Test
    void namesTheLocationsThatWouldDo() {
        var voucher = Samples.voucher(Samples.coffee(STRICT, Proof.ANY), NOW, null);

        var refused =
                refused(
                        voucher.redeem(
                                new RedemptionRules.Attempt(
                                        Samples.merchant(BERLIN),
                                        Channel.STAFF,
                                        Proof.ANY,
                                        null,
                                        Samples.HARBOUR,
                                        false,
                                        false,
                                        NOW)));

        assertThat(refused.facts().toString()).contains("Old Town");
    }

    @Reading(
            """
            The customer has used a voucher that shows its code on use; the till
            comes after.
            """)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # reveal | used by  | asks  | after   | answer
              ON_USE | CUSTOMER | TILL  | PT0S    | attached
              ON_USE | CUSTOMER | TILL  | PT1H59M | attached
              ON_USE | CUSTOMER | TILL  | PT2H    | already_redeemed
              ON_USE | CUSTOMER | STAFF | PT1M    | already_redeemed
              ON_USE | TILL     | TILL  | PT1M    | already_redeemed
              ALWAYS | CUSTOMER | TILL  | PT1M    | already_redeemed
            """)
    void letsATillCompleteTheUseThatRevealedTheCode(
            Reveal reveal, Channel by, Channel asking, Duration after, String answer) {
        var used =
                Samples.voucher(offer(Path.CODE, reveal, null), NOW, null)
                        .used(Samples.redemption(by, NOW));

        var decision = used.redeem(attempt(asking, Proof.ANY, NOW.plus(after)));

        assertThat(answer(decision)).isEqualTo(answer);
    }

    @Test
    void completesAUseOnlyOnce() {
        var first = Samples.redemption(Channel.CUSTOMER, NOW).with(Redemption.Bill.NONE, NOW);
        var used = Samples.voucher(offer(Path.CODE, Reveal.ON_USE, null), NOW, null).used(first);

        var decision = used.redeem(attempt(Channel.TILL, Proof.ANY, NOW.plusSeconds(1)));

        assertThat(answer(decision)).isEqualTo("already_redeemed");
    }

    @Test
    void showsACodeThatIsRevealedOnUseForAQuarterOfAnHourAfterIt() {
        var voucher = Samples.voucher(offer(Path.CODE, Reveal.ON_USE, null), NOW, null);
        var used = voucher.used(Samples.redemption(Channel.CUSTOMER, NOW));

        assertThat(voucher.shows(NOW)).isFalse();
        assertThat(used.shows(NOW.plus(Duration.ofMinutes(15)).minusMillis(1))).isTrue();
        assertThat(used.shows(NOW.plus(Duration.ofMinutes(15)))).isFalse();
    }

    private static Voucher inState(String state, Instant at) {
        var offer = Samples.coffee(STRICT, Proof.LIVE);
        var hour = Duration.ofHours(1);
        return switch (state) {
            case "redeemed" ->
                    Samples.voucher(offer, at, null).used(Samples.redemption(Channel.STAFF, at));
            case "voided" ->
                    Samples.voucher(offer, at, at).voided(new Voucher.Ending(at, "mistake"));
            case "expired" -> Samples.voucher(offer, at.minus(hour), at);
            case "issued" -> Samples.voucher(offer, at.plusMillis(1), null);
            default -> Samples.voucher(offer, at, at.plusMillis(1));
        };
    }

    private static Voucher used(Path path, Channel by, Instant at) {
        return Samples.voucher(Samples.coffee(path), at, null).used(Samples.redemption(by, at));
    }

    private static VoucherOffer offer(
            Path path, Reveal reveal, VoucherOffer.@Nullable Closing closing) {
        var source = path == Path.CODE ? Samples.GENERATED : null;
        var plain = Samples.offer(path, Proof.ANY, source, reveal, Restrictions.NONE);
        return new VoucherOffer(
                plain.title(),
                null,
                null,
                null,
                null,
                path,
                Proof.ANY,
                source,
                reveal,
                closing,
                plain.validity(),
                plain.activation(),
                plain.restrictions(),
                null);
    }

    private static RedemptionRules.Attempt attempt(Channel channel, Proof proof, Instant at) {
        return new RedemptionRules.Attempt(
                Samples.merchant(BERLIN), channel, proof, null, null, true, false, at);
    }

    private static String closes(Voucher voucher, Channel channel, Proof proof) {
        var decision = voucher.redeem(attempt(channel, proof, NOW));
        return switch (answer(decision)) {
            case "used" -> "yes";
            case "wrong_redemption_path" -> "no";
            default -> throw new AssertionError(decision);
        };
    }

    private static Refused refused(Decision decision) {
        if (decision instanceof Decision.Refuse(var refused)) {
            return refused;
        }
        throw new AssertionError(decision);
    }

    private static String answer(Decision decision) {
        return switch (decision) {
            case Decision.Use() -> "used";
            case Decision.Attach() -> "attached";
            case Decision.Refuse(var refused) -> refused.reason().code();
        };
    }

    private static @Nullable Money money(String text) {
        var parts = text.split(" ", 2);
        return parts.length == 1 ? null : new Money(Long.parseLong(parts[0]), parts[1]);
    }

    private static @Nullable UUID place(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "town" -> Samples.OLD_TOWN;
            case "port" -> Samples.HARBOUR;
            default -> null;
        };
    }
}
