package dev.stampbook.reward.code;

import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.web.BodyMax;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.Listing;
import dev.stampbook.platform.web.Page;
import dev.stampbook.platform.web.Reply;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.reward.code.FillingPools.FillOutcome;
import dev.stampbook.reward.code.FillingPools.ToFill;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Codes on their way into pools, and those that left them for nothing, over the public API.
@RestController
class CodeImportApi {

    /// A million codes of forty characters each with some spare.
    static final long IMPORT_MAX = 64L * 1024 * 1024;

    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=utf-8");

    private final FillingPools filling;
    private final CodeFiles files;
    private final Waist waist;

    CodeImportApi(FillingPools filling, CodeFiles files, Waist waist) {
        this.filling = filling;
        this.files = files;
        this.waist = waist;
    }

    /// The body that brings codes.
    record NewCodes(List<String> codes) {

        /// A mask, so that no code reaches a log.
        @Override
        public String toString() {
            return "NewCodes[%s]".formatted(codes.size());
        }
    }

    /// Imports codes, in their order, from JSON or from a file with a code a line; what added no
    /// code is told row by row.
    @PostMapping(
            path = "/api/v1/code-pools/{id}/codes",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "text/csv", MediaType.TEXT_PLAIN_VALUE})
    @ResponseStatus(HttpStatus.CREATED)
    @BodyMax(IMPORT_MAX)
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = NewCodes.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    Reply<ImportView> create(Caller caller, @PathVariable String id, HttpServletRequest body) {
        caller.require(Right.MANAGE);
        var wish = new ToFill(CodePoolApi.pool(id), codes(body));
        return Reply.of(
                waist.take(
                        filling,
                        caller.call(
                                wish,
                                outcome ->
                                        switch (outcome) {
                                            case FillOutcome.Filled filled ->
                                                    caller.created(files.view(filled));
                                            case FillOutcome.Absent() -> caller.absent();
                                        })));
    }

    /// The codes of a body, by what it says it is.
    private Iterable<CodeRow> codes(HttpServletRequest body) {
        var type = MediaType.parseMediaType(body.getContentType());
        return type.isCompatibleWith(MediaType.APPLICATION_JSON)
                ? files.ofJson(body::getInputStream)
                : new CodeLines(body::getInputStream);
    }

    /// Every row of an import that added no code, with the reason.
    @GetMapping("/api/v1/code-imports/{id}/report.csv")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    ResponseEntity<Resource> show(Caller caller, @PathVariable String id) {
        var merchant = caller.require(Right.MANAGE).actor().merchant();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header("Content-Disposition", "attachment; filename=\"" + id + ".csv\"")
                .body(new InputStreamResource(files.report(merchant, id)));
    }

    /// Codes that left the pool with a voucher which was then voided, newest first: they may still
    /// work in the till.
    @GetMapping("/api/v1/code-pools/{id}/burnt-codes")
    Page<BurntCodeView> list(Caller caller, @PathVariable String id, Listing listing) {
        var merchant = caller.require(Right.MANAGE).actor().merchant();
        var after = listing.after(merchant, IdKind.REDEEM_CODE);
        var found = files.burnt(merchant, CodePoolApi.pool(id), after, listing.fetch());
        return listing.page(merchant, IdKind.REDEEM_CODE, found, BurntCodes.BurntCode::id)
                .map(BurntCodeView::of);
    }
}
