package dev.stampbook.reward.code;

import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.InputChecks;
import dev.stampbook.platform.web.Listing;
import dev.stampbook.platform.web.Page;
import dev.stampbook.platform.web.Reply;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.reward.code.OpeningPools.ToOpen;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Code pools over the public API.
@RestController
class CodePoolApi {

    private static final int NAME_MAX = 100;

    private final CodePools pools;
    private final OpeningPools opening;
    private final Transactions transactions;
    private final Waist waist;

    CodePoolApi(CodePools pools, OpeningPools opening, Transactions transactions, Waist waist) {
        this.pools = pools;
        this.opening = opening;
        this.transactions = transactions;
        this.waist = waist;
    }

    /// The body that opens a pool; codes that one of the symbols cannot hold are left out later.
    record NewCodePool(String name, @Nullable Set<Symbol> symbols) {}

    /// Opens an empty pool.
    @PostMapping("/api/v1/code-pools")
    @ResponseStatus(HttpStatus.CREATED)
    Reply<CodePoolView> create(Caller caller, @RequestBody NewCodePool body) {
        caller.require(Right.MANAGE);
        new InputChecks().text("/name", body.name(), NAME_MAX).done();
        var symbols = body.symbols() == null ? Set.<Symbol>of() : body.symbols();
        var wish = new ToOpen(body.name(), symbols);
        return Reply.of(
                waist.take(
                        opening, caller.call(wish, pool -> caller.created(CodePoolView.of(pool)))));
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

    static UUID pool(String id) {
        return PublicId.parse(IdKind.CODE_POOL, id).orElseThrow(() -> new NotFound("code pool"));
    }
}
