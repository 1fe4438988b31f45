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
    private final Map<Places, Deque<Person>> waiting = new HashMap<>();

    /// Shops that stand next to each other, by their places.
    private record Places(int first, int last) {}

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
        return taken(new Places(0, firstShops - 1), shops, count);
    }

    /// The same of one shop alone, which need not be among the others.
    List<Person> at(Shop shop, int count) {
        return taken(new Places(shop.place(), shop.place()), List.of(shop), count);
    }

    private List<Person> taken(Places places, List<Shop> among, int count) {
        var line = waiting.computeIfAbsent(places, unseen -> new ArrayDeque<>());
        while (line.size() < count) {
            line.addAll(cloned(places, among, Math.min(AT_ONCE, count - line.size())));
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

    /// So many of them at a shop who never come: they only make its tables long.
    void fill(Shop shop, int count) {
        var place = new Places(shop.place(), shop.place());
        for (var made = 0; made < count; made += AT_ONCE) {
            cloned(place, List.of(shop), Math.min(AT_ONCE, count - made));
        }
        jdbc.execute("vacuum analyze customer, card, voucher");
    }

    /// Those who did not get their turn come another time.
    void back(int firstShops, List<Person> people) {
        var places = new Places(0, firstShops - 1);
        waiting.computeIfAbsent(places, unseen -> new ArrayDeque<>()).addAll(people);
    }

    private List<Person> cloned(Places places, List<Shop> among, int count) {
        var byMerchant = new HashMap<UUID, Shop>();
        among.forEach(shop -> byMerchant.put(shop.merchant(), shop));
        var each = Math.ceilDiv(count, 1 + places.last() - places.first());
        return jdbc.query(
                Resources.text("people.sql"),
                (row, number) ->
                        new Person(
                                shop(byMerchant, row.getObject("merchant_id", UUID.class)),
                                PublicId.of(IdKind.CARD, row.getObject("card_id", UUID.class)),
                                PublicId.of(IdKind.VOUCHER, row.getObject("id", UUID.class))),
                each,
                places.first(),
                places.last());
    }

    private static Shop shop(Map<UUID, Shop> shops, UUID merchant) {
        return Objects.requireNonNull(shops.get(merchant));
    }
}
