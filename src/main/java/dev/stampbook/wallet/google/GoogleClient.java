package dev.stampbook.wallet.google;

import dev.stampbook.platform.json.Json;
import dev.stampbook.wallet.google.AccessTokens.Access;
import dev.stampbook.wallet.google.Lanes.Lane;
import dev.stampbook.wallet.google.account.ServiceAccount;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells Google how a class or an object is to be, whether it has it yet or not.
///
/// One call is tried once; when to try again is the business of whoever keeps what is to be told.
final class GoogleClient {

    private static final String LOUD = "notifyPreference";
    private static final String QUOTA = "QuotaExceeded";

    private final Wire wire;
    private final AccessTokens tokens;
    private final Lanes lanes;
    private final Json json;
    private final URI api;

    GoogleClient(Wire wire, AccessTokens tokens, Lanes lanes, Json json, URI api) {
        this.wire = wire;
        this.tokens = tokens;
        this.lanes = lanes;
        this.json = json;
        this.api = api;
    }

    /// As whom, for which issuer, and in which lane.
    record As(ServiceAccount account, Issuer issuer, Lane lane) {}

    /// Changes what is there, makes what is not, and changes what somebody made in between. Loudly,
    /// the phone says what changed; where Google has heard too much of that it is told quietly.
    Told put(Resource resource, As as, boolean loudly) throws InterruptedException {
        var heard = call(as, change(resource, loudly));
        if (status(heard) == 404) {
            heard = call(as, make(resource));
            if (status(heard) == 409) {
                heard = call(as, change(resource, false));
            }
        }
        if (loudly && heard instanceof Heard.Answer answer && answer.body().contains(QUOTA)) {
            return put(resource, as, false);
        }
        return told(heard, loudly);
    }

    private record Call(String method, String path, Map<String, ? extends @Nullable Object> body) {}

    private static Call change(Resource resource, boolean loudly) {
        var body = new LinkedHashMap<String, @Nullable Object>(resource.patch());
        if (loudly) {
            body.put(LOUD, "NOTIFY_ON_UPDATE");
        }
        return new Call("PATCH", resource.kind().place() + "/" + resource.id(), body);
    }

    private static Call make(Resource resource) {
        return new Call("POST", resource.kind().place(), resource.fresh());
    }

    /// Once more with a new token when the old one is turned away.
    private Heard call(As as, Call call) throws InterruptedException {
        var access = tokens.of(as.account(), null);
        var heard = call(as, call, access);
        if (status(heard) == 401 && access instanceof Access.Granted(var stale)) {
            return call(as, call, tokens.of(as.account(), stale));
        }
        return heard;
    }

    private Heard call(As as, Call call, Access access) throws InterruptedException {
        return switch (access) {
            case Access.Granted(var token) -> {
                lanes.pass(as.issuer(), as.lane());
                yield wire.send(request(call, token));
            }
            case Access.Denied() -> new Heard.Answer(401, "", Duration.ZERO, Duration.ZERO);
            case Access.Unknown() -> new Heard.Silence();
        };
    }

    private HttpRequest request(Call call, String token) {
        return HttpRequest.newBuilder(URI.create(api + "/" + call.path()))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json; charset=utf-8")
                .method(call.method(), BodyPublishers.ofByteArray(json.bytes(call.body())))
                .build();
    }

    private static int status(Heard heard) {
        return heard instanceof Heard.Answer answer ? answer.status() : 0;
    }

    private static Told told(Heard heard, boolean loudly) {
        return switch (heard) {
            case Heard.Silence() -> new Told.Gone();
            case Heard.Answer answer when answer.good() -> new Told.Done(loudly);
            case Heard.Answer answer when answer.passing() -> new Told.Later(answer.after());
            case Heard.Answer(var status, _, _, _) when status == 401 || status == 403 ->
                    new Told.Denied();
            case Heard.Answer(var status, _, _, _) -> new Told.Never(status);
        };
    }
}
