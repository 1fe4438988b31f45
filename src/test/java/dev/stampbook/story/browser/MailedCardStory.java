package dev.stampbook.story.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.task.Chore;
import dev.stampbook.testing.PostOffice;
import dev.stampbook.testing.PostOffice.Delivered;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A card that comes by mail, to whoever reads it and to nobody else.
class MailedCardStory extends BrowserStory {

    @Autowired private PostOffice office;
    @Autowired private List<Chore> chores;

    private final String mailbox = "anna-" + UUID.randomUUID() + "@example.org";

    @BeforeEach
    void theCafeAsksForAnAddress() {
        var order = new HashMap<>(Menu.coffeeForEverybody(10, "self"));
        order.put("join", Map.of("email", "required", "consents", List.of("news_by_email")));
        lunaCafe.offers(order);
    }

    @Test
    void sheOpensTheLinkInAnotherBrowserAndHasTheCard() {
        var anna = phone().looksAt(lunaCafe);
        Look.at(anna.page(), "join-asking-address");
        types(anna).presses("Get the card").sees("Check your e-mail", mailbox);
        Look.at(anna.page(), "link-sent");

        var laptop = phone().opens(letter().path());
        Look.at(laptop.sees("Coffee card").page(), "link");
        laptop.presses("Open my card").sees("0 / 10");

        assertThat(laptop.opens(letter().path()).seesNot("Only if you like").address())
                .contains("/en/o/");
        laptop.presses("Open my card").sees("0 / 10");
    }

    @Test
    void somebodyElseWhoTypesHerAddressSeesTheSameAndHasNoCard() {
        types(phone().looksAt(lunaCafe)).presses("Get the card").sees("Check your e-mail");
        phone().opens(letter().path()).presses("Open my card").sees("0 / 10");

        var mallory = types(phone().looksAt(lunaCafe)).presses("Get the card");

        mallory.sees("Check your e-mail", mailbox).seesNot("0 / 10");
        assertThat(mallory.address()).contains("/j/");
    }

    @Test
    void theLetterAndItsPagesSpeakHebrew() {
        var noa = phone().opens(lunaCafe.joinPage("he"));
        noa.page().getByLabel(said("he", "join.ask.email")).fill(mailbox);
        noa.presses(said("he", "join.get_card")).sees(said("he", "link.sent.title"));
        Look.at(noa.page(), "link-sent-he");

        var letter = letter();
        assertThat(letter.text()).contains("כרטיסיית קפה", said("he", "letter.until"));
        noa.opens(letter.path()).sees("כרטיסיית קפה");
        Look.at(noa.page(), "link-he");
        noa.presses(said("he", "link.open.go")).sees("קפה במתנה");
        Look.at(noa.opens("/he/o/" + "0".repeat(31)).page(), "link-none-he");
    }

    private Phone types(Phone phone) {
        phone.page().getByLabel("Your e-mail address").fill(mailbox);
        return phone;
    }

    private Delivered letter() {
        chores.stream().filter(chore -> chore.name().equals("letters")).forEach(Chore::run);
        return office.lettersTo(mailbox).getLast();
    }
}
