package dev.stampbook.reward.code;

import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.web.BodyMax;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.InputChecks;
import dev.stampbook.platform.web.Listing;
import dev.stampbook.platform.web.Page;
import dev.stampbook.platform.web.Reply;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.reward.code.FillingPools.FillOutcome;
import dev.stampbook.reward.code.FillingPools.ToFill;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Code pools over the public API.
@RestController
class CodePoolApi {

    /// A million codes of forty characters each with some spare.
    private static final long IMPORT_MAX = 64L * 1024 * 1024;

    private static final int NAME_MAX = 100;

    private final CodePools pools;
    private final OpeningPools opening;
    private final FillingPools filling;
    private final Transactions transactions;
    private final Waist waist;

    CodePoolApi(
            CodePools pools,
            OpeningPools opening,
            FillingPools filling,
            Transactions transactions,
            Waist waist) {
        this.pools = pools;
        this.opening = opening;
        this.filling = filling;
        this.transactions = transactions;
        this.waist = waist;
    }

    /// The body that opens a pool.
    record NewCodePool(String name) {}

    /// The body that brings codes.
    record NewCodes(List<String> codes) {

        /// A mask, so that no code reaches a log.
        @Override
        public String toString() {
            return "NewCodes[%s]".formatted(codes.size());
        }
    }

    /// Opens an empty pool.
    @PostMapping("/api/v1/code-pools")
    @ResponseStatus(HttpStatus.CREATED)
    Reply<CodePoolView> create(Caller caller, @RequestBody NewCodePool body) {
        caller.require(Right.MANAGE);
        new InputChecks().text("/name", body.name(), NAME_MAX).done();
        return Reply.of(
                waist.take(
                        opening,
                        caller.call(body.name(), pool -> caller.created(CodePoolView.of(pool)))));
    }

    /// All pools, newest first.
    @GetMapping("/api/v1/code-pools")
    Page<CodePoolView> list(Caller caller, Listing listing) {
        var merchant = caller.require(Right.READ).actor().merchant();
        var after = listing.after(merchant, IdKind.CODE_POOL);
        var found =
                transactions.reading(merchant, () -> pools.list(merchant, after, listing.fetch()));
        return listing.page(merchant, IdKind.CODE_POOL, found, CodePool::id).map(CodePoolView::of);
    }

    /// One pool with its counts of this moment.
    @GetMapping("/api/v1/code-pools/{id}")
    CodePoolView show(Caller caller, @PathVariable String id) {
        var merchant = caller.require(Right.READ).actor().merchant();
        var pool = pool(id);
        return transactions.reading(
                merchant,
                () ->
                        pools.find(merchant, pool)
                                .map(CodePoolView::of)
                                .orElseThrow(() -> new NotFound("code pool")));
    }

    /// Imports codes, in their order; what the merchant has already is told row by row.
    @PostMapping(
            path = "/api/v1/code-pools/{id}/codes",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @BodyMax(IMPORT_MAX)
    Reply<ImportView> update(Caller caller, @PathVariable String id, @RequestBody NewCodes body) {
        return fill(caller, id, body.codes());
    }

    /// The same from a file: a code a line, in the first column.
    @PostMapping(
            path = "/api/v1/code-pools/{id}/codes",
            consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
    @ResponseStatus(HttpStatus.CREATED)
    @BodyMax(IMPORT_MAX)
    Reply<ImportView> update(Caller caller, @PathVariable String id, HttpServletRequest file) {
        return fill(caller, id, new CodeLines(file::getInputStream));
    }

    private Reply<ImportView> fill(Caller caller, String id, Iterable<String> codes) {
        caller.require(Right.MANAGE);
        var wish = new ToFill(pool(id), codes);
        return Reply.of(
                waist.take(
                        filling,
                        caller.call(
                                wish,
                                outcome ->
                                        switch (outcome) {
                                            case FillOutcome.Filled filled ->
                                                    caller.created(ImportView.of(filled));
                                            case FillOutcome.Absent() -> caller.absent();
                                        })));
    }

    private static UUID pool(String id) {
        return PublicId.parse(IdKind.CODE_POOL, id).orElseThrow(() -> new NotFound("code pool"));
    }
}
