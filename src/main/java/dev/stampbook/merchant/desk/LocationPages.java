package dev.stampbook.merchant.desk;

import dev.stampbook.merchant.AddingLocations;
import dev.stampbook.merchant.ChangingLocations;
import dev.stampbook.merchant.Location;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.page.Table;
import dev.stampbook.platform.page.Table.Cell;
import dev.stampbook.platform.page.Table.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The locations of the business.
@Controller
class LocationPages {

    private static final String PATH = "/desk/locations";

    private final AddingLocations adding;
    private final ChangingLocations changing;

    LocationPages(AddingLocations adding, ChangingLocations changing) {
        this.adding = adding;
        this.changing = changing;
    }

    @GetMapping(PATH)
    Page list(Desk desk) {
        var words = desk.words();
        var rows =
                desk.merchant().locations().values().stream()
                        .sorted(Comparator.comparing(Location::id))
                        .map(location -> row(desk, location))
                        .toList();
        var table =
                new Table(
                        words.say("desk.place.locations"),
                        List.of(
                                words.say("location.name"),
                                words.say("location.address"),
                                words.say("location.zone")),
                        rows,
                        words.say("journal.none"),
                        null);
        var frame = desk.frame(words.say("desk.place.locations"));
        return Page.of(
                "desk/locations", new LocationListPage(frame, desk.may(Right.MANAGE), table));
    }

    @GetMapping(PATH + "/new")
    Page blank(Desk desk) {
        return form(desk.require(Right.MANAGE), null, LocationForm.blank(), Mistakes.none());
    }

    @PostMapping(PATH)
    Object create(Desk desk, @RequestParam Map<String, String> sent) {
        var by = new By(desk.require(Right.MANAGE).actor(), desk.now());
        var form = LocationForm.of(sent);
        try {
            var body = form.added();
            body.check();
            return desk.settled(
                    desk.take(
                            adding,
                            new AddingLocations.ToAdd(by, body::location),
                            added -> desk.done(PATH, "done.location_added")));
        } catch (InvalidInput invalid) {
            return form(desk, null, form, desk.mistakes(invalid));
        }
    }

    @GetMapping(PATH + "/{id}")
    Page show(Desk desk, @PathVariable String id) {
        var location = get(desk, id);
        return form(desk, location, LocationForm.of(location), Mistakes.none());
    }

    @PostMapping(PATH + "/{id}")
    Object update(Desk desk, @PathVariable String id, @RequestParam Map<String, String> sent) {
        var by = new By(desk.require(Right.MANAGE).actor(), desk.now());
        var location = get(desk, id);
        var form = LocationForm.of(sent);
        try {
            var body = form.changed();
            body.check();
            return desk.settled(
                    desk.take(
                            changing,
                            new ChangingLocations.ToChange(by, location.id(), body::changed),
                            changed ->
                                    changed.isPresent()
                                            ? desk.done(PATH, "done.location_changed")
                                            : desk.absent()));
        } catch (InvalidInput invalid) {
            return form(desk, location, form, desk.mistakes(invalid));
        }
    }

    private static Page form(
            Desk desk, @Nullable Location location, LocationForm form, Mistakes mistakes) {
        var title = location == null ? desk.words().say("location.new") : location.name();
        var address =
                location == null ? PATH : PATH + "/" + PublicId.of(IdKind.LOCATION, location.id());
        var page =
                new FormPage(
                        desk.frame(title),
                        address,
                        PATH,
                        form.fields(desk, mistakes),
                        mistakes,
                        desk.may(Right.MANAGE));
        return new Page("desk/form", page, mistakes.all().isEmpty() ? 200 : 422);
    }

    private static Row row(Desk desk, Location location) {
        return Row.of(
                Cell.of(location.name(), PATH + "/" + PublicId.of(IdKind.LOCATION, location.id())),
                Cell.of(
                        location.online()
                                ? desk.words().say("location.online")
                                : Optional.ofNullable(location.address()).orElse("")),
                Cell.of(desk.merchant().zoneOf(location.id()).getId()));
    }

    private static Location get(Desk desk, String id) {
        return PublicId.parse(IdKind.LOCATION, id)
                .map(desk.merchant().locations()::get)
                .orElseThrow(() -> new NotFound("location"));
    }
}
