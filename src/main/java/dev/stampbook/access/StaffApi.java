package dev.stampbook.access;

import dev.stampbook.access.StaffOutcome.Absent;
import dev.stampbook.access.StaffOutcome.Declined;
import dev.stampbook.access.StaffOutcome.Kept;
import dev.stampbook.merchant.MerchantRefusal;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.InputChecks;
import dev.stampbook.platform.web.Listing;
import dev.stampbook.platform.web.Page;
import dev.stampbook.platform.web.Refuses;
import dev.stampbook.platform.web.Reply;
import dev.stampbook.platform.web.WebRefusal;
import dev.stampbook.platform.write.Answer;
import dev.stampbook.platform.write.Waist;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The staff members of a merchant over the public API.
@RestController
class StaffApi {

    private final ReadingStaff reading;
    private final Hiring hiring;
    private final ChangingStaff changing;
    private final Passwords passwords;
    private final Waist waist;
    private final Clock clock;

    StaffApi(
            ReadingStaff reading,
            Hiring hiring,
            ChangingStaff changing,
            Passwords passwords,
            Waist waist,
            Clock clock) {
        this.reading = reading;
        this.hiring = hiring;
        this.changing = changing;
        this.passwords = passwords;
        this.waist = waist;
        this.clock = clock;
    }

    /// The body that adds a staff member; without a role she is *staff*.
    record NewStaffMember(String name, String login, String location, @Nullable Role role) {

        static final int NAME_MAX = 100;

        void check() {
            new InputChecks()
                    .text("/name", name, NAME_MAX)
                    .that("/login", "invalid.login", StaffMember.fits(login))
                    .done();
        }

        /// Logins are typed on phones, which begin words with a capital.
        String lowerLogin() {
            return login.toLowerCase(Locale.ROOT);
        }

        Role given() {
            return role == null ? Role.STAFF : role;
        }
    }

    /// The body that changes a staff member.
    record StaffChange(
            @Nullable String name,
            @Nullable String location,
            @Nullable Role role,
            @Nullable Boolean disabled) {

        void check() {
            new InputChecks().text("/name", name, NewStaffMember.NAME_MAX).done();
        }

        StaffMember changed(StaffMember before, @Nullable UUID otherLocation, Instant at) {
            return before.with(
                            name == null ? before.name() : name,
                            otherLocation == null ? before.location() : otherLocation)
                    .with(role == null ? before.role() : role, disabledAt(before, at));
        }

        private @Nullable Instant disabledAt(StaffMember before, Instant at) {
            if (disabled == null) {
                return before.disabledAt();
            }
            return disabled && !before.disabled() ? at : disabled ? before.disabledAt() : null;
        }
    }

    /// A new login with its password, which is shown here and never again.
    record HiredView(String id, String login, String password) {}

    /// All staff members, newest first.
    @GetMapping("/api/v1/staff")
    Page<StaffView> list(Caller caller, Listing listing) {
        return reading.list(caller.require(Right.MANAGE).actor().merchant(), listing);
    }

    /// Adds a staff member and draws her password.
    @PostMapping("/api/v1/staff")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses(
            value = {AccessRefusal.class, MerchantRefusal.class, WebRefusal.class},
            only = {"login_taken", "quota_exceeded", "not_found"})
    Reply<HiredView> create(Caller caller, @RequestBody NewStaffMember body) {
        var by = new By(caller.require(Right.MANAGE).actor(), clock.instant());
        if (body.given() == Role.OWNER) {
            caller.require(Right.KEYS);
        }
        body.check();
        var password = passwords.draw();
        var wish =
                new Hiring.ToHire(
                        by,
                        body.name(),
                        body.lowerLogin(),
                        location(body.location()),
                        body.given(),
                        passwords.hash(password));
        return Reply.of(
                waist.take(
                        hiring,
                        caller.call(
                                wish,
                                outcome ->
                                        told(
                                                caller,
                                                outcome,
                                                kept -> caller.created(hired(kept, password))))));
    }

    /// One staff member.
    @GetMapping("/api/v1/staff/{id}")
    StaffView show(Caller caller, @PathVariable String id) {
        return reading.show(caller.require(Right.MANAGE).actor().merchant(), member(id));
    }

    /// Changes a staff member: what is left out stays. Disabled, her devices and keys are refused
    /// at their next call.
    @PatchMapping("/api/v1/staff/{id}")
    @Refuses(
            value = {AccessRefusal.class, MerchantRefusal.class},
            only = {"last_owner", "quota_exceeded"})
    Reply<StaffView> update(Caller caller, @PathVariable String id, @RequestBody StaffChange body) {
        var by = new By(caller.require(Right.MANAGE).actor(), clock.instant());
        body.check();
        var location = body.location() == null ? null : location(body.location());
        var wish =
                new ChangingStaff.ToChange(
                        by, member(id), before -> body.changed(before, location, by.at()));
        return Reply.of(
                waist.take(
                        changing,
                        caller.call(
                                wish,
                                outcome ->
                                        told(
                                                caller,
                                                outcome,
                                                kept ->
                                                        caller.ok(
                                                                StaffView.of(
                                                                        kept.member(),
                                                                        kept.prefix()))))));
    }

    private static Answer told(
            Caller caller, StaffOutcome outcome, Function<Kept, Answer> telling) {
        return switch (outcome) {
            case Kept kept -> telling.apply(kept);
            case Declined(var reason) -> caller.refused(reason);
            case Absent() -> caller.absent();
        };
    }

    private static HiredView hired(Kept kept, String password) {
        var view = StaffView.of(kept.member(), kept.prefix());
        return new HiredView(view.id(), view.login(), password);
    }

    private static UUID member(String id) {
        return PublicId.parse(IdKind.STAFF_MEMBER, id)
                .orElseThrow(() -> new NotFound("staff member"));
    }

    private static UUID location(String id) {
        return PublicId.parse(IdKind.LOCATION, id).orElseThrow(() -> new NotFound("location"));
    }
}
