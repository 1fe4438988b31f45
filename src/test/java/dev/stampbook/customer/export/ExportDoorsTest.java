package dev.stampbook.customer.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RuleOf(Chapter.PEOPLE)
@DoorTest
class ExportDoorsTest {

    private static final Map<String, Object> ORDER =
            Map.of(
                    "name",
                    Map.of("en", "Coffee card"),
                    "earning",
                    Map.of("kind", "per_visit"),
                    "goals",
                    List.of(
                            Map.of(
                                    "stamps",
                                    10,
                                    "reward",
                                    Map.of(
                                            "kind",
                                            "voucher",
                                            "title",
                                            Map.of("en", "Free coffee"),
                                            "redemption",
                                            "staff"))));

    @Autowired Shops shops;

    private Till till;
    private String anna = "";

    @BeforeEach
    void annaHasBeenHere() {
        till = shops.open().till();
        var program = till.post("/api/v1/programs", ORDER).expect(201).text("/id");
        var card =
                till.post(
                                "/api/v1/cards",
                                Map.of(
                                        "program",
                                        program,
                                        "customer",
                                        Map.of("name", "=Anna()", "phone", "+49 30 1234567"),
                                        "consents",
                                        List.of(Map.of("purpose", "nearby", "text_version", "7"))))
                        .expect(201);
        anna = card.text("/customer/id");
        for (var visit = 0; visit < 10; visit++) {
            till.post("/api/v1/cards/" + card.text("/id") + "/stamps", Map.of()).expect(201);
        }
        till.get("/api/v1/customers?q=%3DAnna").expect(200);
    }

    @Test
    void holdsEverythingThatIsHeldAboutAPerson() {
        var told = till.get("/api/v1/customers/" + anna + "/export").expect(200).json();

        assertThat(told.at("/customer/name").asString()).isEqualTo("=Anna()");
        assertThat(told.at("/consents")).hasSize(1);
        assertThat(told.at("/lookups")).hasSize(1);
        assertThat(told.at("/held/cards")).hasSize(1);
        assertThat(told.at("/held/stamps")).hasSize(10);
        assertThat(told.at("/held/vouchers/0/title/en").asString()).isNotEmpty();
    }

    @Test
    void isATableInWhichNothingIsRun() {
        var told = till.get("/api/v1/customers/" + anna + "/export.csv").expect(200);

        assertThat(told.header("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(told.body())
                .startsWith("kind,number,field,value\r\n")
                .contains("customer,1,name,'=Anna()\r\n")
                .contains("customer,1,phone,'+49 30 1234567\r\n")
                .contains("stamps,10,count,1\r\n");
    }

    @Test
    void isForTheMerchantOfThePersonAlone() {
        var elsewhere = shops.open().till();

        elsewhere.get("/api/v1/customers/" + anna + "/export").expect(404);
        elsewhere.get("/api/v1/customers/" + anna + "/export.csv").expect(404);
    }
}
