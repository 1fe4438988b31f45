package dev.stampbook.card.enrol;

import dev.stampbook.card.CardNumbers;
import dev.stampbook.card.CardNumbers.Purpose;
import dev.stampbook.card.enrol.Enrolling.ToEnrol;
import dev.stampbook.platform.MerchantId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who has a card already, and which short numbers are taken.
@Repository
class OpenCards {

    private final JdbcClient jdbc;
    private final CardNumbers numbers;

    OpenCards(JdbcClient jdbc, CardNumbers numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    /// A browser at a program; at most one open card belongs to both.
    record Browser(UUID program, String cookie) {

        static Optional<Browser> of(ToEnrol wish) {
            return Optional.ofNullable(wish.browser())
                    .map(cookie -> new Browser(wish.program(), cookie));
        }
    }

    /// A customer at a program; at most one open card belongs to both.
    record Seat(UUID program, UUID customer) {}

    /// What customers have or had: their open cards, and since when they were welcome.
    record Past(Map<Seat, UUID> open, Map<Seat, Instant> welcomed) {}

    /// The open cards of these browsers.
    Map<Browser, UUID> ofBrowsers(MerchantId merchant, Collection<Browser> browsers) {
        var wanted = new HashMap<ByteBuffer, Browser>();
        browsers.forEach(
                browser -> wanted.put(ByteBuffer.wrap(fingerprint(merchant, browser)), browser));
        var found = new HashMap<Browser, UUID>();
        jdbc.sql(
                        """
                        select id, browser_hmac
                        from card
                        where merchant_id = :merchant
                        and program_id = any(:programs)
                        and browser_hmac = any(:browsers)
                        and closed_at is null
                        """)
                .param("merchant", merchant.value())
                .param("programs", browsers.stream().map(Browser::program).toArray(UUID[]::new))
                .param(
                        "browsers",
                        wanted.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new))
                .query(
                        row -> {
                            var browser = wanted.get(ByteBuffer.wrap(row.getBytes("browser_hmac")));
                            if (browser != null) {
                                found.put(browser, row.getObject("id", UUID.class));
                            }
                        });
        return found;
    }

    /// What these customers have or had.
    Past ofCustomers(MerchantId merchant, Collection<UUID> customers) {
        var past = new Past(new HashMap<>(), new HashMap<>());
        jdbc.sql(
                        """
                        select id, program_id, customer_id, closed_at, welcomed_at
                        from card
                        where merchant_id = :merchant
                        and customer_id = any(:customers)
                        """)
                .param("merchant", merchant.value())
                .param("customers", customers.toArray(UUID[]::new))
                .query(
                        row -> {
                            var seat =
                                    new Seat(
                                            row.getObject("program_id", UUID.class),
                                            row.getObject("customer_id", UUID.class));
                            if (row.getObject("closed_at") == null) {
                                past.open().put(seat, row.getObject("id", UUID.class));
                            }
                            var welcomed = row.getObject("welcomed_at", OffsetDateTime.class);
                            if (welcomed != null) {
                                past.welcomed().put(seat, welcomed.toInstant());
                            }
                        });
        return past;
    }

    /// Which of these short numbers open cards have.
    Set<String> taken(MerchantId merchant, Collection<String> shortNumbers) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select short_number
                                from card
                                where merchant_id = :merchant
                                and short_number = any(:short_numbers)
                                and closed_at is null
                                """)
                        .param("merchant", merchant.value())
                        .param("short_numbers", shortNumbers.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /// Lets a browser lead to a card from now on, unless it leads to another one of the program.
    void lead(MerchantId merchant, Browser browser, UUID card) {
        jdbc.sql(
                        """
                        update card
                        set browser_hmac = :browser
                        where merchant_id = :merchant
                        and id = :card
                        and closed_at is null
                        and not exists (
                            select 1
                            from card other
                            where other.merchant_id = :merchant
                            and other.program_id = :program
                            and other.browser_hmac = :browser
                            and other.closed_at is null)
                        """)
                .param("merchant", merchant.value())
                .param("program", browser.program())
                .param("card", card)
                .param("browser", fingerprint(merchant, browser))
                .update();
    }

    byte[] fingerprint(MerchantId merchant, Browser browser) {
        // The program is part of it, so that equal cookies of two programs stay apart.
        return numbers.fingerprint(
                Purpose.CARD_BROWSER, merchant, browser.program() + " " + browser.cookie());
    }
}
