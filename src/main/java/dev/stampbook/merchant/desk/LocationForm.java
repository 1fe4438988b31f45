package dev.stampbook.merchant.desk;

import dev.stampbook.merchant.Location;
import dev.stampbook.merchant.LocationChange;
import dev.stampbook.merchant.NewLocation;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Field.Option;
import dev.stampbook.platform.page.Mistakes;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A location as it was typed; an empty time zone is that of the business.
record LocationForm(String name, String address, String zone) {

    private static final int NAME_MAX = 100;
    private static final int ADDRESS_MAX = 300;

    static LocationForm blank() {
        return new LocationForm("", "", "");
    }

    static LocationForm of(Map<String, String> sent) {
        return new LocationForm(
                sent.getOrDefault("/name", "").strip(),
                sent.getOrDefault("/address", "").strip(),
                sent.getOrDefault("/time_zone", ""));
    }

    static LocationForm of(Location location) {
        return new LocationForm(
                location.name(),
                Objects.requireNonNullElse(location.address(), ""),
                location.zone() == null ? "" : location.zone().getId());
    }

    NewLocation added() {
        return new NewLocation(
                name, zone.isEmpty() ? null : zone, address.isEmpty() ? null : address, null);
    }

    LocationChange changed() {
        return new LocationChange(name, zone, address, null);
    }

    List<Field> fields(Desk desk, Mistakes mistakes) {
        var words = desk.words();
        return List.of(
                        Field.text("/name", words.say("location.name"), name).atMost(NAME_MAX),
                        Field.text("/address", words.say("location.address"), address)
                                .atMost(ADDRESS_MAX)
                                .optional(),
                        Field.choice("/time_zone", words.say("location.zone"), zone, zones(desk)))
                .stream()
                .map(field -> field.after(mistakes))
                .toList();
    }

    private static List<Option> zones(Desk desk) {
        var options = new ArrayList<Option>();
        var own = desk.merchant().zone().getId();
        options.add(new Option("", desk.words().say("location.own_zone", "zone", own)));
        ZoneId.getAvailableZoneIds().stream()
                .filter(
                        id ->
                                id.matches(
                                        "(Africa|America|Asia|Atlantic|Australia|Europe|Indian"
                                                + "|Pacific)/.*"))
                .sorted()
                .map(id -> new Option(id, id))
                .forEach(options::add);
        return options;
    }
}
