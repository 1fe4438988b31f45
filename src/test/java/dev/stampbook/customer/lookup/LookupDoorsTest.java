package dev.stampbook.customer.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.journal.Sequencer;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@RuleOf(Chapter.PEOPLE)
@DoorTest
class LookupDoorsTest {

    @Autowired Shops shops;
    @Autowired Sequencer sequencer;

    private final Map<String, String> names = new HashMap<>();
    private Till till;

    @BeforeEach
    void open() {
        till = shops.open().till();
        adds("anna", "Anna Maria Petrová", "email", "anna.p@x.example");
        adds("noa", "נועה כהן", "phone", "030 1234567");
        adds("chen", "Zoë", "external_id", "Till-77");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "nobody",
            textBlock =
                    """
                    # typed      | finds
                    anna         | anna
                    ANNA  MAR    | anna
                    petrova      | anna
                    Petr         | anna
                    maria        | nobody
                    anna.p@      | anna
                    x.example    | nobody
                    030 123      | noa
                    +49 30 12    | noa
                    004930       | noa
                    +43 1        | nobody
                    נוע          | noa
                    zoe          | chen
                    Till-7       | chen
                    100%         | nobody
                    a_n          | nobody
                    a' or ''='    | nobody
                    """)
    void findsThoseWhoBeginSo(String typed, String who) {
        var found = look(typed).expect(200).json().at("/data");

        assertThat(
                        found.valueStream()
                                .map(one -> names.get(one.at("/id").asString()))
                                .collect(Collectors.joining()))
                .isEqualTo(who == null ? "" : who);
    }

    @ParameterizedTest
    @CsvSource({"an", "' ab '", "''", "𝄞𝄞"})
    void asksForThreeCharacters(String typed) {
        assertThat(look(typed).expect(422).text("/errors/0/parameter")).isEqualTo("q");
    }

    @Test
    void tellsTheJournalThatSomebodyLookedAndNotForWhat() {
        look("petrova").expect(200);

        sequencer.catchUp();
        var events = till.get("/api/v1/events?type=customer.looked_up").expect(200);
        assertThat(events.json().at("/data")).hasSize(1);
        assertThat(events.text("/data/0/data/found")).isEqualTo("1");
        assertThat(events.body()).doesNotContainIgnoringCase("petrova").doesNotContain("cus_");
    }

    @Test
    void leavesNoTraceOfAListThatIsRefused() {
        till.get("/api/v1/cards?q=petrova&program=prg_1").expect(422);

        sequencer.catchUp();
        assertThat(till.get("/api/v1/events?type=customer.looked_up").json().at("/data")).isEmpty();
    }

    @Test
    void slowsDownWhoeverReadsTheWholeBook() {
        for (var times = 0; times < 60; times++) {
            look("anna").expect(200);
        }

        assertThat(look("anna").expect(429).header("Retry-After")).contains("1");
    }

    private void adds(String who, String name, String field, String value) {
        var body = Map.of("name", name, field, value);
        names.put(till.post("/api/v1/customers", body).expect(201).text("/id"), who);
    }

    private Till.Told look(String typed) {
        var q = URLEncoder.encode(typed, StandardCharsets.UTF_8);
        return till.get("/api/v1/customers?q=" + q);
    }
}
