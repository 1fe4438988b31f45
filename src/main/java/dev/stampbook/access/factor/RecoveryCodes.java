package dev.stampbook.access.factor;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.code.Crockford;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import dev.stampbook.platform.secret.Fingerprints;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The codes for the day when the phone is gone: ten of 50 bits, known by their fingerprints.
@Repository
class RecoveryCodes {

    private static final int CODES = 10;
    private static final int SYMBOLS = 10;
    private static final int HALF = SYMBOLS / 2;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Fingerprints fingerprints;

    RecoveryCodes(JdbcClient jdbc, Fingerprints fingerprints) {
        this.jdbc = jdbc;
        this.fingerprints = fingerprints;
    }

    /// New codes as one writes them down: `7k2m9-x4q8z`.
    List<String> draw() {
        return Stream.generate(() -> Crockford.random(SYMBOLS, random).toLowerCase(Locale.ROOT))
                .distinct()
                .limit(CODES)
                .map(code -> code.substring(0, HALF) + "-" + code.substring(HALF))
                .toList();
    }

    /// How many still open something.
    int left(MerchantId merchant, UUID staff) {
        return jdbc.sql(
                        """
                        select count(*)
                        from recovery_code
                        where merchant_id = :merchant
                        and staff_id = :staff
                        and used_at is null
                        """)
                .param("merchant", merchant.value())
                .param("staff", staff)
                .query(Integer.class)
                .single();
    }

    /// Whether this is one that was not used yet.
    boolean open(MerchantId merchant, UUID staff, String code) {
        return jdbc.sql(
                        """
                        select exists (
                            select from recovery_code
                            where merchant_id = :merchant
                            and staff_id = :staff
                            and code_hmac = :hmac
                            and used_at is null)
                        """)
                .param("merchant", merchant.value())
                .param("staff", staff)
                .param("hmac", hmac(merchant, staff, code))
                .query(Boolean.class)
                .single();
    }

    void insert(Changes changes, UUID staff, List<String> codes) {
        changes.add(
                """
                insert into recovery_code (merchant_id, staff_id, code_hmac)
                select :merchant, staff_id, code_hmac
                from jsonb_to_recordset(:rows::jsonb) as line(staff_id uuid, code_hmac bytea)
                """,
                codes.stream().map(code -> row(changes.merchant(), staff, code)).toList());
    }

    /// Uses a code up; one that was used meanwhile fails everything.
    void use(Changes changes, UUID staff, String code, Instant at) {
        changes.add(
                """
                update recovery_code
                set used_at = line.at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    staff_id uuid, code_hmac bytea, at timestamptz)
                where recovery_code.merchant_id = :merchant
                and recovery_code.staff_id = line.staff_id
                and recovery_code.code_hmac = line.code_hmac
                and recovery_code.used_at is null
                """,
                row(changes.merchant(), staff, code).with("at", at));
    }

    /// Deletes all codes of a member, used or not.
    void delete(Changes changes, UUID staff) {
        changes.add(
                """
                delete from recovery_code
                using jsonb_to_recordset(:rows::jsonb) as line(staff_id uuid, code_hmac bytea)
                where recovery_code.merchant_id = :merchant
                and recovery_code.staff_id = line.staff_id
                and recovery_code.code_hmac = line.code_hmac
                """,
                all(changes.merchant(), staff).stream()
                        .map(hmac -> new Row().with("staff_id", staff).with("code_hmac", hmac))
                        .toList());
    }

    private List<byte[]> all(MerchantId merchant, UUID staff) {
        return jdbc.sql(
                        """
                        select code_hmac
                        from recovery_code
                        where merchant_id = :merchant
                        and staff_id = :staff
                        order by code_hmac
                        for update
                        """)
                .param("merchant", merchant.value())
                .param("staff", staff)
                .query((row, number) -> row.getBytes("code_hmac"))
                .list();
    }

    private Row row(MerchantId merchant, UUID staff, String code) {
        return new Row().with("staff_id", staff).with("code_hmac", hmac(merchant, staff, code));
    }

    private byte[] hmac(MerchantId merchant, UUID staff, String code) {
        return fingerprints.of("recovery_code", merchant, staff + "\n" + canonical(code));
    }

    /// As forgiving as a crumpled sheet of paper asks for.
    private static String canonical(String code) {
        return code.toUpperCase(Locale.ROOT)
                .replace("-", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
