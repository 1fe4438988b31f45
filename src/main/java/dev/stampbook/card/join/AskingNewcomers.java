package dev.stampbook.card.join;

import dev.stampbook.card.Program;
import dev.stampbook.card.Rules.JoinQuestions;
import dev.stampbook.card.Rules.JoinQuestions.Need;
import dev.stampbook.card.link.JoinLink;
import dev.stampbook.card.link.JoinLinks;
import dev.stampbook.card.page.Agreements;
import dev.stampbook.card.page.Faces;
import dev.stampbook.card.page.Promises;
import dev.stampbook.card.page.Visit;
import dev.stampbook.card.page.Visit.Dress;
import dev.stampbook.card.pass.Wallets;
import dev.stampbook.customer.ReadingPersons;
import dev.stampbook.customer.ToJoin;
import dev.stampbook.customer.field.OwnFields;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.InvalidInput.Problem;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.page.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Draws the join page with its questions, and reads the answers.
@Component
class AskingNewcomers {

    private final OwnFields fields;
    private final ReadingPersons reading;
    private final Wallets wallets;
    private final JoinLinks links;

    AskingNewcomers(OwnFields fields, ReadingPersons reading, Wallets wallets, JoinLinks links) {
        this.fields = fields;
        this.reading = reading;
        this.wallets = wallets;
        this.links = links;
    }

    /// The page; `answers` are what was written before, when something of it was wrong.
    Page page(Visit visit, Offer offer, Answers answers, List<Problem> problems) {
        var program = offer.program();
        var rules = program.rules();
        var gift = gift(visit, offer);
        var names =
                Map.of("program", visit.told(rules.name()), "merchant", visit.merchant().name());
        var promises = new Promises(visit);
        return new Page(
                "card/join",
                new JoinPage(
                        visit.layout(
                                visit.words().say("join.title", names),
                                Dress.JOIN,
                                List.of(),
                                offer.path()),
                        visit.words(),
                        visit.csrf(),
                        BrowserCookie.fresh().secret(),
                        Faces.starting(visit, rules, gift == null ? 0 : gift.stamps()),
                        promises.first(rules),
                        promises.others(rules),
                        program.state() == Program.State.PUBLISHED,
                        gift,
                        buttons(visit),
                        questions(visit, answers, problems)),
                problems.isEmpty() ? 200 : 422);
    }

    /// The questions with what was written before, and what was wrong with it. What she had agreed
    /// to is ticked only where she already did that here.
    JoinPage.Questions questions(Visit visit, Answers answers, List<Problem> problems) {
        return new JoinPage.Questions(
                asked(visit, answers),
                Agreements.offered(
                        visit,
                        answers.questions().consents(),
                        answers.agreed().collect(Collectors.toSet())),
                problems.stream().map(problem -> told(visit, problem)).toList());
    }

    /// What the link promises that led here, or why it promises nothing any more.
    private JoinPage.@Nullable Gift gift(Visit visit, Offer offer) {
        var token = offer.link();
        if (token == null) {
            return null;
        }
        return links.find(visit.merchant().id(), offer.program().id(), token, visit.now())
                .map(link -> gift(visit, link))
                .orElseGet(() -> new JoinPage.Gift(visit.words().say("join.gift_over"), 0));
    }

    private static JoinPage.@Nullable Gift gift(Visit visit, JoinLink link) {
        var words = visit.words();
        var stamps = link.promised();
        return switch (link.state(visit.now())) {
            case OPEN ->
                    stamps == 0
                            ? null
                            : new JoinPage.Gift(words.say("join.gift", "stamps", stamps), stamps);
            case USED -> new JoinPage.Gift(words.say("join.gift_used"), 0);
            case WITHDRAWN, EXPIRED -> new JoinPage.Gift(words.say("join.gift_over"), 0);
        };
    }

    /// Who comes, by what she wrote; outside of any transaction.
    ToJoin join(Newcomer newcomer) {
        var visit = newcomer.visit();
        var answers = newcomer.answers();
        var merchant = visit.merchant();
        var today = merchant.dayAt(null, visit.now());
        var form = answers.person(visit.language(), today, newcomer.known());
        var person = reading.read(merchant.id(), form);
        var stranger =
                new Actor(merchant.id(), Actor.Kind.CUSTOMER, null, null, null, null, Set.of());
        return new ToJoin(person, answers.consents(Agreements.text(visit)), stranger, visit.now());
    }

    /// Where the pass of a new card is, given the address of the card, when a wallet was chosen.
    Optional<String> pass(Answers answers, String card) {
        return wallets.named(answers.of("wallet")).map(wallet -> wallet.pass(card));
    }

    private List<JoinPage.Button> buttons(Visit visit) {
        var merchant = visit.merchant().id();
        return wallets.on(merchant, visit.device()).stream()
                .map(
                        wallet ->
                                new JoinPage.Button(
                                        wallet.name(),
                                        wallet.label(visit.words()),
                                        wallet.suits(merchant, visit.device())))
                .toList();
    }

    /// The own fields that the merchant has; inside a transaction.
    Set<String> known(Visit visit) {
        return fields.names(visit.merchant().id());
    }

    private List<JoinField> asked(Visit visit, Answers answers) {
        var questions = answers.questions();
        var name = visit.ours(visit.words().say("join.ask.name"));
        var email = visit.ours(visit.words().say("join.ask.email"));
        var birthday = visit.ours(visit.words().say("join.ask.birthday"));
        var always =
                Stream.of(
                        new Question("name", questions.name(), "text", "name", name),
                        new Question("email", questions.email(), "email", "email", email),
                        new Question("birthday", questions.birthday(), "date", "bday", birthday));
        return Stream.concat(always, own(visit, questions))
                .filter(question -> question.need().asked())
                .map(question -> field(visit, answers, question))
                .toList();
    }

    private record Question(
            String name, Need need, String type, String autocomplete, Texts.Said label) {}

    private Stream<Question> own(Visit visit, JoinQuestions questions) {
        var needs = questions.askedFields();
        return needs.isEmpty()
                ? Stream.of()
                : fields.labels(visit.merchant().id()).entrySet().stream()
                        .filter(field -> needs.containsKey(field.getKey()))
                        .map(
                                field ->
                                        new Question(
                                                Answers.OWN + field.getKey(),
                                                needs.getOrDefault(field.getKey(), Need.OFF),
                                                "text",
                                                "off",
                                                visit.said(field.getValue())));
    }

    private static JoinField field(Visit visit, Answers answers, Question question) {
        var needed = question.need() == Need.REQUIRED;
        return new JoinField(
                question.name(),
                question.label(),
                question.type(),
                question.autocomplete(),
                needed ? null : visit.words().say("join.optional"),
                question.name().equals("email") ? visit.words().say("join.email_hint") : null,
                answers.of(question.name()));
    }

    private static JoinPage.Wrong told(Visit visit, Problem problem) {
        return new JoinPage.Wrong(
                problem.pointer().substring(1).replace("fields/", Answers.OWN),
                visit.words().say(problem.key(), problem.values()));
    }
}
