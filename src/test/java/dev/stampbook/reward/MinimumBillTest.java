package dev.stampbook.reward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.Money;
import dev.stampbook.reward.Redemption.Channel;
import dev.stampbook.reward.VoucherOffer.Proof;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.Reading;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RuleOf(Chapter.RESTRICTIONS)
class MinimumBillTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Reading("In minor units: 5.00 euros, 10,000 won, 1.500 dinars.")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # at least  | the bill   | answer
                        |            | used
                        | 1 EUR      | used
              500 EUR   |            | amount_required
              500 EUR   | 499 EUR    | below_minimum_bill
              500 EUR   | 500 EUR    | used
              500 EUR   | 501 EUR    | used
              500 EUR   | 501 USD    | currency_mismatch
              10000 KRW | 9999 KRW   | below_minimum_bill
              10000 KRW | 10000 KRW  | used
              1500 KWD  | 1499 KWD   | below_minimum_bill
              1500 KWD  | 1500 KWD   | used
              1 EUR     | 9223372036854775807 EUR | used
            """)
    void theBillIsAtLeastWhatTheVoucherAsksFor(
            @Nullable String least, @Nullable String bill, String answer) {
        var restrictions = new Restrictions(Set.of(), List.of(), List.of(), money(least));
        var voucher = Samples.voucher(Samples.coffee(restrictions, Proof.ANY), NOW, null);

        var decision =
                voucher.redeem(
                        new RedemptionRules.Attempt(
                                Samples.merchant(ZoneId.of("Europe/Berlin")),
                                Channel.STAFF,
                                Proof.ANY,
                                money(bill),
                                Samples.OLD_TOWN,
                                false,
                                false,
                                NOW));

        assertThat(answer(decision)).isEqualTo(answer);
    }

    private static String answer(Voucher.Decision decision) {
        return switch (decision) {
            case Voucher.Decision.Use() -> "used";
            case Voucher.Decision.Attach() -> "attached";
            case Voucher.Decision.Refuse(var refused) -> refused.reason().code();
        };
    }

    private static @Nullable Money money(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var parts = text.split(" ", 2);
        return new Money(Long.parseLong(parts[0]), parts[1]);
    }
}
