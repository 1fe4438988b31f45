package dev.stampbook.merchant;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Housekeeping;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.write.Deed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/// Changes locations of a merchant; empty for one that it does not have.
@Component
public class ChangingLocations implements Deed<ChangingLocations.ToChange, Optional<Location>> {

    private final Locations locations;
    private final Housekeeping housekeeping;

    ChangingLocations(Locations locations, Housekeeping housekeeping) {
        this.locations = locations;
        this.housekeeping = housekeeping;
    }

    /// The wish to have one location otherwise.
    public record ToChange(By by, UUID location, UnaryOperator<Location> change) {}

    @Override
    public List<Optional<Location>> perform(
            MerchantId merchant, List<ToChange> wishes, Changes changes) {
        var known = new HashMap<UUID, Location>();
        locations
                .lock(merchant, wishes.stream().map(ToChange::location).toList())
                .forEach(location -> known.put(location.id(), location));
        var outcomes = wishes.stream().map(wish -> change(wish, known, changes)).toList();
        locations.update(changes, List.copyOf(known.values()));
        return outcomes;
    }

    private Optional<Location> change(ToChange wish, Map<UUID, Location> known, Changes changes) {
        var changed =
                known.computeIfPresent(
                        wish.location(), (id, before) -> wish.change().apply(before));
        if (changed != null) {
            housekeeping.note(
                    changes,
                    wish.by(),
                    "location.changed",
                    Map.of("location", PublicId.of(IdKind.LOCATION, changed.id())));
        }
        return Optional.ofNullable(changed);
    }
}
