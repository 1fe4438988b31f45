package dev.stampbook.reward;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.code.RotatingText;
import dev.stampbook.reward.ToRedeem.Target;
import dev.stampbook.reward.code.RedeemCodes;
import dev.stampbook.reward.code.RedeemCodes.KnownCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds the vouchers that wishes to redeem name, all of them with the same few statements.
@Repository
public class VoucherTargets {

    private final JdbcClient jdbc;
    private final RedeemCodes codes;
    private final VoucherSecrets secrets;

    VoucherTargets(JdbcClient jdbc, RedeemCodes codes, VoucherSecrets secrets) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.secrets = secrets;
    }

    /// What a target leads to: the vouchers that it may mean, oldest first; `owner` is set when
    /// they must be hers; a shared code alone leads nowhere.
    public record Lead(
            List<UUID> vouchers,
            Voucher.@Nullable Owner owner,
            boolean codeShown,
            boolean sharedAlone) {

        static final Lead NOWHERE = new Lead(List.of(), null, false, false);
    }

    /// The lead of each target.
    public Map<Target, Lead> find(MerchantId merchant, Collection<Target> targets) {
        var texts = targets.stream().flatMap(VoucherTargets::text).toList();
        var known = texts.isEmpty() ? Map.<String, KnownCode>of() : codes.find(merchant, texts);
        var named = named(merchant, targets);
        var ofCode = ofSharedCodes(merchant, targets, known);
        var leads = new HashMap<Target, Lead>();
        for (var target : targets) {
            leads.put(target, lead(target, new Found(merchant, known, named, ofCode)));
        }
        return leads;
    }

    /// The cards that these vouchers came from.
    List<UUID> cards(MerchantId merchant, Collection<UUID> vouchers) {
        return vouchers.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                                select distinct card_id
                                from voucher
                                where merchant_id = :merchant
                                and id = any(:vouchers)
                                and card_id is not null
                                order by card_id
                                """)
                        .param("merchant", merchant.value())
                        .param("vouchers", vouchers.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list();
    }

    private record Found(
            MerchantId merchant,
            Map<String, KnownCode> known,
            Map<String, UUID> named,
            Map<UUID, List<UUID>> ofCode) {}

    private Lead lead(Target target, Found found) {
        return switch (target) {
            case Target.ById(var voucher) -> one(voucher, null, false);
            case Target.ByToken byToken -> named(hash(found.merchant(), byToken), null, found);
            case Target.ByText(var text) -> typed(text, null, found);
            case Target.ByCodeOf(var code, var owner) -> typed(code, owner, found);
        };
    }

    private Lead typed(String text, Voucher.@Nullable Owner owner, Found found) {
        var code = found.known().get(text);
        if (code == null) {
            return named(secrets.ofNumber(found.merchant(), text), owner, found);
        }
        if (!code.shared()) {
            return code.voucher() == null ? Lead.NOWHERE : one(code.voucher(), owner, true);
        }
        return owner == null
                ? new Lead(List.of(), null, true, true)
                : new Lead(found.ofCode().getOrDefault(code.id(), List.of()), owner, true, false);
    }

    private static Lead named(Optional<byte[]> hash, Voucher.@Nullable Owner owner, Found found) {
        return hash.map(bytes -> found.named().get(hex(bytes)))
                .map(voucher -> one(voucher, owner, false))
                .orElse(Lead.NOWHERE);
    }

    private static Lead one(UUID voucher, Voucher.@Nullable Owner owner, boolean codeShown) {
        return new Lead(List.of(voucher), owner, codeShown, false);
    }

    /// Vouchers by the fingerprint of the token or number that names them.
    private Map<String, UUID> named(MerchantId merchant, Collection<Target> targets) {
        var named = new HashMap<String, UUID>();
        var tokens = targets.stream().flatMap(target -> token(merchant, target)).toList();
        var numbers =
                targets.stream()
                        .flatMap(VoucherTargets::text)
                        .flatMap(text -> secrets.ofNumber(merchant, text).stream())
                        .toList();
        if (tokens.isEmpty() && numbers.isEmpty()) {
            return named;
        }
        jdbc.sql(
                        """
                        select id, token_hmac, number_hmac
                        from voucher
                        where merchant_id = :merchant
                        and (token_hmac = any(:tokens) or number_hmac = any(:numbers))
                        """)
                .param("merchant", merchant.value())
                .param("tokens", tokens.toArray(byte[][]::new))
                .param("numbers", numbers.toArray(byte[][]::new))
                .query(
                        row -> {
                            var id = row.getObject("id", UUID.class);
                            named.put(hex(row.getBytes("token_hmac")), id);
                            named.put(hex(row.getBytes("number_hmac")), id);
                        });
        return named;
    }

    /// Vouchers of the owners who showed a shared code, oldest first, by code.
    private Map<UUID, List<UUID>> ofSharedCodes(
            MerchantId merchant, Collection<Target> targets, Map<String, KnownCode> known) {
        var ofCode = new HashMap<UUID, List<UUID>>();
        var owners =
                targets.stream()
                        .flatMap(
                                target ->
                                        target instanceof Target.ByCodeOf(var code, var owner)
                                                ? Stream.of(owner)
                                                : Stream.of())
                        .toList();
        var shared = known.values().stream().filter(KnownCode::shared).map(KnownCode::id).toList();
        if (owners.isEmpty() || shared.isEmpty()) {
            return ofCode;
        }
        jdbc.sql(
                        """
                        select id, code_id
                        from voucher
                        where merchant_id = :merchant
                        and code_id = any(:codes)
                        and (card_id = any(:cards)
                            or (customer_id = any(:customers) and card_id is null))
                        order by id
                        """)
                .param("merchant", merchant.value())
                .param("codes", shared.toArray(UUID[]::new))
                .param("cards", ids(owners.stream().map(Voucher.Owner::card)))
                .param("customers", ids(owners.stream().map(Voucher.Owner::customer)))
                .query(
                        row -> {
                            ofCode.computeIfAbsent(
                                            row.getObject("code_id", UUID.class),
                                            unseen -> new ArrayList<>())
                                    .add(row.getObject("id", UUID.class));
                        });
        return ofCode;
    }

    private static UUID[] ids(Stream<@Nullable UUID> ids) {
        return ids.filter(Objects::nonNull).toArray(UUID[]::new);
    }

    private Stream<byte[]> token(MerchantId merchant, Target target) {
        return target instanceof Target.ByToken byToken
                ? hash(merchant, byToken).stream()
                : Stream.of();
    }

    private Optional<byte[]> hash(MerchantId merchant, Target.ByToken target) {
        return secrets.ofToken(
                merchant, target.rotating().map(RotatingText::token).orElseGet(target::token));
    }

    private static Stream<String> text(Target target) {
        return switch (target) {
            case Target.ByText(var text) -> Stream.of(text);
            case Target.ByCodeOf(var code, var owner) -> Stream.of(code);
            case Target.ById byId -> Stream.of();
            case Target.ByToken byToken -> Stream.of();
        };
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
