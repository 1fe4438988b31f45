package dev.stampbook.setup;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardRef;
import dev.stampbook.card.Program;
import dev.stampbook.card.Programs;
import dev.stampbook.card.Showing;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.InvalidInput.Problem;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.web.InputChecks;
import dev.stampbook.reward.offer.ReadingOffers;
import dev.stampbook.reward.offer.RewardForm;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads where an owner is.
@Component
public class ReadingSetUps {

    /// As many as are looked through for a program of the same name.
    private static final int PROGRAMS_MAX = 200;

    private final SetUps setUps;
    private final Programs programs;
    private final Merchants merchants;
    private final ReadingOffers offers;
    private final Showing showing;
    private final Transactions transactions;

    ReadingSetUps(
            SetUps setUps,
            Programs programs,
            Merchants merchants,
            ReadingOffers offers,
            Showing showing,
            Transactions transactions) {
        this.setUps = setUps;
        this.programs = programs;
        this.merchants = merchants;
        this.offers = offers;
        this.showing = showing;
        this.transactions = transactions;
    }

    /// The merchant, the place and the draft that she is at, if there is one, the program that was
    /// set up last, the card of the trial as it stands, and whether people can already join another
    /// program of the same name.
    public record Standing(
            Merchant merchant,
            SetUp.Place place,
            @Nullable Program program,
            @Nullable CardInHand trial,
            boolean namesake) {

        static Standing start(Merchant merchant) {
            return new Standing(merchant, SetUp.Place.START, null, null, false);
        }

        /// The draft, while it is one.
        public @Nullable Program draft() {
            return program != null && program.state() == Program.State.DRAFT ? program : null;
        }
    }

    /// Where she is at this moment.
    public Standing read(MerchantId merchant, Instant now) {
        return transactions.reading(
                merchant,
                () -> {
                    var whose = merchants.get(merchant);
                    var setUp = setUps.find(merchant).orElse(null);
                    if (setUp == null) {
                        return Standing.start(whose);
                    }
                    var program = programs.get(merchant, setUp.program());
                    var draft = program.state() == Program.State.DRAFT;
                    return new Standing(
                            whose,
                            draft ? setUp.place() : SetUp.Place.START,
                            program,
                            trial(merchant, setUp, now),
                            draft && namesake(whose, program));
                });
    }

    private boolean namesake(Merchant merchant, Program program) {
        var language = List.of(merchant.locale());
        var name = program.rules().name().in(language);
        return programs.list(merchant.id(), null, PROGRAMS_MAX).stream()
                .filter(other -> other.state() == Program.State.PUBLISHED)
                .anyMatch(other -> other.rules().name().in(language).equals(name));
    }

    private @Nullable CardInHand trial(MerchantId merchant, SetUp setUp, Instant now) {
        var trial = setUp.trial();
        if (trial == null) {
            return null;
        }
        var ref = new CardRef.ById(trial.card());
        return showing.show(merchant, List.of(ref), now).get(ref);
    }

    /// What is wrong with the reward that a part leads to, by its place in the reward.
    public List<Problem> problems(Standing standing, Part part) {
        var draft = standing.draft();
        var rules = draft == null ? Part.begun(part) : part.into(draft.rules());
        var form = RewardForm.of(rules.goals().getLast().reward());
        var merchant = standing.merchant().id();
        return transactions.reading(
                merchant,
                () -> {
                    var checks = offers.checks(merchant, List.of(form));
                    checks.reward("", form);
                    return found(checks.checks());
                });
    }

    private static List<Problem> found(InputChecks checks) {
        try {
            checks.done();
            return List.of();
        } catch (InvalidInput invalid) {
            return invalid.problems();
        }
    }
}
