package dev.stampbook.customer.export;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.web.Caller;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Everything held about a customer, over the public API.
@RestController
class ExportApi {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Exporting exporting;
    private final ExportTable table;

    ExportApi(Exporting exporting, ExportTable table) {
        this.exporting = exporting;
        this.table = table;
    }

    /// Everything held about a customer, as one document.
    @GetMapping("/api/v1/customers/{id}/export")
    PersonExport show(Caller caller, @PathVariable String id) {
        return exporting.export(actor(caller), id);
    }

    /// The same as a table, for people.
    @GetMapping(value = "/api/v1/customers/{id}/export.csv", produces = "text/csv")
    ResponseEntity<String> list(Caller caller, @PathVariable String id) {
        var file = ContentDisposition.attachment().filename("customer.csv").build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(table.write(exporting.export(actor(caller), id)));
    }

    private static Actor actor(Caller caller) {
        return caller.require(Right.CUSTOMERS).actor();
    }
}
