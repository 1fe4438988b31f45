package dev.stampbook.reward.offer;

import dev.stampbook.reward.offer.RewardForm.RestrictionsForm;
import dev.stampbook.reward.offer.RewardForm.VoucherForm;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Other words for the locations and code pools that rewards mention: names instead of ids in files
/// that leave a merchant, ids instead of names in those that come. What it does not know stays.
public record Renaming(Map<String, String> locations, Map<String, String> pools) {

    public Renaming {
        locations = Map.copyOf(locations);
        pools = Map.copyOf(pools);
    }

    /// The same reward in the other words.
    public RewardForm of(RewardForm form) {
        return form instanceof VoucherForm voucher
                ? voucher.mentioning(
                        code(voucher.redeemCode()), restrictions(voucher.restrictions()))
                : form;
    }

    private @Nullable CodeForm code(@Nullable CodeForm code) {
        return code instanceof CodeForm.PoolCode(var pool, var whenEmpty, var text, var symbols)
                ? new CodeForm.PoolCode(pools.getOrDefault(pool, pool), whenEmpty, text, symbols)
                : code;
    }

    private @Nullable RestrictionsForm restrictions(@Nullable RestrictionsForm form) {
        return form == null || form.locations() == null
                ? form
                : new RestrictionsForm(
                        locations(form.locations()),
                        form.hours(),
                        form.blackout(),
                        form.minimumBill());
    }

    /// Sorted, so that a file says the same wherever it comes from.
    private List<String> locations(List<String> mentioned) {
        return mentioned.stream()
                .map(location -> locations.getOrDefault(location, location))
                .sorted()
                .toList();
    }
}
