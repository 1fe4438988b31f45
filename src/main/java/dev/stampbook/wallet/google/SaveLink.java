package dev.stampbook.wallet.google;

import dev.stampbook.platform.json.Json;
import dev.stampbook.wallet.google.account.ServiceAccount;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The address behind *Add to Google Wallet*.
///
/// Whoever has it may read it and use it for ever, so it holds no more than a look at the card
/// would tell. Class and object go along while they fit; else, or where Google has them already,
/// they are only named.
final class SaveLink {

    /// Longer ones are cut on some phones.
    static final int TOKEN_MAX = 1_800;

    private final Json json;
    private final URI google;
    private final String origin;

    /// `google` is the address before the token, and `origin` ours.
    SaveLink(Json json, URI google, String origin) {
        this.json = json;
        this.google = google;
        this.origin = origin;
    }

    /// A card to save, with its class.
    record ToSave(Resource classOf, Resource card) {}

    /// With class and object inside when they fit.
    URI whole(ToSave save, ServiceAccount account, Instant now) {
        var open = GoogleObject.openly(save.card());
        var token =
                token(
                        Resource.pair(
                                "loyaltyClasses",
                                List.of(save.classOf().fresh()),
                                "loyaltyObjects",
                                List.of(open.fresh())),
                        account,
                        now);
        return token.length() <= TOKEN_MAX
                ? address(token)
                : thin(save.card().id(), save.classOf().id(), account, now);
    }

    /// For a card that Google knows by that id, of a class that it knows.
    URI thin(String card, String classOf, ServiceAccount account, Instant now) {
        var named = Resource.pair("id", card, "classId", classOf);
        return address(token(Map.of("loyaltyObjects", List.of(named)), account, now));
    }

    private String token(Map<String, Object> payload, ServiceAccount account, Instant now) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", account.email());
        claims.put("aud", "google");
        claims.put("typ", "savetowallet");
        claims.put("iat", now.getEpochSecond());
        claims.put("origins", List.of(origin));
        claims.put("payload", payload);
        return SignedToken.of(claims, account, json);
    }

    private URI address(String token) {
        return URI.create(google + "/" + token);
    }
}
