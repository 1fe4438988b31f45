package dev.stampbook.access.desk;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.write.Answer;
import dev.stampbook.platform.write.Deed;
import dev.stampbook.platform.write.Waist;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Does what a form asks for where the answer holds a secret: it is shown at once, and the same
/// form sent again shows the same, from the sealed answer that the waist keeps.
@Component
class ShowingOnce {

    private final Waist waist;
    private final Json json;

    ShowingOnce(Waist waist, Json json) {
        this.waist = waist;
        this.json = json;
    }

    /// A deed with its command and how its outcome is told.
    record Wish<C, O>(Deed<C, O> deed, C command, Function<O, Answer> telling) {}

    /// What comes of it: a page for what was made, or one for what the business says no to.
    record Ways<V>(Class<V> view, Function<V, Page> made, Function<String, Page> refused) {}

    <C, O, V> Page take(Desk desk, Wish<C, O> wish, Ways<V> ways) {
        var call = desk.caller().call(wish.command(), wish.telling());
        var answer = waist.take(wish.deed(), call);
        if (answer.status() == 404) {
            throw new NotFound("what the form named");
        }
        return answer.status() / 100 == 2
                ? ways.made().apply(json.read(answer.body(), ways.view()))
                : ways.refused().apply(json.read(answer.body(), Problem.class).detail());
    }

    /// What a page needs of a problem.
    record Problem(String detail) {}
}
