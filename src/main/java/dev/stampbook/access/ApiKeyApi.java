package dev.stampbook.access;

import dev.stampbook.access.ApiKeys.ApiKey;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.InputChecks;
import dev.stampbook.platform.web.Listing;
import dev.stampbook.platform.web.Page;
import dev.stampbook.platform.web.Refuses;
import dev.stampbook.platform.web.Reply;
import dev.stampbook.platform.web.WebRefusal;
import dev.stampbook.platform.write.Waist;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The API keys of a merchant, for whoever acts for its owner.
@RestController
class ApiKeyApi {

    private final ApiKeys apiKeys;
    private final MakingApiKeys making;
    private final RevokingApiKeys revoking;
    private final Transactions transactions;
    private final Waist waist;
    private final Clock clock;

    ApiKeyApi(
            ApiKeys apiKeys,
            MakingApiKeys making,
            RevokingApiKeys revoking,
            Transactions transactions,
            Waist waist,
            Clock clock) {
        this.apiKeys = apiKeys;
        this.making = making;
        this.revoking = revoking;
        this.transactions = transactions;
        this.waist = waist;
        this.clock = clock;
    }

    /// What an API key may be allowed; the rights of persons are not among it.
    enum Scope {
        READ(Right.READ),
        STAMP(Right.STAMP),
        REDEEM(Right.REDEEM),
        ISSUE(Right.ISSUE),
        MANAGE(Right.MANAGE),
        CUSTOMERS(Right.CUSTOMERS),
        ANY_LOCATION(Right.ANY_LOCATION),
        BACKDATE(Right.BACKDATE);

        private final Right right;

        Scope(Right right) {
            this.right = right;
        }

        Right right() {
            return right;
        }

        static Scope of(Right right) {
            return valueOf(right.name());
        }
    }

    /// The body that makes an API key.
    record NewApiKey(String name, String staff, List<Scope> scopes) {

        void check() {
            new InputChecks()
                    .text("/name", name, 100)
                    .that("/scopes", "invalid.scopes", !scopes.isEmpty())
                    .done();
        }

        Set<Right> rights() {
            return scopes.stream().map(Scope::right).collect(Collectors.toSet());
        }
    }

    /// An API key as the API shows it: last used to the hour, `unused` after 90 days without a
    /// call.
    record ApiKeyView(
            String id,
            String name,
            String staff,
            List<Scope> scopes,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            boolean unused,
            @Nullable Instant revokedAt) {

        static ApiKeyView of(ApiKey key, Instant now) {
            return new ApiKeyView(
                    PublicId.of(IdKind.API_KEY, key.id()),
                    key.name(),
                    PublicId.of(IdKind.STAFF_MEMBER, key.staff()),
                    key.scopes().stream().sorted().map(Scope::of).toList(),
                    key.createdAt(),
                    key.lastUsedAt(),
                    key.unused(now),
                    key.revokedAt());
        }
    }

    /// A new key with its text, which is shown here and never again.
    record MadeKeyView(String id, String key) {}

    /// All keys, newest first, without their texts.
    @GetMapping("/api/v1/api-keys")
    Page<ApiKeyView> list(Caller caller, Listing listing) {
        var merchant = caller.require(Right.KEYS).actor().merchant();
        var after = listing.after(merchant, IdKind.API_KEY);
        var found =
                transactions.reading(
                        merchant, () -> apiKeys.list(merchant, after, listing.fetch()));
        return listing.page(merchant, IdKind.API_KEY, found, ApiKey::id)
                .map(key -> ApiKeyView.of(key, clock.instant()));
    }

    /// Makes a key that acts for a staff member at her location.
    @PostMapping("/api/v1/api-keys")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses(value = WebRefusal.class, only = "not_found")
    Reply<MadeKeyView> create(Caller caller, @RequestBody NewApiKey body) {
        var by = new By(caller.require(Right.KEYS).actor(), clock.instant());
        body.check();
        var wish =
                new MakingApiKeys.ToMake(
                        by, body.name(), id(IdKind.STAFF_MEMBER, body.staff()), body.rights());
        return Reply.of(
                waist.take(
                        making,
                        caller.call(
                                wish,
                                made ->
                                        made.map(ApiKeyApi::view)
                                                .map(caller::created)
                                                .orElseGet(caller::absent))));
    }

    /// Revokes a key; it is refused from the next call on.
    @DeleteMapping("/api/v1/api-keys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Reply<Void> remove(Caller caller, @PathVariable String id) {
        var by = new By(caller.require(Right.KEYS).actor(), clock.instant());
        var wish = new RevokingApiKeys.ToRevoke(by, id(IdKind.API_KEY, id));
        return Reply.of(
                waist.take(
                        revoking,
                        caller.call(
                                wish, key -> key.isPresent() ? caller.done() : caller.absent())));
    }

    private static MadeKeyView view(MakingApiKeys.Made made) {
        return new MadeKeyView(PublicId.of(IdKind.API_KEY, made.key().id()), made.text());
    }

    private static UUID id(IdKind kind, String text) {
        return PublicId.parse(kind, text).orElseThrow(() -> new NotFound(kind.prefix()));
    }
}
