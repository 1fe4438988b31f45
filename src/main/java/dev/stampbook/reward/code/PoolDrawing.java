package dev.stampbook.reward.code;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.page.Table;
import dev.stampbook.platform.page.Table.Cell;
import dev.stampbook.platform.page.Table.Look;
import dev.stampbook.platform.page.Table.Row;
import dev.stampbook.reward.code.BurntCodes.BurntCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Draws the pages about code pools.
record PoolDrawing(Desk desk) {

    private static final int NAME_MAX = 100;
    private static final int FEW = 10;
    private static final int FIFTH = 5;

    PoolListPage list(List<CodePool> pools, String typed, Mistakes mistakes) {
        return new PoolListPage(
                desk.frame(say("desk.place.pools")),
                table(pools),
                desk.may(Right.MANAGE),
                Field.text("name", say("pools.name"), typed).atMost(NAME_MAX).after(mistakes),
                mistakes);
    }

    private Table table(List<CodePool> pools) {
        return new Table(
                say("desk.place.pools"),
                List.of(
                        say("pools.name"),
                        say("pools.left"),
                        say("pools.total"),
                        say("pools.burnt")),
                pools.stream().map(this::row).toList(),
                say("pools.none"),
                null);
    }

    private Row row(CodePool pool) {
        return Row.of(
                Cell.of(pool.name(), PoolPages.address(pool)),
                Cell.of(desk.number(pool.left()), low(pool) ? Look.BAD : Look.NUMBER),
                Cell.of(desk.number(pool.total()), Look.NUMBER),
                Cell.of(desk.number(pool.burnt()), Look.NUMBER));
    }

    /// Little is left: ten codes, or a fifth of what there was.
    private static boolean low(CodePool pool) {
        return pool.total() > 0 && (pool.left() <= FEW || pool.left() * FIFTH <= pool.total());
    }

    PoolPage page(CodePool pool, List<BurntCode> burnt, PoolPage.@Nullable Import imported) {
        return new PoolPage(
                desk.frame(pool.name(), List.of("file"), List.of("file-field")),
                PoolPages.address(pool),
                desk.words()
                        .say(
                                "pools.counts",
                                Map.of(
                                        "left", pool.left(),
                                        "total", pool.total(),
                                        "burnt", pool.burnt())),
                low(pool) ? say("pools.low") : null,
                imported,
                desk.may(Right.MANAGE),
                Field.file("file", say("pools.file"), desk.words()).hinting(say("pools.file_hint")),
                Field.of(Field.Kind.AREA, "codes", say("pools.codes"), "")
                        .hinting(say("pools.codes_hint")),
                burnt(burnt),
                Mistakes.none());
    }

    private Table burnt(List<BurntCode> burnt) {
        var rows =
                burnt.stream()
                        .map(
                                code ->
                                        Row.of(
                                                Cell.of(code.code(), Look.CODE),
                                                Cell.of(
                                                        say("pools.voucher"),
                                                        "/desk/vouchers/"
                                                                + PublicId.of(
                                                                        IdKind.VOUCHER,
                                                                        code.voucher())),
                                                Cell.of(moment(code), Look.NUMBER)))
                        .toList();
        return new Table(
                say("pools.burnt"),
                List.of(say("pools.code"), say("pools.voucher"), say("pools.when")),
                rows,
                say("pools.none_burnt"),
                null);
    }

    /// What became of an import; the numbers stand in the address, so nothing else is read there.
    PoolPage.@Nullable Import imported(String address, PoolPages.Came came) {
        var added = number(came.added());
        var idle = number(came.idle());
        if (added == null || idle == null) {
            return null;
        }
        var report = came.report() == null ? "" : came.report();
        var said = desk.words().say("pools.imported", Map.of("added", added, "idle", idle));
        var known = PublicId.parse(IdKind.CODE_IMPORT, report).isPresent();
        return new PoolPage.Import(
                said, known && idle > 0 ? address + "/report.csv?report=" + report : null);
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,7}") ? Integer.valueOf(text) : null;
    }

    private String moment(BurntCode code) {
        return desk.words().say("desk.moment", "at", desk.local(code.at()));
    }

    private String say(String key) {
        return desk.words().say(key);
    }
}
