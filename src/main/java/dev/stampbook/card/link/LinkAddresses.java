package dev.stampbook.card.link;

import dev.stampbook.card.Program;
import dev.stampbook.platform.start.Settings;
import org.springframework.stereotype.Component;

/// Where people join: the page of a program, and with a token the link that is worth stamps.
/// Neither names a language: whoever comes is led to the page in her own.
@Component
public class LinkAddresses {

    private final String address;

    LinkAddresses(Settings settings) {
        this.address = settings.web().url().toString();
    }

    /// The page for everybody.
    public String of(Program program) {
        return address + path(program);
    }

    /// The path of that page, which a language may stand before.
    public static String path(Program program) {
        return "/j/" + program.slug();
    }

    /// The page for whoever has the link.
    public String of(Program program, String token) {
        return of(program) + "/" + token;
    }
}
