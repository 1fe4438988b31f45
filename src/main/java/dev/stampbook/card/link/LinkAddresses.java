package dev.stampbook.card.link;

import dev.stampbook.card.Program;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.platform.start.Settings;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Where people join: the page of a program, and with a token the link that is worth stamps. In the
/// language of the merchant, until whoever comes chooses her own.
@Component
public class LinkAddresses {

    private final String address;

    LinkAddresses(Settings settings) {
        this.address = settings.web().url().toString();
    }

    /// The page for everybody.
    public String of(Merchant merchant, Program program) {
        var language = Locale.forLanguageTag(merchant.locale()).getLanguage();
        return address + "/" + language + "/j/" + program.slug();
    }

    /// The page for whoever has the link.
    public String of(Merchant merchant, Program program, String token) {
        return of(merchant, program) + "/" + token;
    }
}
