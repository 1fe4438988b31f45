package dev.stampbook.merchant.desk;

import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.page.Onward;
import dev.stampbook.platform.write.Answer;
import dev.stampbook.platform.write.Call;
import dev.stampbook.platform.write.Deed;
import dev.stampbook.platform.write.Waist;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// What all desks of the instance share: the places of its navigation, and the way to the waist.
@Component
class DeskRoom {

    private final Waist waist;
    private final Json json;
    private final List<DeskPlace> places;

    DeskRoom(Waist waist, Json json, List<DeskPlace> places) {
        this.waist = waist;
        this.json = json;
        var inOrder = Comparator.comparing(DeskPlace::group).thenComparingInt(DeskPlace::order);
        this.places = places.stream().sorted(inOrder).toList();
    }

    /// What a repetition of the same form needs to know: where the first one led.
    record Gone(String address) {}

    /// What a page needs of a problem.
    record Problem(String detail) {}

    /// All places, in their order.
    List<DeskPlace> places() {
        return places;
    }

    /// The path of the place that a page belongs to: the longest that it begins with.
    String placeOf(String path) {
        return places.stream()
                .map(DeskPlace::path)
                .filter(place -> path.equals(place) || path.startsWith(place + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    <C, O> Turn take(Deed<C, O> deed, Call<C, O> call) {
        var answer = waist.take(deed, call);
        if (answer.status() / 100 == 2) {
            var gone = json.read(answer.body(), Gone.class);
            return new Turn.Done(new Onward(gone.address()));
        }
        if (answer.status() == 404) {
            throw new NotFound("what the form named");
        }
        return new Turn.No(json.read(answer.body(), Problem.class).detail());
    }

    <C, O> Answer rehearse(Deed<C, O> deed, Call<C, O> call) {
        return waist.take(deed, call);
    }
}
