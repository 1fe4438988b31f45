package dev.stampbook.card.join;

import dev.stampbook.card.join.LinkLetter.Use;
import dev.stampbook.customer.Email;
import dev.stampbook.platform.page.Rendering;
import dev.stampbook.platform.words.Words;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.Snapshot;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What people read who asked for the link to their card.
@ModuleTest
class LinkLetterTest {

    @Autowired Rendering rendering;
    @Autowired Words words;

    @ParameterizedTest
    @CsvSource({
        "en, Coffee card",
        "he, כרטיסיית קפה",
        "kk, Кофе картасы",
        "ko, 커피 카드",
        "vi, Thẻ cà phê"
    })
    void speaksTheLanguageOfThePageItWasAskedOn(String language, String program) {
        var url = "https://stamps.example.org/" + language;
        var names = Map.of("program", program, "merchant", "Luna <Café>");
        var locale = Locale.forLanguageTag(language);

        told(
                "card-link." + language,
                new LinkLetter(words, locale, names, url + "/o/7k2m9token", Use.OPENING));
        told(
                "card-address." + language,
                new LinkLetter(words, locale, names, url + "/a/7k2m9token", Use.ADDING));
    }

    private void told(String name, LinkLetter letter) {
        var mail =
                letter.mail(
                        Email.parse("Anna@bücher.example").orElseThrow(),
                        rendering.html("card/letter", letter));

        Snapshot.of("letters", name + ".txt")
                .matches(
                        String.join(
                                "\n",
                                "To: " + mail.to(),
                                "Sender: " + mail.sender(),
                                "Subject: " + mail.subject(),
                                "",
                                mail.text(),
                                mail.html()));
    }
}
