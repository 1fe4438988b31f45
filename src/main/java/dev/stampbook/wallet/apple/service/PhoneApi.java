package dev.stampbook.wallet.apple.service;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.web.pace.Limit;
import dev.stampbook.platform.web.pace.Pace;
import dev.stampbook.platform.web.pace.Place;
import dev.stampbook.wallet.apple.NewsDesks;
import dev.stampbook.wallet.apple.service.FetchingPasses.Fetched;
import dev.stampbook.wallet.apple.service.Registrations.Changed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The web service of passes, version 1, as phones speak it. Whoever is not let in hears nothing of
/// why.
@RestController
class PhoneApi {

    private static final MediaType PASS = MediaType.valueOf("application/vnd.apple.pkpass");
    private static final String SCHEME = "ApplePass ";
    private static final String REGISTRATIONS =
            "/apple/{merchant}/v1/devices/{device}/registrations/{passType}";
    private static final String REGISTRATION = REGISTRATIONS + "/{serial}";
    private static final MerchantId NOBODY = new MerchantId(new UUID(0, 0));
    private static final Limit LOGS = new Limit(30, Duration.ofMinutes(1));

    private final NewsDesks desks;
    private final PhoneDesk desk;
    private final FetchingPasses fetching;
    private final ListingPasses listing;
    private final Pace pace;

    PhoneApi(
            NewsDesks desks,
            PhoneDesk desk,
            FetchingPasses fetching,
            ListingPasses listing,
            Pace pace) {
        this.desks = desks;
        this.desk = desk;
        this.fetching = fetching;
        this.listing = listing;
        this.pace = pace;
    }

    /// A pass of ours, named with its secret.
    record Known(MerchantId merchant, String passType, PassSerial serial) {}

    /// Takes a phone that wants news of a pass.
    @PostMapping(REGISTRATION)
    ResponseEntity<Void> create(
            @PathVariable Map<String, String> path,
            @RequestHeader(HttpHeaders.AUTHORIZATION) Optional<String> secret,
            HttpServletRequest request)
            throws IOException {
        var known = known(path, secret);
        if (known.isEmpty()) {
            return answer(HttpStatus.UNAUTHORIZED);
        }
        var body = body(request);
        if (body.length > PhoneBodies.BYTES_MAX) {
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        }
        var token = PhoneBodies.token(body);
        if (token.isEmpty() || !PhoneBodies.name(device(path))) {
            return answer(HttpStatus.BAD_REQUEST);
        }
        return switch (desk.register(known.get(), device(path), token.get())) {
            case NEW -> answer(HttpStatus.CREATED);
            case KNOWN -> answer(HttpStatus.OK);
            case ABSENT -> answer(HttpStatus.UNAUTHORIZED);
        };
    }

    /// Lets a phone go that wants no more news of a pass.
    @DeleteMapping(REGISTRATION)
    ResponseEntity<Void> remove(
            @PathVariable Map<String, String> path,
            @RequestHeader(HttpHeaders.AUTHORIZATION) Optional<String> secret) {
        var known = known(path, secret);
        if (known.isEmpty()) {
            return answer(HttpStatus.UNAUTHORIZED);
        }
        desk.unregister(known.get(), device(path));
        return answer(HttpStatus.OK);
    }

    /// Which passes of a phone have changed.
    @GetMapping(REGISTRATIONS)
    ResponseEntity<Map<String, Object>> list(
            @PathVariable String merchant,
            @PathVariable String device,
            @PathVariable String passType,
            @RequestParam Optional<String> passesUpdatedSince) {
        var since = passesUpdatedSince.flatMap(PhoneBodies::tag);
        var senseless = passesUpdatedSince.isPresent() && since.isEmpty();
        if (senseless || !PhoneBodies.name(device)) {
            return ResponseEntity.badRequest().build();
        }
        var changed =
                MerchantId.parse(merchant)
                        .map(id -> listing.list(id, device, passType, since.orElse(-1L)))
                        .orElse(List.of());
        if (changed.isEmpty()) {
            return ResponseEntity.noContent().build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(
                        Map.of(
                                "serialNumbers",
                                changed.stream().map(Changed::serial).toList(),
                                "lastUpdated",
                                Long.toString(changed.getLast().tag())));
    }

    /// The pass as it is now.
    @GetMapping("/apple/{merchant}/v1/passes/{passType}/{serial}")
    ResponseEntity<byte[]> show(
            @PathVariable Map<String, String> path,
            @RequestHeader(HttpHeaders.AUTHORIZATION) Optional<String> secret,
            @RequestHeader HttpHeaders headers) {
        var known = known(path, secret);
        if (known.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        var pass = known.get();
        var fetched = fetching.fetch(pass, since(headers));
        return switch (fetched) {
            case Fetched.Pass(var file, var since) ->
                    ResponseEntity.ok().contentType(PASS).lastModified(since).body(file);
            case Fetched.Same(var since) ->
                    ResponseEntity.status(HttpStatus.NOT_MODIFIED).lastModified(since).build();
            case Fetched.Absent _ -> ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
            case Fetched.Off _ -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        };
    }

    private static @Nullable Instant since(HttpHeaders headers) {
        try {
            var since = headers.getIfModifiedSince();
            return since < 0 ? null : Instant.ofEpochMilli(since);
        } catch (IllegalArgumentException senseless) {
            return null;
        }
    }

    /// Takes what a phone complains about.
    @PostMapping("/apple/{merchant}/v1/log")
    ResponseEntity<Void> log(@PathVariable String merchant, HttpServletRequest request)
            throws IOException {
        var place = Place.of(request.getRemoteAddr());
        if (!pace.allows(place, "apple log", LOGS)) {
            return answer(HttpStatus.TOO_MANY_REQUESTS);
        }
        var body = body(request);
        if (body.length > PhoneBodies.BYTES_MAX) {
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        }
        var lines = PhoneBodies.logs(body);
        MerchantId.parse(merchant).ifPresent(id -> PhoneLog.take(id, lines.orElse(List.of())));
        return answer(lines.isPresent() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        return request.getInputStream().readNBytes(PhoneBodies.BYTES_MAX + 1);
    }

    /// The pass that is named, when the secret is its own. Nothing is looked up: whatever is wrong
    /// takes the same time and has the same answer.
    private Optional<Known> known(Map<String, String> path, Optional<String> secret) {
        var passType = path.getOrDefault("passType", "");
        var serial = path.getOrDefault("serial", "");
        var of = MerchantId.parse(path.getOrDefault("merchant", ""));
        var told = secret.filter(text -> text.startsWith(SCHEME)).orElse(SCHEME);
        var genuine =
                desks.genuine(of.orElse(NOBODY), passType, serial, told.substring(SCHEME.length()));
        var pass = PassSerial.parse(serial);
        return genuine && of.isPresent() && pass.isPresent()
                ? Optional.of(new Known(of.get(), passType, pass.get()))
                : Optional.empty();
    }

    private static String device(Map<String, String> path) {
        return path.getOrDefault("device", "");
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
