package dev.stampbook.reward.batch;

import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.InputChecks;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The vouchers of a batch as files: to import them somewhere, and to print them.
@RestController
class BatchFileApi {

    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=utf-8");

    private final ReadingBatches reading;
    private final BatchFiles files;

    BatchFileApi(ReadingBatches reading, BatchFiles files) {
        this.reading = reading;
        this.files = files;
    }

    /// All vouchers that were made so far, sent while they are read.
    @GetMapping("/api/v1/voucher-batches/{id}/vouchers.csv")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    ResponseEntity<Resource> show(Caller caller, @PathVariable String id) {
        var merchant = caller.require(Right.READ).actor().merchant();
        var batch = reading.get(merchant, id);
        var table = files.table(merchant, batch, caller.languages());
        return ResponseEntity.ok()
                .contentType(CSV)
                .header("Content-Disposition", "attachment; filename=\"" + id + ".csv\"")
                .body(new InputStreamResource(table));
    }

    /// Sheets of eight vouchers, a hundred sheets a part; parts are counted from 1 on.
    @GetMapping("/api/v1/voucher-batches/{id}/vouchers.pdf")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/pdf"))
    ResponseEntity<byte[]> list(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer part) {
        var merchant = caller.require(Right.READ).actor().merchant();
        var batch = reading.get(merchant, id);
        var wanted = part == null ? 1 : part;
        var parts = Math.max(1, Printout.parts(batch));
        new InputChecks().range("?part", (long) wanted, 1, parts).done();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%s-%s.pdf\"".formatted(id, String.valueOf(wanted)))
                .body(files.print(merchant, batch, wanted, caller.languages()));
    }
}
