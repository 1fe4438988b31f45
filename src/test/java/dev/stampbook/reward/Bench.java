package dev.stampbook.reward;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.reward.Granting.Grant;
import dev.stampbook.reward.Redeeming.RedeemOutcome;
import dev.stampbook.reward.Redemption.Channel;
import dev.stampbook.reward.ToRedeem.Target;
import dev.stampbook.reward.code.CodePool;
import dev.stampbook.reward.code.CodePools;
import dev.stampbook.reward.code.FillingPools;
import dev.stampbook.reward.code.FillingPools.FillOutcome.Filled;
import dev.stampbook.reward.issue.Issuing;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.NewMerchant;
import dev.stampbook.testing.TestClock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One merchant with vouchers, and everything that happens to them, in few words.
final class Bench {

    private final ApplicationContext context;
    final NewMerchant merchant;
    final Actor till;

    Bench(ApplicationContext context) {
        this.context = context;
        this.merchant = context.getBean(Fixtures.class).merchant();
        this.till = actor(Actor.Kind.API_KEY, Set.of(Actor.Right.REDEEM));
    }

    <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    MerchantId id() {
        return merchant.id();
    }

    TestClock clock() {
        return the(TestClock.class);
    }

    Actor actor(Actor.Kind kind, Set<Actor.Right> rights) {
        var id = the(Ids.class).next();
        return new Actor(id(), kind, id, null, merchant.location(), "Mira", rights);
    }

    Grant wish(VoucherOffer offer, Voucher.Owner owner, @Nullable String reference) {
        return new Grant(
                new Reward.OfVoucher(offer),
                new Origin.Api(),
                owner,
                merchant.location(),
                till,
                clock().instant(),
                reference,
                false);
    }

    Issuing.IssueOutcome tryToIssue(Grant wish) {
        return the(Waist.class).perform(the(Issuing.class), id(), wish);
    }

    Voucher issue(VoucherOffer offer, Voucher.Owner owner) {
        return issue(wish(offer, owner, null));
    }

    Voucher issue(VoucherOffer offer) {
        return issue(offer, Voucher.Owner.BEARER);
    }

    Voucher issue(Grant wish) {
        return switch (tryToIssue(wish)) {
            case Issuing.IssueOutcome.Issued(var voucher, var before) -> voucher;
            case Issuing.IssueOutcome.NotIssued(var refused) -> throw new AssertionError(refused);
        };
    }

    RedeemOutcome redeem(Target target, Channel channel) {
        return redeem(wish(target, channel));
    }

    RedeemOutcome redeem(ToRedeem wish) {
        return the(Waist.class).perform(the(Redeeming.class), id(), wish);
    }

    ToRedeem wish(Target target, Channel channel) {
        return new ToRedeem(
                till,
                target,
                channel,
                VoucherOffer.Proof.ANY,
                Redemption.Bill.NONE,
                merchant.location(),
                clock().instant());
    }

    /// The redeem code of a voucher that has one.
    static String code(Voucher voucher) {
        return Objects.requireNonNull(voucher.code()).text();
    }

    /// The use of a voucher that was used.
    Redemption use(Voucher voucher) {
        return Objects.requireNonNull(find(voucher).redemption());
    }

    /// The code of a refusal, or the name of the outcome.
    static String told(RedeemOutcome outcome) {
        return switch (outcome) {
            case RedeemOutcome.Redeemed redeemed -> "redeemed";
            case RedeemOutcome.NotRedeemed(var refused, var voucher) -> refused.reason().code();
            case RedeemOutcome.Absent() -> "absent";
        };
    }

    /// Gives vouchers that are given back after their end so many more days.
    void grace(int days) {
        JdbcClient.create(the(Fixtures.class).database().superuser())
                .sql(
                        """
                        update merchant
                        set settings = jsonb_set(settings, '{grace_days}', to_jsonb(:days))
                        where merchant_id = :merchant
                        """)
                .param("days", days)
                .param("merchant", id().value())
                .update();
    }

    UUID pool(String... codes) {
        var id = the(Ids.class).next();
        var pool = CodePool.empty(id, "Free coffees", Set.of(), clock().instant());
        the(Transactions.class)
                .of(
                        id(),
                        changes -> {
                            the(CodePools.class).add(changes, pool);
                            return id;
                        });
        fill(id, codes);
        return id;
    }

    Filled fill(UUID pool, String... codes) {
        return the(FillingPools.class).fill(id(), pool, List.of(codes).iterator());
    }

    CodePool find(UUID pool) {
        return the(Transactions.class)
                .reading(id(), () -> the(CodePools.class).find(id(), pool).orElseThrow());
    }

    Voucher find(Voucher voucher) {
        return the(Transactions.class)
                .reading(
                        id(),
                        () ->
                                Objects.requireNonNull(
                                        the(Vouchers.class)
                                                .find(id(), List.of(voucher.id()))
                                                .get(voucher.id())));
    }

    /// The types of the journal's lines, in their order.
    List<String> journal() {
        return told("select type from journal where merchant_id = :merchant order by id");
    }

    /// The types of the journal's lines with the instants at which they became true, by these.
    List<String> moments() {
        return told(
                """
                select type || ' ' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
                from journal
                where merchant_id = :merchant
                order by at, id
                """);
    }

    /// Everything that the journal keeps, as text.
    String journalText() {
        return String.join(
                "\n",
                told(
                        """
                        select data::text || effects::text
                        from journal
                        where merchant_id = :merchant
                        """));
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
