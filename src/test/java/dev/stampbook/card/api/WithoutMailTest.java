package dev.stampbook.card.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampbook.card.Programs;
import dev.stampbook.card.Rules.JoinQuestions;
import dev.stampbook.card.Rules.JoinQuestions.Need;
import dev.stampbook.card.program.PastVersions;
import dev.stampbook.customer.Consent.Purpose;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.InvalidInput.Problem;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.reward.offer.ReadingOffers;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What programs may ask on an instance that sends no mail.
@ModuleTest
class WithoutMailTest {

    @Autowired Programs programs;
    @Autowired PastVersions past;
    @Autowired Merchants merchants;
    @Autowired ReadingOffers offers;
    @Autowired Transactions transactions;
    @Autowired Fixtures fixtures;
    @Autowired Json json;

    @Test
    void noProgramMayAskForAnAddress() {
        var viewing =
                new ViewingPrograms(
                        programs, past, merchants, offers, transactions, Settings.of(Map.of()));
        var form =
                """
                {"name": {"en": "Coffee card"}, "join": {"email": "optional"},
                 "goals": [{"stamps": 10, "reward": {
                    "kind": "voucher", "title": {"en": "Coffee"}, "redemption": "self"}}]}
                """;

        assertThatThrownBy(
                        () ->
                                viewing.read(
                                        fixtures.merchant().id(),
                                        json.read(form, ProgramForm.class)))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidInput.class))
                .extracting(InvalidInput::problems)
                .isEqualTo(List.of(Problem.at("/join/email", "program.invalid.join_email")));
    }

    @Test
    void whatAProgramAskedBeforeIsAskedNoMore() {
        var before =
                new JoinQuestions(
                        Need.OPTIONAL,
                        Need.REQUIRED,
                        Need.OFF,
                        Map.of(),
                        List.of(Purpose.NEWS_BY_EMAIL, Purpose.NEARBY));

        assertThat(before.withoutMail())
                .isEqualTo(
                        new JoinQuestions(
                                Need.OPTIONAL,
                                Need.OFF,
                                Need.OFF,
                                Map.of(),
                                List.of(Purpose.NEARBY)));
    }
}
