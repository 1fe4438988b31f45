package dev.stampbook.wallet.google;

import dev.stampbook.platform.json.Json;
import dev.stampbook.wallet.google.account.ServiceAccount;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// A JSON web token that a service account signed with RS256 (RFC 7515, 7519).
final class SignedToken {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private SignedToken() {}

    /// The claims, signed, in the form that fits into an address.
    static String of(Map<String, Object> claims, ServiceAccount account, Json json) {
        var header = new LinkedHashMap<String, Object>();
        header.put("alg", "RS256");
        header.put("typ", "JWT");
        header.put("kid", account.keyId());
        var text =
                BASE64.encodeToString(json.bytes(header))
                        + "."
                        + BASE64.encodeToString(json.bytes(claims));
        var signature = account.sign(text.getBytes(StandardCharsets.US_ASCII));
        return text + "." + BASE64.encodeToString(signature);
    }
}
