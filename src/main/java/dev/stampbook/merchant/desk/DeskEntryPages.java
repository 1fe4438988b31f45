package dev.stampbook.merchant.desk;

import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.page.Onward;
import dev.stampbook.platform.page.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// What the desk tells those who cannot come in: to sign in first, or that a page is not theirs.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DeskEntryPages {

    /// Leads to the sign-in, which leads back to the page.
    @ExceptionHandler
    Onward signIn(SignInFirst stranger) {
        var back = stranger.back();
        return new Onward(
                back.isEmpty()
                        ? "/counter/sign-in"
                        : "/counter/sign-in?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    /// Says whose page it is. Staff of the counter find no desk here, and the way to the counter.
    @ExceptionHandler
    Page refuse(NotYours turned) {
        var desk = turned.desk();
        var page =
                new DeskClosedPage(
                        desk.frame(desk.words().say("desk.closed.title")),
                        desk.may(Right.DESK)
                                ? desk.words().say("desk.closed.right")
                                : desk.words().say("desk.closed.staff"),
                        desk.may(Right.DESK) ? "/desk" : "/counter",
                        desk.may(Right.DESK)
                                ? desk.words().say("desk.closed.home")
                                : desk.words().say("desk.closed.counter"));
        return new Page("desk/closed", page, 403);
    }
}
