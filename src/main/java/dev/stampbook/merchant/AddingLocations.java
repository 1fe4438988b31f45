package dev.stampbook.merchant;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Housekeeping;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.write.Deed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Adds locations to a merchant.
@Component
public class AddingLocations implements Deed<AddingLocations.ToAdd, Location> {

    private final Locations locations;
    private final Housekeeping housekeeping;
    private final Ids ids;

    AddingLocations(Locations locations, Housekeeping housekeeping, Ids ids) {
        this.locations = locations;
        this.housekeeping = housekeeping;
        this.ids = ids;
    }

    /// The wish for a location, which is given its id here.
    public record ToAdd(By by, Function<UUID, Location> wanted) {}

    @Override
    public List<Location> perform(MerchantId merchant, List<ToAdd> wishes, Changes changes) {
        return wishes.stream().map(wish -> add(wish, changes)).toList();
    }

    private Location add(ToAdd wish, Changes changes) {
        var added = wish.wanted().apply(ids.next());
        locations.insert(changes, List.of(added), wish.by().at());
        housekeeping.note(
                changes,
                wish.by(),
                "location.added",
                Map.of("location", PublicId.of(IdKind.LOCATION, added.id())));
        return added;
    }
}
