package dev.stampbook.customer.field;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Housekeeping;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.write.Deed;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Takes own fields away, together with what customers have in them; false for one that the
/// merchant does not have.
@Component
class RemovingFields implements Deed<RemovingFields.ToRemove, Boolean> {

    private final OwnFields fields;
    private final Housekeeping housekeeping;

    RemovingFields(OwnFields fields, Housekeeping housekeeping) {
        this.fields = fields;
        this.housekeeping = housekeeping;
    }

    /// The wish to be rid of a field.
    record ToRemove(By by, String name) {}

    @Override
    public List<Boolean> perform(MerchantId merchant, List<ToRemove> wishes, Changes changes) {
        var names = new HashSet<>(fields.names(merchant));
        return wishes.stream()
                .map(
                        wish -> {
                            var known = names.remove(wish.name());
                            if (known) {
                                remove(merchant, wish, changes);
                            }
                            return known;
                        })
                .toList();
    }

    private void remove(MerchantId merchant, ToRemove wish, Changes changes) {
        fields.remove(changes, wish.name());
        fields.forget(merchant, wish.name());
        housekeeping.note(
                changes, wish.by(), "customer_field.removed", Map.of("field", wish.name()));
    }
}
