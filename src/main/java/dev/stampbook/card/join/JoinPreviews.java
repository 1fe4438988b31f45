package dev.stampbook.card.join;

import dev.stampbook.card.Program;
import dev.stampbook.card.page.Face;
import dev.stampbook.card.page.Faces;
import dev.stampbook.card.page.Promise;
import dev.stampbook.card.page.Promises;
import dev.stampbook.card.page.Visit;
import dev.stampbook.card.page.Visit.Dress;
import dev.stampbook.customer.field.OwnFields;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.mail.Posting;
import dev.stampbook.platform.page.Layout;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The join page for whoever decides what it asks: what it looks like, and what it could ask.
@Component
public class JoinPreviews {

    private final AskingNewcomers asking;
    private final OwnFields fields;
    private final Posting posting;
    private final Transactions transactions;

    JoinPreviews(
            AskingNewcomers asking, OwnFields fields, Posting posting, Transactions transactions) {
        this.asking = asking;
        this.fields = fields;
        this.posting = posting;
        this.transactions = transactions;
    }

    /// What newcomers see first, and what they are asked, in the language of the visit.
    public record Preview(Layout layout, Face face, Promise first, JoinPage.Questions questions) {}

    /// What could be asked: the own fields of the merchant by their names, and an address where the
    /// instance sends mail.
    public record Possible(Map<String, Texts> fields, boolean mail) {

        public Possible {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /// The join page as it is.
    public Preview draw(Visit visit, Program program) {
        var rules = program.rules();
        var answers = Answers.none(rules.join(), posting.on());
        return transactions.reading(
                visit.merchant().id(),
                () ->
                        new Preview(
                                visit.alone("", Dress.JOIN, List.of()),
                                Faces.starting(visit, rules, 0),
                                new Promises(visit).first(rules),
                                asking.questions(visit, answers, List.of())));
    }

    /// What could be asked.
    public Possible possible(MerchantId merchant) {
        return new Possible(
                transactions.reading(merchant, () -> fields.labels(merchant)), posting.on());
    }
}
