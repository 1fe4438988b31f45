package dev.stampbook.setup.page;

import dev.stampbook.reward.CodeSource;
import dev.stampbook.reward.VoucherOffer;
import dev.stampbook.reward.VoucherOffer.Path;
import dev.stampbook.reward.VoucherOffer.Proof;
import dev.stampbook.setup.Advice;
import dev.stampbook.setup.Handover;
import dev.stampbook.setup.Handover.Source;
import dev.stampbook.setup.Part;
import dev.stampbook.setup.Step;
import dev.stampbook.setup.Till;
import dev.stampbook.setup.Worth;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The ways in which a reward may change hands, as they are offered: what was sent comes first,
/// then what was decided, and what we would do where neither is.
record Ways(Bench bench, @Nullable Till asked, @Nullable HandoverForm form, long waiting) {

    HandoverPage page(HandoverPage.Wrong wrong) {
        var words = bench.words();
        var advice = advice();
        var rules = Objects.requireNonNull(bench.draft()).rules();
        return new HandoverPage(
                bench.at(Step.HANDOVER, bench.preview(rules, bench.industry()), "advice"),
                Arrays.stream(Till.values()).map(this::answer).toList(),
                till().text(),
                new HandoverPage.Counsel(
                        words.say("setup.path." + advice.handover().path().text()),
                        words.say(advice.reason().key())),
                Arrays.stream(Path.values()).map(this::way).toList(),
                codes(),
                wrong);
    }

    private Till till() {
        return asked == null ? bench.standing().place().till() : asked;
    }

    private VoucherOffer offer() {
        return Part.offered(Objects.requireNonNull(bench.draft()).rules());
    }

    private Advice advice() {
        return Advice.of(Worth.of(offer().faceValue()), till());
    }

    /// Whether an answer to this step still stands.
    private boolean decided() {
        var place = bench.standing().place();
        return place.reached() == Step.TRIAL && till() == place.till();
    }

    private Handover chosen() {
        if (form != null) {
            return form.handover();
        }
        return decided() ? Handover.of(offer()) : advice().handover();
    }

    private HandoverPage.Answer answer(Till one) {
        return new HandoverPage.Answer(
                bench.words().say("setup.till." + one.text()),
                Bench.address(Step.HANDOVER) + "?till=" + one.text(),
                one == till());
    }

    private HandoverPage.Way way(Path path) {
        return new HandoverPage.Way(
                path.text(),
                bench.words().say("setup.path." + path.text()),
                bench.words().say("setup.path_hint." + path.text()),
                chosen().path() == path,
                advice().handover().path() == path);
    }

    private HandoverPage.Codes codes() {
        var count = bench.words();
        return new HandoverPage.Codes(
                Arrays.stream(Source.values()).map(this::source).toList(),
                form == null ? shared() : form.typed(),
                waiting == 0 ? null : count.say("setup.source.waiting", "count", waiting),
                chosen().proof() == Proof.LIVE);
    }

    private String shared() {
        return offer().redeemCode() instanceof CodeSource.Shared shared ? shared.text() : "";
    }

    private HandoverPage.Way source(Source source) {
        var wanted = chosen().source();
        var first = advice().handover().source();
        var preferred = wanted == null ? (first == null ? Source.SHARED : first) : wanted;
        return new HandoverPage.Way(
                source.text(),
                bench.words().say("setup.source." + source.text()),
                bench.words().say("setup.source_hint." + source.text()),
                source == preferred,
                source == first);
    }
}
