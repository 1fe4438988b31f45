package dev.stampbook.merchant.logo;

import dev.stampbook.merchant.Merchant;
import dev.stampbook.merchant.MerchantLogo;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Housekeeping;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.write.Deed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gives a merchant another logo, or none. Of several wishes that come together the last one stays.
@Component
class ChangingLogo implements Deed<ChangingLogo.ToChange, Optional<MerchantLogo>> {

    private final Merchants merchants;
    private final Logos logos;
    private final Housekeeping housekeeping;
    private final Ids ids;

    ChangingLogo(Merchants merchants, Logos logos, Housekeeping housekeeping, Ids ids) {
        this.merchants = merchants;
        this.logos = logos;
        this.housekeeping = housekeeping;
        this.ids = ids;
    }

    /// The wish to have that picture, or none.
    record ToChange(By by, PictureReading.@Nullable Kept picture) {}

    /// The logo by now.
    @Override
    public List<Optional<MerchantLogo>> perform(
            MerchantId merchant, List<ToChange> wishes, Changes changes) {
        var before = merchants.lock(merchant).map(Merchant::logo).orElse(null);
        if (merchants.find(merchant).isEmpty()) {
            throw new NotFound("merchant");
        }
        var picture = wishes.getLast().picture();
        var after =
                picture == null
                        ? null
                        : new MerchantLogo(ids.next(), picture.width(), picture.height());
        if (after != null) {
            logos.put(changes, after.id(), Objects.requireNonNull(picture).png());
        } else if (before != null) {
            logos.remove(changes, before.id());
        }
        if (before != null || after != null) {
            merchants.set(changes, after);
            wishes.forEach(wish -> housekeeping.note(changes, wish.by(), "logo.changed", Map.of()));
        }
        return wishes.stream().map(wish -> Optional.ofNullable(after)).toList();
    }
}
