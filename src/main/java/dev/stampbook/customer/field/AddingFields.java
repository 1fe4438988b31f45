package dev.stampbook.customer.field;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Housekeeping;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.write.Deed;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Adds own fields.
@Component
class AddingFields implements Deed<AddingFields.ToAdd, AddingFields.AddOutcome> {

    private final OwnFields fields;
    private final Housekeeping housekeeping;

    AddingFields(OwnFields fields, Housekeeping housekeeping) {
        this.fields = fields;
        this.housekeeping = housekeeping;
    }

    /// The wish for a field.
    record ToAdd(By by, String name, Texts label) {}

    /// What came of it.
    sealed interface AddOutcome {

        /// There it is.
        record Added(OwnField field) implements AddOutcome {}

        /// The business says no.
        record NotAdded(Refused refused) implements AddOutcome {}
    }

    @Override
    public List<AddOutcome> perform(MerchantId merchant, List<ToAdd> wishes, Changes changes) {
        var names = new HashSet<>(fields.names(merchant));
        return wishes.stream().map(wish -> add(wish, names, changes)).toList();
    }

    private AddOutcome add(ToAdd wish, Set<String> names, Changes changes) {
        if (names.contains(wish.name())) {
            return no(FieldRefusal.FIELD_TAKEN);
        }
        if (names.size() >= OwnField.MOST) {
            return no(FieldRefusal.TOO_MANY_FIELDS);
        }
        names.add(wish.name());
        var field = new OwnField(wish.name(), wish.label(), wish.by().at());
        fields.add(changes, field);
        housekeeping.note(
                changes, wish.by(), "customer_field.added", Map.of("field", field.name()));
        return new AddOutcome.Added(field);
    }

    private static AddOutcome no(FieldRefusal reason) {
        return new AddOutcome.NotAdded(Refused.because(reason, "max", OwnField.MOST));
    }
}
