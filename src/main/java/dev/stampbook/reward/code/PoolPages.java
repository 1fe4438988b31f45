package dev.stampbook.reward.code;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.page.Onward;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.web.BodyMax;
import dev.stampbook.platform.web.InputChecks;
import dev.stampbook.platform.web.upload.SentFile;
import dev.stampbook.reward.code.FillingPools.FillOutcome;
import dev.stampbook.reward.code.FillingPools.FillOutcome.Filled;
import dev.stampbook.reward.code.FillingPools.ToFill;
import dev.stampbook.reward.code.OpeningPools.ToOpen;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Code pools at the desk.
@Controller
class PoolPages {

    private static final String PATH = "/desk/pools";
    private static final int POOLS_MAX = 200;
    private static final int BURNT_MAX = 200;
    private static final int NAME_MAX = 100;
    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=utf-8");

    private final CodePools pools;
    private final OpeningPools opening;
    private final FillingPools filling;
    private final CodeFiles files;
    private final Transactions transactions;

    PoolPages(
            CodePools pools,
            OpeningPools opening,
            FillingPools filling,
            CodeFiles files,
            Transactions transactions) {
        this.pools = pools;
        this.opening = opening;
        this.filling = filling;
        this.files = files;
        this.transactions = transactions;
    }

    @GetMapping(PATH)
    Page list(Desk desk) {
        return all(desk, "", Mistakes.none());
    }

    /// Opens an empty pool.
    @PostMapping(PATH)
    Object create(Desk desk, @RequestParam(defaultValue = "") String name) {
        desk.require(Right.MANAGE);
        try {
            new InputChecks().text("name", name.strip(), NAME_MAX).done();
        } catch (InvalidInput invalid) {
            return all(desk, name, desk.mistakes(invalid));
        }
        return desk.settled(
                desk.take(
                        opening,
                        new ToOpen(name.strip(), Set.of()),
                        pool -> desk.done(address(pool), "done.pool_opened")));
    }

    @GetMapping(PATH + "/{id}")
    Page show(Desk desk, @PathVariable String id, @ModelAttribute Came came) {
        var pool = get(desk, id);
        var drawing = new PoolDrawing(desk);
        var burnt =
                desk.may(Right.MANAGE)
                        ? files.burnt(desk.id(), pool.id(), null, BURNT_MAX)
                        : List.<BurntCodes.BurntCode>of();
        return Page.of(
                "reward/desk/pool",
                drawing.page(pool, burnt, drawing.imported(address(pool), came)));
    }

    private Page without(Desk desk, CodePool pool) {
        var burnt = files.burnt(desk.id(), pool.id(), null, BURNT_MAX);
        var none = desk.mistakes(new InvalidInput("file", "desk.no_file"));
        var page = new PoolDrawing(desk).page(pool, burnt, null).after(none);
        return new Page("reward/desk/pool", page, 422);
    }

    /// What an import came to, as the address of the page after it tells.
    record Came(@Nullable String added, @Nullable String idle, @Nullable String report) {}

    /// Adds the codes that were pasted, one a line; the same form sent twice adds them once.
    @PostMapping(PATH + "/{id}/codes")
    Onward update(
            Desk desk, @PathVariable String id, @RequestParam(defaultValue = "") String codes) {
        desk.require(Right.MANAGE);
        var pool = get(desk, id);
        var bytes = codes.getBytes(StandardCharsets.UTF_8);
        return fill(desk, pool, new CodeLines(() -> new ByteArrayInputStream(bytes)));
    }

    /// Adds the codes of a file, one a line.
    @PostMapping(PATH + "/{id}/file")
    @BodyMax(CodeImportApi.IMPORT_MAX)
    Object update(Desk desk, @PathVariable String id, SentFile file) throws IOException {
        desk.require(Right.MANAGE);
        var pool = get(desk, id);
        return file.empty() ? without(desk, pool) : fill(desk, pool, new CodeLines(file::open));
    }

    private Onward fill(Desk desk, CodePool pool, CodeLines codes) {
        var wish = new ToFill(pool.id(), codes);
        return desk.settled(
                desk.take(
                        filling,
                        wish,
                        outcome ->
                                switch (outcome) {
                                    case Filled filled ->
                                            desk.done(after(pool, filled), "done.pool_filled");
                                    case FillOutcome.Absent() -> desk.absent();
                                }));
    }

    /// Every row of an import that added no code, with the reason.
    @GetMapping(PATH + "/{id}/report.csv")
    ResponseEntity<Resource> report(
            Desk desk, @PathVariable String id, @RequestParam String report) {
        desk.require(Right.MANAGE);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header("Content-Disposition", "attachment; filename=\"report.csv\"")
                .body(new InputStreamResource(files.report(desk.id(), report)));
    }

    private Page all(Desk desk, String typed, Mistakes mistakes) {
        var found = transactions.reading(desk.id(), () -> pools.list(desk.id(), null, POOLS_MAX));
        var page = new PoolDrawing(desk).list(found, typed, mistakes);
        return new Page("reward/desk/pools", page, mistakes.all().isEmpty() ? 200 : 422);
    }

    private CodePool get(Desk desk, String id) {
        var pool = CodePoolApi.pool(id);
        return transactions.reading(
                desk.id(),
                () -> pools.find(desk.id(), pool).orElseThrow(() -> new NotFound("code pool")));
    }

    private static String after(CodePool pool, Filled filled) {
        return "%s?added=%s&idle=%s&report=%s"
                .formatted(
                        address(pool),
                        Integer.toString(filled.added()),
                        Integer.toString(filled.duplicatesCount()),
                        PublicId.of(IdKind.CODE_IMPORT, filled.report()));
    }

    static String address(CodePool pool) {
        return PATH + "/" + PublicId.of(IdKind.CODE_POOL, pool.id());
    }
}
