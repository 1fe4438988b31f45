package dev.stampbook.wallet.google.account;

import dev.stampbook.platform.Refusal;

/// Why a key file of Google will not do. No reason repeats anything of the file.
public enum GoogleKeyRefusal implements Refusal {
    /// It is larger than a key file ever is.
    GOOGLE_KEY_TOO_LARGE("It is larger than a key file ever is."),
    /// It is something else than the file of a key.
    GOOGLE_KEY_NO_JSON("It is not the JSON file that Google gives out with a new key."),
    /// It is the key of a person or an app.
    GOOGLE_KEY_OTHER_TYPE("It is not the key of a service account: its type is another one."),
    /// The name of the account is missing.
    GOOGLE_KEY_WITHOUT_EMAIL("The name of the service account (client_email) is missing in it."),
    /// The id of the key is missing.
    GOOGLE_KEY_WITHOUT_ID("The id of the key (private_key_id) is missing in it."),
    /// There is no private key.
    GOOGLE_KEY_MISSING("The private key (private_key) is missing in it."),
    /// The private key was cut or changed, or is another kind of key.
    GOOGLE_KEY_UNREADABLE(
            "Its private key cannot be read: it was cut or changed, or is no RSA key."),
    /// The private key is too short to sign.
    GOOGLE_KEY_WEAK("Its private key is shorter than 2048 bits.");

    private final String sentence;

    GoogleKeyRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public int status() {
        return 422;
    }

    /// What is wrong with it, in English, for whoever starts the server.
    String sentence() {
        return sentence;
    }
}
