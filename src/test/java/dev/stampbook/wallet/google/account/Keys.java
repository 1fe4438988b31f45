package dev.stampbook.wallet.google.account;

import dev.stampbook.platform.json.TestJson;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// Keys as Google gives them out.
public final class Keys {

    public static final String EMAIL = "stamps@luna.iam.gserviceaccount.com";
    public static final KeyPair PAIR = pair(2048);
    public static final ServiceAccount ACCOUNT =
            new ServiceAccount(EMAIL, "5ea1ed", PAIR.getPrivate());

    private Keys() {}

    public static KeyPair pair(int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /// What a till sends to bring one.
    public static String body() {
        return TestJson.json().write(body("3388000000012345678"));
    }

    /// The same for an issuer.
    public static Map<String, Object> body(String issuer) {
        var file = Base64.getEncoder().encodeToString(file(fields(PAIR)));
        return Map.of("issuer", issuer, "file", file);
    }

    /// A key file as it is downloaded.
    public static String file() {
        return new String(file(fields(PAIR)), StandardCharsets.UTF_8);
    }

    /// The fields of a key file.
    public static Map<String, Object> fields(KeyPair pair) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("type", "service_account");
        fields.put("project_id", "luna");
        fields.put("private_key_id", "5ea1ed");
        fields.put("private_key", pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        fields.put("client_email", EMAIL);
        fields.put("token_uri", "https://elsewhere.example/token");
        return fields;
    }

    public static byte[] file(Map<String, Object> fields) {
        return TestJson.json().bytes(fields);
    }

    public static String pem(String kind, byte[] der) {
        var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN "
                + kind
                + "-----\n"
                + lines.encodeToString(der)
                + "\n-----END "
                + kind
                + "-----\n";
    }
}
