package dev.stampbook.bench;

import dev.stampbook.bench.Shops.Shop;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/// Customers, each with a card and an unused voucher, cloned from those of the shops in SQL.
final class People {

    private static final int AT_ONCE = 20_000;

    private final JdbcTemplate jdbc;
    private final List<Shop> shops;
    private final Random random;
    private final Map<Integer, Deque<Person>> waiting = new HashMap<>();

    /// Somebody with an open voucher at a shop.
    record Person(Shop shop, String card, String voucher) {

        byte[] redeems() {
            return Door.post("vouchers/" + voucher + "/redemption", shop.bearer(), "{}");
        }

        byte[] collects() {
            return Door.post("cards/" + card + "/stamps", shop.bearer(), "{}");
        }
    }

    People(JdbcTemplate jdbc, List<Shop> shops, long seed) {
        this.jdbc = jdbc;
        this.shops = List.copyOf(shops);
        this.random = new Random(seed);
    }

    /// So many of them who have not come yet, of the first shops; each comes once.
    List<Person> of(int firstShops, int count) {
        var line = waiting.computeIfAbsent(firstShops, unseen -> new ArrayDeque<>());
        while (line.size() < count) {
            line.addAll(cloned(firstShops, Math.min(AT_ONCE, count - line.size())));
            // As it would be where they came one by one.
            jdbc.execute("analyze customer, card, voucher");
        }
        var taken = new ArrayList<Person>();
        for (var i = 0; i < count; i++) {
            taken.add(line.remove());
        }
        Collections.shuffle(taken, random);
        return taken;
    }

    /// Those who did not get their turn come another time.
    void back(int firstShops, List<Person> people) {
        waiting.computeIfAbsent(firstShops, unseen -> new ArrayDeque<>()).addAll(people);
    }

    private List<Person> cloned(int firstShops, int count) {
        var byMerchant = new HashMap<UUID, Shop>();
        shops.subList(0, firstShops).forEach(shop -> byMerchant.put(shop.merchant(), shop));
        var each = Math.ceilDiv(count, firstShops);
        return jdbc.query(
                Resources.text("people.sql"),
                (row, number) ->
                        new Person(
                                shop(byMerchant, row.getObject("merchant_id", UUID.class)),
                                PublicId.of(IdKind.CARD, row.getObject("card_id", UUID.class)),
                                PublicId.of(IdKind.VOUCHER, row.getObject("id", UUID.class))),
                each,
                firstShops);
    }

    private static Shop shop(Map<UUID, Shop> shops, UUID merchant) {
        return Objects.requireNonNull(shops.get(merchant));
    }
}
