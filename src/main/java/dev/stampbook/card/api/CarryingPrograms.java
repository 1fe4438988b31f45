package dev.stampbook.card.api;

import dev.stampbook.card.Programs;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.reward.offer.ReadingOffers;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Carries programs out of a merchant and into another, as files.
@Component
class CarryingPrograms {

    private final Programs programs;
    private final ReadingOffers offers;
    private final Transactions transactions;

    CarryingPrograms(Programs programs, ReadingOffers offers, Transactions transactions) {
        this.programs = programs;
        this.offers = offers;
        this.transactions = transactions;
    }

    /// The newest version of a program as a file.
    ProgramFile out(MerchantId merchant, UUID id) {
        return transactions.reading(
                merchant,
                () -> {
                    var program = programs.get(merchant, id);
                    var rewards = ProgramForm.of(program).rewards();
                    return ProgramFile.of(program, offers.names(merchant, rewards));
                });
    }

    /// The draft of a file, with the merchant's own ids for what it mentions by name. A name that
    /// the merchant does not know stays, and is found wrong with everything else.
    ProgramForm in(MerchantId merchant, ProgramFile file) {
        var draft = file.draft();
        return transactions.reading(
                merchant, () -> draft.mentioning(offers.ids(merchant, draft.rewards())));
    }
}
