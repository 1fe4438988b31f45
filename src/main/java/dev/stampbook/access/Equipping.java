package dev.stampbook.access;

import dev.stampbook.access.ApiKeys.ApiKey;
import dev.stampbook.access.Invites.Invite;
import dev.stampbook.access.Keyring.Kind;
import dev.stampbook.access.SigningUp.ToSignUp;
import dev.stampbook.merchant.Location;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.database.Changes;
import java.time.Duration;
import java.util.EnumSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Gives a new merchant those who may act for it.
@Component
public class Equipping {

    /// Long enough for a holiday, short enough for a forgotten mail.
    private static final Duration INVITED_FOR = Duration.ofDays(14);

    private static final String OWNER_LOGIN = "owner";
    private static final String COUNTER_LOGIN = "counter";

    private final StaffMembers staff;
    private final ApiKeys apiKeys;
    private final Invites invites;
    private final Keyring keyring;
    private final Ids ids;

    Equipping(StaffMembers staff, ApiKeys apiKeys, Invites invites, Keyring keyring, Ids ids) {
        this.staff = staff;
        this.apiKeys = apiKeys;
        this.invites = invites;
        this.keyring = keyring;
        this.ids = ids;
    }

    /// What a new business begins with; the last two are secrets that are shown once.
    public record Equipment(
            Merchant merchant,
            Location location,
            StaffMember counter,
            String apiKey,
            String invite) {}

    Equipment equip(ToSignUp wish, Merchant merchant, Changes changes) {
        var location = merchant.locations().get(wish.business().location());
        if (location == null) {
            throw new IllegalStateException("a new business has its first location");
        }
        var owner = owner(wish, location);
        var counter = counter(location);
        staff.insert(changes, owner, null, wish.by().at());
        staff.insert(changes, counter, wish.counter().hash(), wish.by().at());
        return new Equipment(
                merchant,
                location,
                counter,
                apiKey(wish, merchant, owner, changes),
                invite(wish, merchant, owner, changes));
    }

    private StaffMember owner(ToSignUp wish, Location location) {
        var owner = wish.owner();
        return member(location.id(), owner.name(), OWNER_LOGIN)
                .with(Role.OWNER, null)
                .reachedAt(owner.email());
    }

    private StaffMember counter(Location location) {
        return member(location.id(), "Counter", COUNTER_LOGIN);
    }

    private StaffMember member(UUID location, String name, String login) {
        return new StaffMember(ids.next(), location, name, login, Role.STAFF, null, null);
    }

    private String apiKey(ToSignUp wish, Merchant merchant, StaffMember owner, Changes changes) {
        var drawn = keyring.draw(Kind.API_KEY, merchant.id(), merchant.prefix());
        var scopes = EnumSet.complementOf(EnumSet.of(Right.OVERRULE, Right.KEYS, Right.DESK));
        var at = wish.by().at();
        var key = new ApiKey(ids.next(), owner.id(), "First key", scopes, at, null, null);
        apiKeys.insert(changes, key, drawn.hmac());
        return drawn.text();
    }

    private String invite(ToSignUp wish, Merchant merchant, StaffMember owner, Changes changes) {
        var drawn = keyring.draw(Kind.INVITE, merchant.id(), merchant.prefix());
        var at = wish.by().at();
        var invite =
                new Invite(
                        ids.next(),
                        owner.id(),
                        owner.login(),
                        owner.name(),
                        at.plus(INVITED_FOR),
                        false);
        invites.insert(changes, invite, drawn.hmac(), at);
        return drawn.text();
    }
}
