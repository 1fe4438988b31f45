package dev.stampbook.demo;

import dev.stampbook.demo.Keepsake.Entrance;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes down the ways into the businesses while they open, in their order and not in that of
/// their opening.
final class Keeping {

    private final DemoFile file;
    private final @Nullable Entrance[] entrances;

    Keeping(DemoFile file, int businesses) {
        this.file = file;
        this.entrances = new @Nullable Entrance[businesses];
    }

    synchronized void keep(int place, Entrance entrance) {
        entrances[place] = entrance;
        file.write(new Keepsake(false, History.NONE, 0, known()));
    }

    synchronized Keepsake finish(History history, long events) {
        var whole = new Keepsake(true, history, events, known());
        file.write(whole);
        return whole;
    }

    private List<Entrance> known() {
        return Arrays.stream(entrances).filter(Objects::nonNull).toList();
    }
}
