package dev.stampbook.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DeskBrowser;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser;
import dev.stampbook.testing.PlainBrowser.Sheet;
import dev.stampbook.testing.Shops;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Forms that bring a file, and what strangers and mistakes do with them.
@DoorTest
class FileFormTest {

    private static final String GO = "Add the codes of the file";

    @Autowired private Http http;
    @Autowired private Shops shops;

    private Shops.Shop shop;
    private DeskBrowser owner;

    @BeforeEach
    void openAShop() {
        shop = shops.open();
        owner = DeskBrowser.ofOwner(http.address(), shop);
    }

    @Test
    void bringsAFileAndTellsWhatCameOfIt() {
        var filled = pool().press(GO, Map.of("file", "\uFEFFcode,note\nABC-1,x\nABC-2\nABC-1\n"));

        assertThat(filled.text("main")).contains("2 codes were added. One row added nothing.");
    }

    @Test
    void theSameFileSentTwiceFromOnePageIsTheSameRequest() {
        var pool = pool();
        pool.press(GO, Map.of("file", "ABC-1\n"));

        assertThat(pool.press(GO, Map.of("file", "ABC-1\n")).text("main"))
                .contains("One code was added.");
        assertThat(pool.press(GO, Map.of("file", "ABC-2\n")).text("main"))
                .contains("2 codes left of 2");
    }

    @Test
    void aFormWithoutItsFileIsAMistake() {
        var again = pool().press(GO, Map.of("file", ""));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select(".mistakes a").attr("href")).isEqualTo("#file");
    }

    @Test
    void aFormWithoutItsTokenOpensNothing() {
        var refused = pool().press(GO, Map.of("_csrf", "forged", "file", "ABC-1\n"));

        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void strangersAreSentToSignIn() {
        var stranger = new PlainBrowser(http.address());
        var token = stranger.open("/sign-in").document().select("[name=_csrf]").val();
        var form = pool().ready(GO, Map.of()).form();

        form.select("[name=_csrf]").val(token);
        var sent = new PlainBrowser.Ready(stranger, form, Map.of("file", "ABC-1\n")).press();

        assertThat(sent.document().location()).contains("/sign-in");
    }

    @Test
    void aFileLargerThanItsDoorTakesIsTold() {
        var file = "{\"schema\": \"" + "x".repeat(70_000) + "\"}";

        var refused = owner.open("/desk/programs").press("Bring it in", Map.of("upload", file));

        assertThat(refused.status()).isEqualTo(413);
    }

    @Test
    void aProgramComesAsAFile() {
        var goal =
                Map.of(
                        "stamps",
                        5,
                        "reward",
                        Map.of("kind", "award", "title", Map.of("en", "Cake")));
        var order = Map.of("name", Map.of("en", "Cake card"), "goals", List.of(goal));
        var program = shop.till().post("/api/v1/programs", order).expect(201).text("/id");
        var file = shop.till().get("/api/v1/programs/" + program + "/export").expect(200).body();

        var made = owner.open("/desk/programs").press("Bring it in", Map.of("upload", file));
        assertThat(made.text(".notice")).startsWith("A draft was made.");
        var wrong =
                owner.open("/desk/programs").press("Bring it in", Map.of("upload", "{\"name\": 3"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.document().select("#file").val()).isEqualTo("{\"name\": 3");
    }

    private Sheet pool() {
        return owner.open("/desk/pools").press("New pool", Map.of("name", "Till codes"));
    }
}
