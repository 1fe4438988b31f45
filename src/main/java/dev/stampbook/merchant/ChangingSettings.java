package dev.stampbook.merchant;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Housekeeping;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.write.Deed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/// Changes what an owner may set for the whole business. What is done afterwards goes by the new
/// settings, and so does taking back what was done before.
@Component
public class ChangingSettings implements Deed<ChangingSettings.ToSet, MerchantSettings> {

    private final Merchants merchants;
    private final Housekeeping housekeeping;

    ChangingSettings(Merchants merchants, Housekeeping housekeeping) {
        this.merchants = merchants;
        this.housekeeping = housekeeping;
    }

    /// The wish to have the settings otherwise.
    public record ToSet(By by, UnaryOperator<MerchantSettings> change) {}

    /// The settings as each wish left them.
    @Override
    public List<MerchantSettings> perform(
            MerchantId merchant, List<ToSet> wishes, Changes changes) {
        var before =
                merchants.lock(merchant).orElseThrow(() -> new NotFound("merchant")).settings();
        var outcomes = new ArrayList<MerchantSettings>();
        var settings = before;
        for (var wish : wishes) {
            var after = wish.change().apply(settings);
            if (!after.equals(settings)) {
                housekeeping.note(changes, wish.by(), "settings.changed", Map.of());
            }
            settings = after;
            outcomes.add(after);
        }
        if (!settings.equals(before)) {
            merchants.set(changes, settings);
        }
        return outcomes;
    }
}
