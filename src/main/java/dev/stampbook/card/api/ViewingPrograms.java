package dev.stampbook.card.api;

import dev.stampbook.card.Program;
import dev.stampbook.card.Programs;
import dev.stampbook.card.program.PastVersions;
import dev.stampbook.card.program.Publishing;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.platform.web.Listing;
import dev.stampbook.platform.web.Page;
import dev.stampbook.reward.offer.ReadingOffers;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads programs as other systems send them, and brings them as they see them.
@Component
class ViewingPrograms {

    private final Programs programs;
    private final PastVersions past;
    private final Merchants merchants;
    private final ReadingOffers offers;
    private final Transactions transactions;
    private final String address;
    private final boolean mail;

    ViewingPrograms(
            Programs programs,
            PastVersions past,
            Merchants merchants,
            ReadingOffers offers,
            Transactions transactions,
            Settings settings) {
        this.programs = programs;
        this.past = past;
        this.merchants = merchants;
        this.offers = offers;
        this.transactions = transactions;
        this.address = settings.web().url().toString();
        this.mail = settings.mail().isPresent();
    }

    /// A merchant's way of seeing programs.
    record Desk(Merchant merchant, String address) {

        ProgramView view(Program program) {
            return ProgramView.of(program, address);
        }
    }

    /// A form that was found right.
    record Checked(ProgramForm form, Desk desk) {

        ProgramView view(Program program) {
            return desk.view(program);
        }

        /// Why one of its rewards cannot be promised, if one cannot.
        Optional<Refused> refusal() {
            return form.rewards().stream().flatMap(reward -> reward.refusal().stream()).findFirst();
        }

        /// The wish for a program that is so.
        Publishing.ToPublish wish(Actor actor, Instant at) {
            return new Publishing.ToPublish(
                    actor,
                    form.rules(),
                    form.design() == null ? Map.of() : form.design(),
                    form.draft() != null && form.draft(),
                    at);
        }
    }

    /// The form, or `InvalidInput` with one problem per field.
    Checked read(MerchantId merchant, ProgramForm form) {
        return transactions.reading(
                merchant,
                () -> {
                    var desk = look(merchant);
                    var checks = checks(merchant, form);
                    return new Checked(checks.passed(), desk);
                });
    }

    /// A change read against the program as it is: with the form of what it would be, or without
    /// when it was made from another version.
    record ReadChange(Program program, @Nullable ProgramForm form, Desk desk) {}

    /// The change, or `InvalidInput` with one problem per field.
    ReadChange read(MerchantId merchant, UUID id, ProgramPatch patch, IfMatch versions) {
        return transactions.reading(
                merchant,
                () -> {
                    var desk = look(merchant);
                    var program = programs.get(merchant, id);
                    if (!versions.names(program.version())) {
                        return new ReadChange(program, null, desk);
                    }
                    var form = patch.onto(program);
                    var checks = checks(merchant, form);
                    checks.follows(program, past.currencies(merchant, id));
                    return new ReadChange(program, checks.passed(), desk);
                });
    }

    private ProgramChecks checks(MerchantId merchant, ProgramForm form) {
        return new ProgramChecks(form, offers.checks(merchant, form.rewards()), mail);
    }

    Desk desk(MerchantId merchant) {
        return transactions.reading(merchant, () -> look(merchant));
    }

    ProgramView get(MerchantId merchant, UUID program) {
        return transactions.reading(
                merchant, () -> look(merchant).view(programs.get(merchant, program)));
    }

    Page<ProgramView> list(MerchantId merchant, Listing listing) {
        var after = listing.after(merchant, IdKind.PROGRAM);
        return transactions.reading(
                merchant,
                () -> {
                    var desk = look(merchant);
                    var found = programs.list(merchant, after, listing.fetch());
                    return listing.page(merchant, IdKind.PROGRAM, found, Program::id)
                            .map(desk::view);
                });
    }

    private Desk look(MerchantId merchant) {
        return new Desk(merchants.get(merchant), address);
    }
}
