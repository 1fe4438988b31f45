package dev.stampbook.card.join;

import dev.stampbook.card.join.AddressPage.Adding;
import dev.stampbook.card.join.AddressPage.Told;
import dev.stampbook.card.join.AddressPages.Opened;
import dev.stampbook.card.join.AddressProof.Answer;
import dev.stampbook.card.page.Visit;
import dev.stampbook.card.page.Visit.Dress;
import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Draws what a link says that adds an address to a card.
final class AddressDrawing {

    private AddressDrawing() {}

    static Page page(Opened opened, Answer answer) {
        return switch (answer) {
            case ADDED -> asking(opened);
            case ELSEWHERE ->
                    said(opened, "address.elsewhere.title", "address.elsewhere.line", 200);
            case TAKEN -> said(opened, "address.taken.title", "address.taken.line", 409);
            case OVER -> said(opened, "link.over.title", "address.over.line", 404);
        };
    }

    private static Page asking(Opened opened) {
        var visit = opened.visit();
        var known = opened.known();
        if (known == null) {
            return page(opened, Answer.OVER);
        }
        var program = visit.said(known.hand().program().rules().name());
        var adding = new Adding(program, known.link().wish().email(), visit.csrf());
        var told = told(visit, "address.open.title", "address.open.line");
        var layout = visit.layout(told.title(), Dress.OWN, List.of(), "/a/" + opened.token());
        return Page.of("card/address", content(opened, layout, told, adding));
    }

    private static Page said(Opened opened, String title, String line, int status) {
        var told = told(opened.visit(), title, line);
        var layout = opened.visit().alone(told.title(), Dress.OWN, List.of());
        return new Page("card/address", content(opened, layout, told, null), status);
    }

    private static AddressPage content(
            Opened opened, Layout layout, Told told, @Nullable Adding adding) {
        var visit = opened.visit();
        return new AddressPage(
                layout, visit.words(), visit.merchant().name(), told, adding, opened.card());
    }

    private static Told told(Visit visit, String title, String line) {
        var words = visit.words();
        return new Told(
                words.say(title), words.say(line, Map.of("merchant", visit.merchant().name())));
    }
}
