package dev.stampbook.card.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.Till.Told;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// What the join page asks newcomers, over the API.
@RuleOf(Chapter.PEOPLE)
@DoorTest
class JoinQuestionsDoorsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Till till;

    JoinQuestionsDoorsTest(Shops shops) {
        this.till = shops.open().till();
    }

    @Test
    void nothingIsAskedUnlessTheProgramSaysSo() {
        var join = program("{}").expect(201).json().get("join");

        assertThat(join.get("name").asString()).isEqualTo("off");
        assertThat(join.get("email").asString()).isEqualTo("off");
        assertThat(join.get("birthday").asString()).isEqualTo("off");
        assertThat(join.get("fields").isEmpty()).isTrue();
        assertThat(join.get("consents").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # what the join page shall ask                          | answer
                    {'name': 'optional', 'birthday': 'required'}            | fine
                    {'fields': {'drink': 'optional'}}                       | fine
                    {'consents': ['news_on_pass', 'nearby']}                | fine
                    {'birthday': 'optional', 'consents': ['birthday']}      | fine
                    {'consents': ['birthday']}                              | /join/consents
                    {'consents': ['news_by_email']}                         | /join/consents
                    {'email': 'optional', 'consents': ['news_by_email']}    | fine
                    {'email': 'required'}                                   | fine
                    {'name': 'perhaps'}                                     | /join/name
                    """)
    void asksOnlyWhatMakesSense(String asked, String answer) {
        var told = program(asked);

        if (answer.equals("fine")) {
            told.expect(201);
        } else {
            assertThat(told.expect(422).text("/errors/0/pointer")).isEqualTo(answer);
        }
    }

    @Test
    void otherQuestionsAreNoOtherRules() {
        var program = program("{'name': 'required'}").expect(201);
        var path = "/api/v1/programs/" + program.text("/id");

        var told = till.patch(path, Map.of("join", Map.of("name", "optional")), "\"1\"");

        assertThat(told.expect(200).text("/join/name")).isEqualTo("optional");
        assertThat(till.get(path + "/export").text("/join/name")).isEqualTo("optional");
    }

    private Told program(String asked) {
        var reward =
                Map.of("kind", "voucher", "title", Map.of("en", "Coffee"), "redemption", "self");
        var join = JSON.readTree(asked.replace('\'', '"'));
        return till.post(
                "/api/v1/programs",
                Map.of(
                        "name", Map.of("en", "Coffee card"),
                        "goals", List.of(Map.of("stamps", 10, "reward", reward)),
                        "join", join));
    }
}
