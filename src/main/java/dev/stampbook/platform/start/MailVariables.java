package dev.stampbook.platform.start;

import dev.stampbook.platform.start.Settings.Mail;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads where mail goes. No refusal repeats the address of the server: a password is in it.
record MailVariables(Variables variables) {

    private static final String URL = "STAMPBOOK_MAIL_URL";
    private static final String FROM = "STAMPBOOK_MAIL_FROM";
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]+[A-Za-z0-9]");

    /// The ports by which mail is handed in: encrypted once asked, or from the first byte.
    private static final int PORT = 587;

    private static final int ENCRYPTED_PORT = 465;

    Optional<Mail> mail() {
        var url = variables.text(URL);
        var from = variables.text(FROM);
        if (url.isEmpty() && from.isPresent()) {
            throw new StartRefused(URL + " is missing although " + FROM + " is set.");
        }
        return url.map(MailVariables::server).map(server -> mail(server, from));
    }

    private static Mail mail(URI server, Optional<String> from) {
        var encrypted = "smtps".equals(server.getScheme());
        var usual = encrypted ? ENCRYPTED_PORT : PORT;
        var login = login(server.getRawUserInfo());
        return new Mail(
                server.getHost(),
                server.getPort() < 0 ? usual : server.getPort(),
                encrypted,
                login[0],
                login.length == 2 ? login[1] : "",
                address(from));
    }

    private static String[] login(@Nullable String info) {
        // Taken apart before it is read, so that a name and a password may hold a colon.
        return Stream.of((info == null ? "" : info).split(":", 2))
                .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toArray(String[]::new);
    }

    private static String address(Optional<String> from) {
        var address =
                from.orElseThrow(
                        () -> new StartRefused(FROM + " is needed when " + URL + " is set."));
        if (!ADDRESS.matcher(address).matches()) {
            throw new StartRefused(
                    FROM + " must be an address like cards@example.org, not " + address + ".");
        }
        return address;
    }

    private static URI server(String text) {
        try {
            var url = URI.create(text.replaceAll("/$", ""));
            var mail = "smtp".equals(url.getScheme()) || "smtps".equals(url.getScheme());
            if (mail && url.getHost() != null && bare(url) && url.getPort() < 65536) {
                return url;
            }
        } catch (IllegalArgumentException notAUrl) {
            // Falls through to the sentence below, which says the same for all mistakes.
        }
        throw new StartRefused(
                URL
                        + " must look like smtps://user:password@mail.example.org:465, with"
                        + " smtps:// or smtp:// and special characters in percent form.");
    }

    private static boolean bare(URI url) {
        return url.getPath().isEmpty() && url.getQuery() == null && url.getFragment() == null;
    }
}
