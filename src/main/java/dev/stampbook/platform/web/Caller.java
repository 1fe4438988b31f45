package dev.stampbook.platform.web;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Forbidden;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.write.Answer;
import dev.stampbook.platform.write.Call;
import dev.stampbook.platform.write.IdempotencyKey;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Who calls a door, in which languages, and how the call may be repeated: the argument of every
/// method of a door. It keeps nothing of the request itself, so other threads may tell with it.
public final class Caller {

    private static final String ACTOR = Actor.class.getName();
    private static final String BARRED = TurnedAway.class.getName();

    private final Manners manners;
    private final @Nullable Actor actor;
    private final Request request;

    /// What all callers share.
    record Manners(Json json, Problems problems, KnownLocations locations) {}

    /// What one request says about itself.
    record Request(
            List<String> languages,
            boolean dryRun,
            @Nullable String idempotencyKey,
            byte[] fingerprint,
            String address,
            @Nullable TurnedAway barred) {}

    Caller(Manners manners, @Nullable Actor actor, Request request) {
        this.manners = manners;
        this.actor = actor;
        this.request = request;
    }

    /// Notes who makes a request, for the door to ask; called once its credentials were checked.
    public static void admit(HttpServletRequest request, Actor actor) {
        request.setAttribute(ACTOR, actor);
    }

    /// Notes why the credentials of a request open nothing, for doors that need them.
    public static void bar(HttpServletRequest request, TurnedAway reason) {
        request.setAttribute(BARRED, reason);
    }

    static @Nullable TurnedAway barred(HttpServletRequest request) {
        return (TurnedAway) request.getAttribute(BARRED);
    }

    /// Who makes a request, for gates behind the one that found out.
    public static @Nullable Actor admitted(HttpServletRequest request) {
        return (Actor) request.getAttribute(ACTOR);
    }

    /// Whether credentials were given.
    public boolean known() {
        return actor != null;
    }

    /// Whether credentials were given that open nothing for now; [#actor] says why.
    public boolean barred() {
        return request.barred() != null;
    }

    /// Who acts; turns away a caller without credentials.
    public Actor actor() {
        if (actor == null) {
            throw request.barred() == null
                    ? new TurnedAway(WebRefusal.UNAUTHORIZED)
                    : request.barred();
        }
        return actor;
    }

    /// The same call made by somebody whose right the door has found itself, such as a view token.
    public Caller as(Actor other) {
        return new Caller(manners, other, request);
    }

    /// The languages the caller reads, most wanted first, as BCP 47 tags.
    public List<String> languages() {
        return request.languages();
    }

    /// Whether the caller wants to know what would happen, and nothing to happen.
    public boolean dryRun() {
        return request.dryRun();
    }

    /// The address of the caller, for limits on guessing.
    public String address() {
        return request.address();
    }

    /// Turns away a caller who lacks one of the rights.
    public Caller require(Actor.Right... rights) {
        for (var right : rights) {
            if (!actor().may(right)) {
                throw new Forbidden(right);
            }
        }
        return this;
    }

    /// Turns away everybody but the person who runs the instance.
    public Caller requireOperator() {
        if (actor().kind() != Actor.Kind.OPERATOR) {
            throw new TurnedAway(WebRefusal.FORBIDDEN);
        }
        return this;
    }

    /// The operator at work on one merchant; turns away everybody else.
    public Caller asOperatorOf(MerchantId merchant) {
        var operator = requireOperator().actor();
        return as(
                new Actor(
                        merchant,
                        Actor.Kind.OPERATOR,
                        operator.id(),
                        null,
                        null,
                        null,
                        operator.rights()));
    }

    /// The location that a request names, else the caller's own. Another than the caller's own
    /// needs the right to act anywhere; one that the merchant does not have is not found.
    public @Nullable UUID locationOr(@Nullable String publicId) {
        if (publicId == null) {
            return actor().location();
        }
        var wanted = PublicId.parse(IdKind.LOCATION, publicId);
        if (wanted.isPresent() && wanted.get().equals(actor().location())) {
            return wanted.get();
        }
        require(Actor.Right.ANY_LOCATION);
        return wanted.filter(location -> manners.locations().has(actor().merchant(), location))
                .orElseThrow(() -> new NotFound("location"));
    }

    /// The actor at the location that a request names, by the rules of [#locationOr].
    public Actor actorAt(@Nullable String publicId) {
        return actor().at(locationOr(publicId));
    }

    /// The command on its way to the waist, under the caller's idempotency key.
    public <C, O> Call<C, O> call(C command, Function<O, Answer> telling) {
        return new Call<>(actor().merchant(), key(), command, telling, dryRun());
    }

    /// The key under which this request may be repeated, when it has one.
    public @Nullable IdempotencyKey key() {
        var holder = actor().id();
        var key = request.idempotencyKey();
        return holder == null || key == null
                ? null
                : new IdempotencyKey(holder, key, request.fingerprint());
    }

    /// 200 with a view as JSON.
    public Answer ok(Object view) {
        return Answer.first(200, manners.json().bytes(view));
    }

    /// 201 with a view as JSON.
    public Answer created(Object view) {
        return Answer.first(201, manners.json().bytes(view));
    }

    /// 202 with a view as JSON: it goes on after the answer.
    public Answer accepted(Object view) {
        return Answer.first(202, manners.json().bytes(view));
    }

    /// 204 without a body.
    public Answer done() {
        return Answer.first(204, new byte[0]);
    }

    /// A "no" of the business as problem details, in the caller's language.
    public Answer refused(Refused refused) {
        return manners.problems().refused(refused, languages());
    }

    /// 404: what the command named is not there for this merchant.
    public Answer absent() {
        return refused(Refused.because(WebRefusal.NOT_FOUND));
    }
}
