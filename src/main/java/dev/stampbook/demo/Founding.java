package dev.stampbook.demo;

import dev.stampbook.access.Equipping.Equipment;
import dev.stampbook.access.Passwords;
import dev.stampbook.access.SigningUp;
import dev.stampbook.merchant.AddingLocations;
import dev.stampbook.merchant.Location;
import dev.stampbook.merchant.NewBusiness;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Housekeeping.By;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Makes the merchant of a business, as an operator does, with all its places.
@Component
class Founding {

    private final Transactions transactions;
    private final SigningUp signingUp;
    private final AddingLocations adding;
    private final Passwords passwords;
    private final Ids ids;

    Founding(
            Transactions transactions,
            SigningUp signingUp,
            AddingLocations adding,
            Passwords passwords,
            Ids ids) {
        this.transactions = transactions;
        this.signingUp = signingUp;
        this.adding = adding;
        this.passwords = passwords;
        this.ids = ids;
    }

    /// A merchant with its secrets, and its places in the order of the description.
    record Founded(Equipment equipment, List<UUID> places) {

        MerchantId merchant() {
            return equipment.merchant().id();
        }

        String prefix() {
            return equipment.merchant().prefix();
        }
    }

    Founded found(Business business, Instant now) {
        var merchant = new MerchantId(ids.next());
        var by = new By(Actor.system(merchant), now);
        var equipment = signUp(business, by);
        var places = new ArrayList<UUID>();
        places.add(equipment.location().id());
        morePlaces(business, by).forEach(location -> places.add(location.id()));
        return new Founded(equipment, places);
    }

    /// The first login is one that nobody needs: the team has its own.
    private Equipment signUp(Business business, By by) {
        var password = passwords.draw();
        var wish =
                new SigningUp.ToSignUp(
                        by,
                        asked(business),
                        new SigningUp.Owner(business.owner().name(), business.owner().email()),
                        new SigningUp.Password(password, passwords.hash(password)));
        var merchant = by.actor().merchant();
        return transactions
                .of(merchant, changes -> signingUp.perform(merchant, List.of(wish), changes))
                .getFirst();
    }

    private NewBusiness asked(Business business) {
        return new NewBusiness(
                business.name(),
                business.country(),
                business.timeZone(),
                "en",
                business.currency(),
                ids.next(),
                ids.next());
    }

    private List<Location> morePlaces(Business business, By by) {
        var merchant = by.actor().merchant();
        var wishes =
                business.morePlaces().stream()
                        .map(place -> new AddingLocations.ToAdd(by, id -> location(id, place)))
                        .toList();
        return transactions.of(merchant, changes -> adding.perform(merchant, wishes, changes));
    }

    private static Location location(UUID id, Business.Place place) {
        return new Location(id, place.name(), place.address(), null, null, false);
    }
}
