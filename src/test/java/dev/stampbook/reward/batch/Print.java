package dev.stampbook.reward.batch;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.archive.Recompute;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.reward.Activation;
import dev.stampbook.reward.CodeSource;
import dev.stampbook.reward.Restrictions;
import dev.stampbook.reward.Validity;
import dev.stampbook.reward.VoucherOffer;
import dev.stampbook.reward.batch.BatchVouchers.Place;
import dev.stampbook.reward.batch.CancellingBatches.ToStop;
import dev.stampbook.reward.batch.OrderingBatches.OrderOutcome;
import dev.stampbook.reward.batch.OrderingBatches.ToOrder;
import dev.stampbook.reward.code.CodePool;
import dev.stampbook.reward.code.CodePools;
import dev.stampbook.reward.code.FillingPools;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.NewMerchant;
import dev.stampbook.testing.TestClock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A business that has vouchers printed, in few words.
final class Print {

    private final ApplicationContext context;
    private final NewMerchant shop;

    Print(ApplicationContext context) {
        this.context = context;
        this.shop = context.getBean(Fixtures.class).merchant();
    }

    <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    TestClock clock() {
        return the(TestClock.class);
    }

    static VoucherOffer generated() {
        return coffee(new CodeSource.Generated("", 12, Set.of(Symbol.QR)));
    }

    VoucherOffer pooled(UUID pool) {
        return coffee(
                new CodeSource.Pool(
                        pool, CodeSource.WhenEmpty.REFUSE, null, Set.of(Symbol.CODE_128)));
    }

    static VoucherOffer coffee(@Nullable CodeSource code) {
        return new VoucherOffer(
                Texts.of("en", "Free coffee"),
                null,
                null,
                null,
                null,
                code == null ? VoucherOffer.Path.STAFF : VoucherOffer.Path.CODE,
                VoucherOffer.Proof.ANY,
                code,
                VoucherOffer.Reveal.ALWAYS,
                null,
                new Validity.Days(30),
                new Activation.Now(),
                Restrictions.NONE,
                null);
    }

    OrderOutcome wants(VoucherOffer offer, int count) {
        var wish = new ToOrder(actor(), offer, count, clock().instant());
        return the(Waist.class).perform(the(OrderingBatches.class), id(), wish);
    }

    UUID orders(VoucherOffer offer, int count) {
        return switch (wants(offer, count)) {
            case OrderOutcome.Ordered(var batch) -> batch.id();
            case OrderOutcome.NotOrdered(var refused) -> throw new AssertionError(refused);
        };
    }

    void cancels(UUID batch) {
        var wish = new ToStop(batch, actor(), clock().instant());
        the(Waist.class).perform(the(CancellingBatches.class), id(), wish);
    }

    Batch find(UUID batch) {
        return the(Transactions.class)
                .reading(id(), () -> the(Batches.class).find(id(), batch).orElseThrow());
    }

    List<BatchLine> lines(UUID batch) {
        var all = new Place(null, 0, Batch.COUNT_MAX);
        return the(Transactions.class)
                .reading(id(), () -> the(BatchVouchers.class).page(id(), batch, all));
    }

    int vouchers(UUID batch) {
        return lines(batch).size();
    }

    int codes() {
        return told("select id from redeem_code where merchant_id = :merchant").size();
    }

    /// The types of the journal's lines, in their order.
    List<String> journal() {
        return told("select type from journal where merchant_id = :merchant order by id");
    }

    /// The numbers of the chunks that the journal tells, in its order.
    List<String> chunks() {
        return told(
                """
                select data -> 'chunk' ->> 'number'
                from journal
                where merchant_id = :merchant
                and type = 'batch.advanced'
                order by id
                """);
    }

    Map<String, Long> differences() {
        return the(Recompute.class).differences(null, id());
    }

    /// A pool with codes from POS-1 on.
    UUID pool(int codes) {
        var pool = CodePool.empty(UUID.randomUUID(), "Coffee", Set.of(), clock().instant());
        the(Transactions.class)
                .of(
                        id(),
                        changes -> {
                            the(CodePools.class).add(changes, pool);
                            return pool;
                        });
        var names = IntStream.rangeClosed(1, codes).mapToObj(number -> "POS-" + number);
        the(FillingPools.class).fill(id(), pool.id(), names.iterator());
        return pool.id();
    }

    long left(UUID pool) {
        return the(Transactions.class)
                .reading(id(), () -> the(CodePools.class).find(id(), pool).orElseThrow().left());
    }

    private MerchantId id() {
        return shop.id();
    }

    private Actor actor() {
        return Actor.system(id()).at(shop.location());
    }

    private List<String> told(String sql) {
        return the(Transactions.class)
                .reading(
                        id(),
                        () ->
                                the(JdbcClient.class)
                                        .sql(sql)
                                        .param("merchant", id().value())
                                        .query(String.class)
                                        .list());
    }
}
