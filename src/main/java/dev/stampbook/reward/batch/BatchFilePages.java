package dev.stampbook.reward.batch;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.web.InputChecks;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The vouchers of a batch as files, for whoever may issue them: they are worth what they promise.
@Controller
class BatchFilePages {

    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=utf-8");

    private final ReadingBatches reading;
    private final BatchFiles files;

    BatchFilePages(ReadingBatches reading, BatchFiles files) {
        this.reading = reading;
        this.files = files;
    }

    @GetMapping("/desk/batches/{id}/vouchers.csv")
    ResponseEntity<Resource> show(Desk desk, @PathVariable String id) {
        var batch = reading.get(desk.require(Right.ISSUE).id(), id);
        var table = files.table(desk.id(), batch, desk.caller().languages());
        return ResponseEntity.ok()
                .contentType(CSV)
                .header("Content-Disposition", "attachment; filename=\"vouchers.csv\"")
                .body(new InputStreamResource(table));
    }

    /// Sheets of eight vouchers, a hundred sheets a part; parts are counted from 1 on.
    @GetMapping("/desk/batches/{id}/vouchers.pdf")
    ResponseEntity<byte[]> list(
            Desk desk, @PathVariable String id, @RequestParam(defaultValue = "1") int part) {
        var batch = reading.get(desk.require(Right.ISSUE).id(), id);
        var parts = Math.max(1, Printout.parts(batch));
        new InputChecks().range("?part", (long) part, 1, parts).done();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "attachment; filename=\"vouchers.pdf\"")
                .body(files.print(desk.id(), batch, part, desk.caller().languages()));
    }
}
