package dev.stampbook.story.browser;

import dev.stampbook.platform.task.Chore;
import dev.stampbook.testing.PostOffice;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Somebody took a card without a word about herself, and adds her address later.
class AddressOnACardStory extends BrowserStory {

    @Autowired private PostOffice office;
    @Autowired private List<Chore> chores;

    private final String mailbox = "anna-" + UUID.randomUUID() + "@example.org";

    @BeforeEach
    void aCoffeeCard() {
        lunaCafe.offers(Menu.coffeeForEverybody(10, "self"));
    }

    @Test
    void sheAddsItByTheLinkInHerLetter() {
        var anna = phone().looksAt(lunaCafe).presses("Get the card").sees("0 / 10");
        anna.follows("Preferences and privacy").page().locator("#email").fill(mailbox);
        Look.at(anna.page(), "preferences-address");
        anna.presses("Send me the link").sees("Check your e-mail", mailbox);
        Look.at(anna.page(), "address-sent");

        Look.at(anna.opens(letter()).sees("Coffee card", mailbox).page(), "address-link");
        anna.presses("Add the address").sees("This address belongs to your card now.");
        anna.seesNot("My e-mail address");
    }

    @Test
    void inAnotherBrowserTheLinkSaysWhereToOpenItInHebrew() {
        var noa = phone().opens(lunaCafe.joinPage("he"));
        noa.presses(said("he", "join.get_card")).follows(said("he", "own.open"));
        noa.page().locator("#email").fill(mailbox);
        Look.at(noa.page(), "preferences-address-he");
        noa.presses(said("he", "own.address_go")).sees(said("he", "link.sent.title"));

        var laptop = phone().opens(letter()).sees(said("he", "address.elsewhere.title"));
        Look.at(laptop.page(), "address-elsewhere-he");
        Look.at(noa.opens(letter()).sees("כרטיסיית קפה").page(), "address-link-he");
        noa.presses(said("he", "address.open.go")).sees(said("he", "own.address_kept"));
    }

    private String letter() {
        chores.stream().filter(chore -> chore.name().equals("letters")).forEach(Chore::run);
        return office.lettersTo(mailbox).getLast().path();
    }
}
