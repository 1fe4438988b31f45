package dev.stampbook.platform;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who acts, for which merchant and from where. Every deed carries one; none is ambient.
///
/// `id` is the device, API key or customer that holds the credentials, `staff` the staff member it
/// is bound to, `location` where it stands.
public record Actor(
        MerchantId merchant,
        Kind kind,
        @Nullable UUID id,
        @Nullable UUID staff,
        @Nullable UUID location,
        @Nullable String name,
        Set<Right> rights) {

    /// The kinds of actor.
    public enum Kind {
        DEVICE,
        API_KEY,
        CUSTOMER,
        SYSTEM,
        OPERATOR
    }

    /// What an actor may do; the scopes of an API key and the roles of staff are sets of these.
    public enum Right {
        READ,
        STAMP,
        REDEEM,
        ISSUE,
        MANAGE,
        CUSTOMERS,
        ANY_LOCATION,
        BACKDATE,
        /// Reverse any stamp or redemption at any time: owner and manager.
        OVERRULE,
        /// API keys and webhooks: owner alone.
        KEYS,
        /// Enter the owner's desk: owner, manager and analyst, and no key.
        DESK
    }

    public Actor {
        rights = rights.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(rights));
    }

    /// The instance itself acting for a merchant: sweepers, demo, imports.
    public static Actor system(MerchantId merchant) {
        return new Actor(merchant, Kind.SYSTEM, null, null, null, null, EnumSet.allOf(Right.class));
    }

    /// A customer who holds the view token of a card; the token is the right.
    public static Actor customer(MerchantId merchant, UUID customer) {
        return new Actor(merchant, Kind.CUSTOMER, customer, null, null, null, Set.of());
    }

    /// The same actor at another location of the merchant.
    public Actor at(@Nullable UUID otherLocation) {
        return new Actor(merchant, kind, id, staff, otherLocation, name, rights);
    }

    /// Whether this actor holds the right.
    public boolean may(Right right) {
        return rights.contains(right);
    }
}
