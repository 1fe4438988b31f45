package dev.stampbook.access;

import dev.stampbook.merchant.Merchants;
import dev.stampbook.merchant.NewBusiness;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Housekeeping;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.secret.Tokens;
import dev.stampbook.platform.write.Deed;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Makes a merchant that can begin at once: with its locations, an owner who is invited, the login
/// of its first counter and an API key that may do everything.
@Component
public class SigningUp implements Deed<SigningUp.ToSignUp, Equipping.Equipment> {

    private final Merchants merchants;
    private final Equipping equipping;
    private final Housekeeping housekeeping;
    private final Tokens tokens;

    SigningUp(Merchants merchants, Equipping equipping, Housekeeping housekeeping, Tokens tokens) {
        this.merchants = merchants;
        this.equipping = equipping;
        this.housekeeping = housekeeping;
        this.tokens = tokens;
    }

    /// The wish for a business; the counter's password comes hashed as well, so that no transaction
    /// waits for that.
    public record ToSignUp(By by, NewBusiness business, Owner owner, Password counter) {}

    /// Who will own it.
    public record Owner(String name, String email) {}

    /// A password to be shown once, and what is stored of it.
    public record Password(String text, String hash) {}

    @Override
    public List<Equipping.Equipment> perform(
            MerchantId id, List<ToSignUp> wishes, Changes changes) {
        return wishes.stream().map(wish -> signUp(id, wish, changes)).toList();
    }

    private Equipping.Equipment signUp(MerchantId id, ToSignUp wish, Changes changes) {
        var merchant = wish.business().merchant(id, tokens.drawPrefix());
        merchants.insert(changes, merchant, wish.by().at());
        housekeeping.note(changes, wish.by(), "merchant.added", Map.of());
        return equipping.equip(wish, merchant, changes);
    }
}
