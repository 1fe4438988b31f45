package dev.stampbook.card;

import dev.stampbook.card.CardNumbers.Purpose;
import dev.stampbook.platform.MerchantId;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which card somebody means, by whatever it was named.
@Repository
class CardRefs {

    /// What stands between the halves of a short number on the card, and what people make of it.
    private static final String APART = "[\\s\\u00A0\\u2010-\\u2015-]";

    private static final Map<Purpose, String> COLUMNS =
            Map.of(
                    Purpose.CARD_NUMBER, "number_hmac",
                    Purpose.CARD_SCAN_TOKEN, "scan_token_hmac",
                    Purpose.CARD_VIEW_TOKEN, "view_token_hmac");

    private final JdbcClient jdbc;
    private final CardNumbers numbers;

    CardRefs(JdbcClient jdbc, CardNumbers numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    Map<CardRef, UUID> identify(MerchantId merchant, Collection<? extends CardRef> refs) {
        var search = new Search(merchant, refs);
        jdbc.sql(
                        """
                        select id, coalesce(merged_into_id, id) as leads_to, number_hmac,
                               scan_token_hmac, view_token_hmac,
                               case when closed_at is null then short_number end as short_number
                        from card
                        where merchant_id = :merchant
                        and (id = any(:ids)
                             or number_hmac = any(:numbers)
                             or scan_token_hmac = any(:scan_tokens)
                             or view_token_hmac = any(:view_tokens)
                             or (short_number = any(:short_numbers) and closed_at is null))
                        """)
                .param("merchant", merchant.value())
                .param("ids", search.byId.keySet().toArray(UUID[]::new))
                .param("numbers", search.fingerprints(Purpose.CARD_NUMBER))
                .param("scan_tokens", search.fingerprints(Purpose.CARD_SCAN_TOKEN))
                .param("view_tokens", search.fingerprints(Purpose.CARD_VIEW_TOKEN))
                .param("short_numbers", search.byShortNumber.keySet().toArray(String[]::new))
                .query(search::read);
        return search.found;
    }

    /// What cards were named by, in the forms in which they are looked up, and which were found.
    private final class Search {

        private final MerchantId merchant;
        private final Map<UUID, CardRef> byId = new HashMap<>();
        private final Map<String, CardRef> byShortNumber = new HashMap<>();
        private final Map<Purpose, Map<ByteBuffer, Set<CardRef>>> byFingerprint =
                new EnumMap<>(Purpose.class);
        private final Map<CardRef, UUID> found = new LinkedHashMap<>();

        private Search(MerchantId merchant, Collection<? extends CardRef> refs) {
            this.merchant = merchant;
            COLUMNS.keySet().forEach(purpose -> byFingerprint.put(purpose, new HashMap<>()));
            refs.forEach(this::want);
        }

        private byte[][] fingerprints(Purpose purpose) {
            return wanted(purpose).keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new);
        }

        private void read(ResultSet row) throws SQLException {
            var id = row.getObject("id", UUID.class);
            find(byId.get(id), id);
            find(byShortNumber.get(row.getString("short_number")), id);
            for (var column : COLUMNS.entrySet()) {
                var fingerprint = ByteBuffer.wrap(row.getBytes(column.getValue()));
                var leadsTo = row.getObject("leads_to", UUID.class);
                wanted(column.getKey())
                        .getOrDefault(fingerprint, Set.of())
                        .forEach(ref -> find(ref, leadsTo));
            }
        }

        private void want(CardRef ref) {
            switch (ref) {
                case CardRef.ById(var id) -> byId.put(id, ref);
                case CardRef.ByShortNumber(var typed) ->
                        byShortNumber.put(typed.replaceAll(APART, ""), ref);
                case CardRef.ByNumber(var number) ->
                        numbers.typed(merchant, number)
                                .ifPresent(print -> want(Purpose.CARD_NUMBER, print, ref));
                case CardRef.ByScanToken(var token) -> token(Purpose.CARD_SCAN_TOKEN, token, ref);
                case CardRef.ByViewToken(var token) -> token(Purpose.CARD_VIEW_TOKEN, token, ref);
            }
        }

        private void token(Purpose purpose, String token, CardRef ref) {
            numbers.token(purpose, merchant, token).ifPresent(print -> want(purpose, print, ref));
        }

        private void want(Purpose purpose, byte[] fingerprint, CardRef ref) {
            // The same number may have been typed in several ways.
            wanted(purpose)
                    .computeIfAbsent(ByteBuffer.wrap(fingerprint), unseen -> new HashSet<>())
                    .add(ref);
        }

        private Map<ByteBuffer, Set<CardRef>> wanted(Purpose purpose) {
            return Objects.requireNonNull(byFingerprint.get(purpose));
        }

        private void find(@Nullable CardRef ref, UUID id) {
            if (ref != null) {
                found.put(ref, id);
            }
        }
    }
}
