package dev.stampbook.card.api;

import dev.stampbook.card.Program;
import dev.stampbook.card.Rules.CycleEnd;
import dev.stampbook.card.Rules.Goal;
import dev.stampbook.card.api.EarningForm.ByAmountForm;
import dev.stampbook.card.api.ProgramForm.GoalForm;
import dev.stampbook.card.api.ProgramForm.IntervalsForm;
import dev.stampbook.card.api.ProgramForm.LimitsForm;
import dev.stampbook.card.api.ProgramForm.MilestoneForm;
import dev.stampbook.card.pass.PassContent.Front.Placement;
import dev.stampbook.customer.Consent.Purpose;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.web.InputChecks;
import dev.stampbook.reward.offer.RewardChecks;
import dev.stampbook.reward.offer.RewardForm.VoucherForm;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says what is wrong with a program, field by field.
final class ProgramChecks {

    private static final int NAME_MAX = 60;
    private static final int NEWS_MAX = 500;
    private static final int MILESTONES_MAX = 20;
    private static final int VISITS_MAX = 10_000;
    private static final int DAY_SECONDS = 86_400;
    private static final int LIMIT_MAX = 1_000;
    private static final int MONTHS_MAX = 120;
    private static final int FIELDS_MAX = 20;
    private static final long STEP_MAX = 1_000_000_000_000L;

    private final InputChecks checks;
    private final ProgramForm form;
    private final RewardChecks rewards;
    private final boolean mail;

    /// `mail` says whether the instance sends any.
    ProgramChecks(ProgramForm form, RewardChecks rewards, boolean mail) {
        this.mail = mail;
        this.form = form;
        this.rewards = rewards;
        this.checks = rewards.checks();
    }

    /// The form, when nothing is wrong with it.
    ProgramForm passed() {
        checks.texts("/name", form.name(), NAME_MAX)
                .range("/goals", (long) form.goals().size(), 1, Goal.STAMPS_MAX);
        if (form.earning() instanceof ByAmountForm(var step, var _)) {
            checks.range("/earning/step/value", step.value(), 1, STEP_MAX);
        }
        goals();
        milestones();
        limits();
        expiry();
        join();
        design();
        checks.done();
        return form;
    }

    /// Checks what a program cannot become once it is published: a draft again, or one that counts
    /// in another currency than it did.
    void follows(Program program, Set<String> currencies) {
        if (program.publishedAt() != null) {
            var draft = form.draft() != null && form.draft();
            checks.that("/draft", "program.invalid.draft", !draft);
            if (form.earning() instanceof ByAmountForm(var step, var _)) {
                checks.that(
                        "/earning/step/currency",
                        "program.invalid.currency",
                        currencies.isEmpty() || currencies.contains(step.currency()));
            }
        }
    }

    /// A design holds whatever its designer needs, but no text that JSON and rows could not keep;
    /// its news are texts, and the place of redeem codes is one that there is.
    private void design() {
        var design = form.design();
        checks.that(
                "/design",
                "invalid.forbidden_character",
                design == null || design.toString().codePoints().noneMatch(ProgramChecks::lost));
        if (design != null && design.containsKey("pass_code")) {
            var places = Stream.of(Placement.values()).map(Placement::code).toList();
            var known = places.contains(String.valueOf(design.get("pass_code")));
            checks.that("/design/pass_code", "invalid.value", known);
        }
        if (design != null && design.containsKey("news")) {
            var news = Texts.read(design.get("news"));
            checks.that("/design/news", "invalid.type", news.isPresent())
                    .texts("/design/news", news.orElse(null), NEWS_MAX);
        }
    }

    private static boolean lost(int character) {
        var type = Character.getType(character);
        return type == Character.SURROGATE || (type == Character.CONTROL && character != '\n');
    }

    private void goals() {
        for (var i = 0; i < form.goals().size(); i++) {
            var goal = form.goals().get(i);
            checks.range("/goals/" + i + "/stamps", (long) goal.stamps(), 1, Goal.STAMPS_MAX);
            rewards.reward("/goals/" + i + "/reward", goal.reward());
        }
        var distinct = form.goals().stream().map(GoalForm::stamps).distinct().count();
        checks.that("/goals", "program.invalid.goals", distinct == form.goals().size());
        if (!form.goals().isEmpty()) {
            checks.that(
                            "/cycle_end",
                            "program.invalid.cycle_end",
                            form.end() != CycleEnd.AFTER_REDEMPTION
                                    || form.lastReward() instanceof VoucherForm)
                    .range(
                            "/welcome_stamps",
                            wide(form.welcomeStamps()),
                            0,
                            form.ascending().getFirst().stamps() - 1L);
        }
    }

    private void milestones() {
        var milestones = form.listedMilestones();
        checks.range("/milestones", (long) milestones.size(), 0, MILESTONES_MAX);
        for (var i = 0; i < milestones.size(); i++) {
            var milestone = milestones.get(i);
            checks.range("/milestones/" + i + "/visits", (long) milestone.visits(), 1, VISITS_MAX);
            rewards.reward("/milestones/" + i + "/reward", milestone.reward());
        }
        var distinct = milestones.stream().map(MilestoneForm::visits).distinct().count();
        checks.that("/milestones", "program.invalid.milestones", distinct == milestones.size());
    }

    private void limits() {
        var limits = form.limits();
        if (limits != null) {
            checks.range("/limits/per_day", wide(limits.perDay()), 1, LIMIT_MAX)
                    .range("/limits/per_scan", wide(limits.perScan()), 1, LIMIT_MAX)
                    .range("/limits/per_purchase", wide(limits.perPurchase()), 1, LIMIT_MAX);
            intervals(limits);
        }
    }

    private void expiry() {
        var expiry = form.expiry();
        if (expiry != null) {
            var on = expiry.cardsOn();
            checks.range(
                            "/expiry/stamps_after_months",
                            wide(expiry.stampsAfterMonths()),
                            1,
                            MONTHS_MAX)
                    .that(
                            "/expiry/cards_on",
                            "program.invalid.cards_on",
                            on == null || (on.getYear() >= 2000 && on.getYear() < 2200));
        }
    }

    /// A greeting needs to know when, and mail needs to know where; own fields are as few as a
    /// merchant may have.
    private void join() {
        var join = form.join();
        if (join != null) {
            var questions = join.questions();
            checks.range("/join/fields", (long) questions.fields().size(), 0, FIELDS_MAX)
                    .that(
                            "/join/consents",
                            "program.invalid.birthday_consent",
                            questions.birthday().asked()
                                    || !questions.consents().contains(Purpose.BIRTHDAY))
                    .that(
                            "/join/consents",
                            "program.invalid.email_consent",
                            questions.email().asked()
                                    || !questions.consents().contains(Purpose.NEWS_BY_EMAIL))
                    .that(
                            "/join/email",
                            "program.invalid.join_email",
                            mail || !questions.email().asked());
        }
    }

    private void intervals(LimitsForm limits) {
        IntervalsForm form = limits.minIntervalSeconds();
        if (form != null) {
            var at = "/limits/min_interval_seconds";
            checks.range(at + "/manual", wide(form.manual()), 0, DAY_SECONDS)
                    .range(at + "/kiosk", wide(form.kiosk()), 0, DAY_SECONDS)
                    .range(at + "/autopilot", wide(form.autopilot()), 0, DAY_SECONDS)
                    .range(at + "/api", wide(form.api()), 0, DAY_SECONDS);
        }
    }

    private static @Nullable Long wide(@Nullable Integer number) {
        return number == null ? null : number.longValue();
    }
}
