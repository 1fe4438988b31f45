package dev.stampbook.reward.desk;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.merchant.desk.Turn;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.write.Answer;
import dev.stampbook.reward.Granting.Grant;
import dev.stampbook.reward.api.ReadingVouchers;
import dev.stampbook.reward.issue.Issuing;
import dev.stampbook.reward.issue.Issuing.IssueOutcome;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Issues vouchers by hand, to a card or to whoever bears them.
@Controller
class IssuePages {

    private final ReadingVouchers reading;
    private final Issuing issuing;
    private final PoolChoices pools;

    IssuePages(ReadingVouchers reading, Issuing issuing, PoolChoices pools) {
        this.reading = reading;
        this.issuing = issuing;
        this.pools = pools;
    }

    @GetMapping("/desk/vouchers/new")
    Page blank(Desk desk, @RequestParam(defaultValue = "") String card) {
        var form = new IssueForm(desk.require(Right.ISSUE), Map.of("/card", card));
        return page(desk, form, Mistakes.none(), null);
    }

    @PostMapping("/desk/vouchers")
    Object create(Desk desk, @RequestParam Map<String, String> sent) {
        var form = new IssueForm(desk.require(Right.ISSUE), sent);
        try {
            var body = form.body();
            var wish = reading.read(desk.actor(), body);
            var weak = body.form().refusal();
            return weak.isPresent()
                    ? page(desk, form, Mistakes.none(), desk.said(weak.get()))
                    : issue(desk, form, wish);
        } catch (InvalidInput invalid) {
            return page(desk, form, desk.mistakes(CodeShowing.placed(invalid, sent)), null);
        } catch (NotFound noCard) {
            return page(desk, form, desk.mistakes(IssueForm.noCard()), null);
        }
    }

    private Object issue(Desk desk, IssueForm form, Grant wish) {
        return switch (desk.take(issuing, wish, outcome -> told(desk, outcome))) {
            case Turn.Done(var onward) -> onward;
            case Turn.No(var said) -> page(desk, form, Mistakes.none(), said);
        };
    }

    private static Answer told(Desk desk, IssueOutcome outcome) {
        return switch (outcome) {
            case IssueOutcome.Issued(var voucher, var _) ->
                    desk.done(
                            VoucherTelling.address(PublicId.of(IdKind.VOUCHER, voucher.id())),
                            "done.voucher_issued");
            case IssueOutcome.NotIssued(var refused) -> desk.no(refused);
        };
    }

    private Page page(Desk desk, IssueForm form, Mistakes mistakes, @Nullable String refusal) {
        var frame = desk.frame(desk.words().say("vouchers.new")).refusing(refusal);
        var page =
                new IssuePage(
                        frame,
                        form.fields(mistakes),
                        form.codes()
                                .part(pools.at(desk), mistakes)
                                .asking(form.codes().reveal(mistakes)),
                        mistakes);
        return new Page("reward/desk/issue", page, mistakes.all().isEmpty() ? 200 : 422);
    }
}
