package dev.stampbook.reward.batch;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.page.Act;
import dev.stampbook.platform.page.Field.Option;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.page.Table;
import dev.stampbook.platform.page.Table.Cell;
import dev.stampbook.platform.page.Table.Link;
import dev.stampbook.platform.page.Table.Look;
import dev.stampbook.platform.page.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Draws the pages about batches.
record BatchDrawing(Desk desk) {

    static final String PATH = "/desk/batches";

    static String address(Batch batch) {
        return PATH + "/" + PublicId.of(IdKind.BATCH, batch.id());
    }

    /// The form as it stands: as it was typed, the pools to choose from, and what was wrong.
    record Asked(BatchForm form, List<Option> pools, Mistakes mistakes) {}

    BatchListPage list(List<Batch> batches, Asked asked, @Nullable String refusal) {
        var form = asked.form();
        var mistakes = asked.mistakes();
        return new BatchListPage(
                desk.frame(say("desk.place.batches")).refusing(refusal),
                table(batches),
                desk.may(Right.ISSUE),
                form.fields(mistakes),
                form.codes().part(asked.pools(), mistakes),
                mistakes);
    }

    private Table table(List<Batch> batches) {
        return new Table(
                say("desk.place.batches"),
                List.of(
                        say("vouchers.title"),
                        say("vouchers.state"),
                        say("batches.progress"),
                        say("vouchers.issued")),
                batches.stream().map(this::row).toList(),
                say("batches.none"),
                null);
    }

    private Row row(Batch batch) {
        return Row.of(
                Cell.of(desk.told(batch.offer().title()), address(batch)),
                state(batch),
                Cell.of(progress(batch), Look.NUMBER),
                Cell.of(
                        desk.words().say("desk.moment", "at", desk.local(batch.createdAt())),
                        Look.NUMBER));
    }

    private Cell state(Batch batch) {
        var state = batch.progress().state();
        var word = say("batches.state." + state.name().toLowerCase(Locale.ROOT));
        return switch (state) {
            case RUNNING, CANCELLED -> Cell.of(word, Look.STILL);
            case DONE -> Cell.of(word, Look.GOOD);
            case FAILED -> Cell.of(word, Look.BAD);
        };
    }

    BatchPage page(Batch batch) {
        return new BatchPage(
                desk.frame(desk.told(batch.offer().title())),
                state(batch),
                progress(batch),
                batch.progress().made(),
                batch.count(),
                desk.may(Right.ISSUE) ? files(batch) : List.of(),
                desk.may(Right.ISSUE) && batch.running() ? List.of(cancel(batch)) : List.of());
    }

    private List<Link> files(Batch batch) {
        var files = new ArrayList<Link>();
        if (batch.progress().made() > 0) {
            files.add(new Link(address(batch) + "/vouchers.csv", say("batches.csv")));
            for (var part = 1; part <= Printout.parts(batch); part++) {
                files.add(
                        new Link(
                                address(batch) + "/vouchers.pdf?part=" + part,
                                desk.words().say("batches.pdf", "part", part)));
            }
        }
        return files;
    }

    private Act cancel(Batch batch) {
        return Act.of(address(batch) + "/cancel", say("batches.cancel"))
                .asking(say("batches.cancel_title"), say("batches.cancel_means"));
    }

    private String progress(Batch batch) {
        return desk.words()
                .say(
                        "batches.made",
                        Map.of("made", batch.progress().made(), "count", batch.count()));
    }

    private String say(String key) {
        return desk.words().say(key);
    }
}
