package dev.stampbook.card.join;

import dev.stampbook.card.join.CardLinks.Drawn;
import dev.stampbook.card.join.SendingLinks.ToSend;
import dev.stampbook.customer.Email;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.mail.Mail;
import dev.stampbook.platform.mail.Posting;
import dev.stampbook.platform.mail.Posting.ToPost;
import dev.stampbook.platform.write.Deed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Sends links to addresses. Looks nobody up: whose address it is and what she has, shows when the
/// link is opened. An address that has enough of them that still work gets no further one.
@Component
class SendingLinks implements Deed<ToSend, Instant> {

    /// Long enough for slow mail, and as long as the words of the letter say.
    static final Duration GOOD_FOR = Duration.ofDays(1);

    private final CardLinks links;
    private final Posting posting;
    private final Ids ids;

    SendingLinks(CardLinks links, Posting posting, Ids ids) {
        this.links = links;
        this.posting = posting;
        this.ids = ids;
    }

    /// Whoever asked for more has them in her mailbox, and whoever did not is not buried in them.
    static final int OPEN_MAX = 5;

    /// A link with its token, and the letter that it stands in.
    record ToSend(CardLink link, String token, Mail letter, Instant at) {}

    /// Until when each link is good, or would have been.
    @Override
    public List<Instant> perform(MerchantId merchant, List<ToSend> wishes, Changes changes) {
        var now = wishes.getFirst().at();
        var open = links.open(merchant, wishes.stream().map(SendingLinks::to).toList(), now);
        return wishes.stream().map(wish -> send(wish, open, changes)).toList();
    }

    private static Email to(ToSend wish) {
        return wish.link().wish().address();
    }

    private Instant send(ToSend wish, Map<String, Integer> open, Changes changes) {
        var merchant = changes.merchant();
        var until = wish.at().plus(GOOD_FOR);
        if (open.merge(to(wish).normal(), 1, Integer::sum) > OPEN_MAX) {
            return until;
        }
        links.add(changes, List.of(new Drawn(wish.link(), wish.token(), wish.at(), until)));
        var address = links.fingerprint(merchant, to(wish));
        posting.post(changes, new ToPost(ids.next(), wish.letter(), address, wish.at(), until));
        return until;
    }
}
