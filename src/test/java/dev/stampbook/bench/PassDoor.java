package dev.stampbook.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stampbook.bench.People.Person;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.secret.Fingerprints;
import dev.stampbook.platform.secret.InstanceKey;
import dev.stampbook.wallet.apple.Desks;
import dev.stampbook.wallet.certificate.PassSigner;
import dev.stampbook.wallet.certificate.Signers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/// A phone with the pass of a card, as the bytes that it sends.
final class PassDoor {

    /// Of the server that is measured; see `Instance.environment`.
    private static final Fingerprints FINGERPRINTS = new Fingerprints(key());

    private static final PassSigner SIGNER = Signers.signer();
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final MerchantId merchant;
    private final String serial;
    private final int number;
    private final String secret;

    PassDoor(Person person, int number) {
        this.merchant = new MerchantId(person.shop().merchant());
        this.serial = person.card();
        this.number = number;
        var card = PublicId.parse(IdKind.CARD, serial).orElseThrow();
        this.secret = Desks.of(FINGERPRINTS, merchant, card, SIGNER).token();
    }

    private static InstanceKey key() {
        var bytes = new byte[InstanceKey.BYTES];
        Arrays.fill(bytes, (byte) 0x5a);
        return new InstanceKey(bytes);
    }

    static String passType() {
        return SIGNER.identity().passType();
    }

    /// Where Apple finds this phone: 64 hexadecimal digits, as its stand-in wants.
    String push() {
        var half = new UUID(7, number).toString().replace("-", "");
        return half + half;
    }

    byte[] registers() {
        var body = "{\"pushToken\": \"" + push() + "\"}";
        var path = "/devices/phone" + number + "/registrations/" + passType() + "/" + serial;
        return (head("POST", path)
                        + "Content-Type: application/json\r\nContent-Length: "
                        + body.getBytes(UTF_8).length
                        + "\r\n\r\n"
                        + body)
                .getBytes(ISO_8859_1);
    }

    byte[] fetches() {
        return (head("GET", "/passes/" + passType() + "/" + serial) + "\r\n").getBytes(ISO_8859_1);
    }

    /// Fetches it unless it looks as it did at that instant.
    byte[] fetchesSince(Instant instant) {
        return (head("GET", "/passes/" + passType() + "/" + serial)
                        + "If-Modified-Since: "
                        + HTTP_DATE.format(instant)
                        + "\r\n\r\n")
                .getBytes(ISO_8859_1);
    }

    private String head(String method, String path) {
        return method
                + " /apple/"
                + merchant
                + "/v1"
                + path
                + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: ApplePass "
                + secret
                + "\r\n";
    }
}
