package dev.stampbook.card.link;

import dev.stampbook.card.CardRefusal;
import dev.stampbook.card.Program;
import dev.stampbook.card.Programs;
import dev.stampbook.card.Stamping;
import dev.stampbook.card.Stamping.Promise;
import dev.stampbook.card.link.JoinLink.Purchase;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Housekeeping;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.write.Deed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes join links. What the rules would refuse to stamp on a new card is refused here already.
@Component
public class MakingLinks implements Deed<MakingLinks.ToMake, MakingLinks.MakeOutcome> {

    private final Programs programs;
    private final Merchants merchants;
    private final JoinLinks links;
    private final LinkAddresses addresses;
    private final Housekeeping housekeeping;
    private final Ids ids;

    MakingLinks(
            Programs programs,
            Merchants merchants,
            JoinLinks links,
            LinkAddresses addresses,
            Housekeeping housekeeping,
            Ids ids) {
        this.programs = programs;
        this.merchants = merchants;
        this.links = links;
        this.addresses = addresses;
        this.housekeeping = housekeeping;
        this.ids = ids;
    }

    /// The wish for a link worth a purchase.
    public record ToMake(Actor actor, UUID program, Purchase purchase, Instant at) {}

    /// What came of it.
    public sealed interface MakeOutcome {

        /// There is a link, at this address.
        record Made(JoinLink link, String address) implements MakeOutcome {

            /// A mask, so that no token reaches a log.
            @Override
            public String toString() {
                return "Made[…]";
            }
        }

        /// A new card would not get these stamps.
        record NotMade(Refused refused) implements MakeOutcome {}

        /// The merchant has no such program.
        record Absent() implements MakeOutcome {}
    }

    /// One outcome per wish, in their order.
    @Override
    public List<MakeOutcome> perform(MerchantId merchant, List<ToMake> wishes, Changes changes) {
        var here = merchants.get(merchant);
        var found =
                programs.find(merchant, wishes.stream().map(ToMake::program).distinct().toList());
        return wishes.stream()
                .map(wish -> make(here, found.get(wish.program()), wish, changes))
                .toList();
    }

    private MakeOutcome make(
            Merchant here, @Nullable Program program, ToMake wish, Changes changes) {
        if (program == null) {
            return new MakeOutcome.Absent();
        }
        if (program.state() == Program.State.DRAFT) {
            return new MakeOutcome.NotMade(Refused.because(CardRefusal.PROGRAM_DRAFT));
        }
        var nobody = new UUID(0, 0);
        var stamp = JoinLink.stamp(wish.actor(), wish.purchase(), nobody, wish.at());
        return switch (Stamping.promise(here, program, stamp)) {
            case Promise.Refusal(var why) ->
                    new MakeOutcome.NotMade(why.in(here.zoneOf(wish.actor().location())));
            case Promise.Of(var stamps) -> made(new Making(here, program, wish), stamps, changes);
        };
    }

    private MakeOutcome made(Making making, int promised, Changes changes) {
        var here = making.here();
        var wish = making.wish();
        var link = making.link(ids.next(), promised);
        var token = links.add(changes, link, here.prefix());
        housekeeping.note(
                changes,
                new By(wish.actor(), wish.at()),
                "join_link.made",
                Map.of(
                        "join_link",
                        link.publicId(),
                        "program",
                        PublicId.of(IdKind.PROGRAM, link.program())));
        return new MakeOutcome.Made(link, addresses.of(making.program(), token));
    }

    /// A wish with where it is made and for which program.
    private record Making(Merchant here, Program program, ToMake wish) {

        JoinLink link(UUID id, int promised) {
            return new JoinLink(
                    id,
                    program.id(),
                    wish.actor(),
                    wish.purchase(),
                    promised,
                    wish.at(),
                    wish.at().plus(here.settings().joinLink()),
                    null,
                    null);
        }
    }
}
