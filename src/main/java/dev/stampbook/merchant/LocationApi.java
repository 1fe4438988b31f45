package dev.stampbook.merchant;

import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.Listing;
import dev.stampbook.platform.web.Page;
import dev.stampbook.platform.web.Reply;
import dev.stampbook.platform.write.Waist;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The locations of a merchant over the public API.
@RestController
class LocationApi {

    private final Locations locations;
    private final AddingLocations adding;
    private final ChangingLocations changing;
    private final Transactions transactions;
    private final Waist waist;
    private final Clock clock;

    LocationApi(
            Locations locations,
            AddingLocations adding,
            ChangingLocations changing,
            Transactions transactions,
            Waist waist,
            Clock clock) {
        this.locations = locations;
        this.adding = adding;
        this.changing = changing;
        this.transactions = transactions;
        this.waist = waist;
        this.clock = clock;
    }

    /// All locations, newest first; the virtual one for web shops is among them.
    @GetMapping("/api/v1/locations")
    Page<LocationView> list(Caller caller, Listing listing) {
        var merchant = caller.require(Right.READ).actor().merchant();
        var after = listing.after(merchant, IdKind.LOCATION);
        var found =
                transactions.reading(
                        merchant, () -> locations.list(merchant, after, listing.fetch()));
        return listing.page(merchant, IdKind.LOCATION, found, Location::id).map(LocationView::of);
    }

    /// Adds a location.
    @PostMapping("/api/v1/locations")
    @ResponseStatus(HttpStatus.CREATED)
    Reply<LocationView> create(Caller caller, @RequestBody NewLocation body) {
        var by = new By(caller.require(Right.MANAGE).actor(), clock.instant());
        body.check();
        var wish = new AddingLocations.ToAdd(by, body::location);
        return Reply.of(
                waist.take(
                        adding,
                        caller.call(wish, added -> caller.created(LocationView.of(added)))));
    }

    /// One location.
    @GetMapping("/api/v1/locations/{id}")
    LocationView show(Caller caller, @PathVariable String id) {
        var merchant = caller.require(Right.READ).actor().merchant();
        return transactions
                .reading(merchant, () -> locations.find(merchant, location(id)))
                .map(LocationView::of)
                .orElseThrow(() -> new NotFound("location"));
    }

    /// Changes a location: what is left out stays, an empty text takes away.
    @PatchMapping("/api/v1/locations/{id}")
    Reply<LocationView> update(
            Caller caller, @PathVariable String id, @RequestBody LocationChange body) {
        var by = new By(caller.require(Right.MANAGE).actor(), clock.instant());
        body.check();
        var wish = new ChangingLocations.ToChange(by, location(id), body::changed);
        return Reply.of(
                waist.take(
                        changing,
                        caller.call(
                                wish,
                                changed ->
                                        changed.map(LocationView::of)
                                                .map(caller::ok)
                                                .orElseGet(caller::absent))));
    }

    private static UUID location(String id) {
        return PublicId.parse(IdKind.LOCATION, id).orElseThrow(() -> new NotFound("location"));
    }
}
