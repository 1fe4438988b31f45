package dev.stampbook.card.page;

import dev.stampbook.card.Program;
import dev.stampbook.card.Rules.JoinQuestions;
import dev.stampbook.card.Rules.JoinQuestions.Need;
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
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Draws the join page with its questions, and reads the answers.
@Component
class AskingNewcomers {

    private final OwnFields fields;
    private final ReadingPersons reading;
    private final Wallets wallets;

    AskingNewcomers(OwnFields fields, ReadingPersons reading, Wallets wallets) {
        this.fields = fields;
        this.reading = reading;
        this.wallets = wallets;
    }

    /// The page; `answers` are what was written before, when something of it was wrong.
    Page page(Visit visit, Program program, Answers answers, List<Problem> problems) {
        var rules = program.rules();
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
                                "/j/" + program.slug()),
                        visit.words(),
                        visit.csrf(),
                        BrowserCookie.fresh().secret(),
                        Faces.empty(visit, rules),
                        promises.first(rules),
                        promises.others(rules),
                        program.state() == Program.State.PUBLISHED,
                        buttons(visit),
                        new JoinPage.Questions(
                                asked(visit, answers),
                                Agreements.offered(visit, rules.join().consents(), Set.of()),
                                problems.stream().map(problem -> told(visit, problem)).toList())),
                problems.isEmpty() ? 200 : 422);
    }

    /// Who comes, by what she wrote; outside of any transaction.
    ToJoin join(Visit visit, Answers answers, Set<String> known) {
        var merchant = visit.merchant();
        var language = visit.words().language().toLanguageTag();
        var today = merchant.dayAt(null, visit.now());
        var person = reading.read(merchant.id(), answers.person(language, today, known));
        var stranger =
                new Actor(merchant.id(), Actor.Kind.CUSTOMER, null, null, null, null, Set.of());
        return new ToJoin(person, answers.consents(Agreements.text(visit)), stranger, visit.now());
    }

    /// Where somebody goes on to with her new card: to the wallet that she chose, else to the card.
    String leads(Answers answers, String card) {
        return wallets.named(answers.of("wallet")).map(wallet -> wallet.pass(card)).orElse(card);
    }

    private List<JoinPage.Button> buttons(Visit visit) {
        return wallets.on(visit.device()).stream()
                .map(wallet -> new JoinPage.Button(wallet.name(), wallet.label(visit.words())))
                .toList();
    }

    /// The own fields that the merchant has; inside a transaction.
    Set<String> known(Visit visit) {
        return fields.names(visit.merchant().id());
    }

    private List<JoinField> asked(Visit visit, Answers answers) {
        var questions = answers.questions();
        var name = visit.ours(visit.words().say("join.ask.name"));
        var birthday = visit.ours(visit.words().say("join.ask.birthday"));
        var always =
                Stream.of(
                        new Question("name", questions.name(), "text", "name", name),
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
                answers.of(question.name()));
    }

    private static JoinPage.Wrong told(Visit visit, Problem problem) {
        return new JoinPage.Wrong(
                problem.pointer().substring(1).replace("fields/", Answers.OWN),
                visit.words().say(problem.key(), problem.values()));
    }
}
