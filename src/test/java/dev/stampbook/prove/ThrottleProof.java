package dev.stampbook.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.prove.House.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.util.FileSystemUtils;

/// 200,000 wrong codes from 500 addresses with 40 stolen keys, at most 8 at a time: hardly any is
/// looked up, the owner is told, and an honest till beside them is always answered.
/// `bin/prove --codes` runs it.
@EnabledIfSystemProperty(named = "stampbook.prove.codes", matches = "[0-9]+")
class ThrottleProof {

    private static final int ADDRESSES = 500;
    private static final int KEYS = 40;
    private static final int AT_A_TIME = 8;
    private static final String REDEMPTIONS = "/api/v1/redemptions";

    private final int guesses = Integer.getInteger("stampbook.prove.codes", 200_000);
    private final Map<Integer, Integer> told = new ConcurrentHashMap<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final Semaphore closed = new Semaphore(0);

    @Test
    void fewAreLookedUpTheOwnerIsToldAndAnHonestTillGoesOn() throws Exception {
        var folder = Files.createTempDirectory("stampbook-prove");
        try (var house = House.built(folder, new Plan(1, false, 7))) {
            var door = new Cafe.Door(house.address());
            var cafe = Cafe.openedAt(house.address());
            var honest = door.key(cafe, "honest");
            var stolen = new ArrayList<String>();
            for (var i = 0; i < KEYS; i++) {
                stolen.add(door.key(cafe, "stolen " + i));
            }
            var begun = System.nanoTime();
            var guessing = guess(stolen, house.port());
            var waits = sell(door, cafe, honest, guessing);
            report(waits, System.nanoTime() - begun);

            assertThat(told).containsOnlyKeys(404, 429);
            assertThat(door.get("events?type=lookups.braked", cafe.key()).at("/data").size())
                    .isPositive();
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    private List<Thread> guess(List<String> stolen, int port) {
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < AT_A_TIME; i++) {
            var number = i;
            threads.add(Thread.ofPlatform().start(() -> guess(number, stolen, port)));
        }
        return threads;
    }

    /// Goes through its part of the addresses, a call from each.
    private void guess(int number, List<String> stolen, int port) {
        try {
            var lines = new ArrayList<Line>();
            for (var i = number; i < ADDRESSES; i += AT_A_TIME) {
                lines.add(Line.from("127.0." + (1 + i / 250) + "." + (1 + i % 250), port));
            }
            for (var guess = sent.getAndIncrement();
                    guess < guesses;
                    guess = sent.getAndIncrement()) {
                var body = String.format(Locale.ROOT, "{\"code\": \"WRONG%07d\"}", guess);
                var line = lines.get(guess / AT_A_TIME % lines.size());
                told.merge(line.post(REDEMPTIONS, stolen.get(guess % KEYS), body), 1, Integer::sum);
            }
            for (var line : lines) {
                line.close();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// The honest till: a voucher with a code of its own twice a second, redeemed by that code.
    private List<Double> sell(Cafe.Door door, Cafe cafe, String honest, List<Thread> guessing)
            throws Exception {
        var waits = new ArrayList<Double>();
        while (guessing.stream().anyMatch(Thread::isAlive)) {
            var card = cafe.cards().get(waits.size() % cafe.cards().size());
            var voucher = door.post("vouchers", cafe.key(), voucherFor(card));
            var code = voucher.at("/redeem_code/text").asString();
            var begun = System.nanoTime();
            door.post("redemptions", honest, "{\"code\": \"" + code + "\"}");
            waits.add((System.nanoTime() - begun) / 1e6);
            closed.tryAcquire(500, TimeUnit.MILLISECONDS);
        }
        return waits;
    }

    private static String voucherFor(String card) {
        return """
        {"title": {"en": "Tea"}, "redemption": "code", "card": "%s",
         "redeem_code": {"kind": "generated"}}
        """
                .formatted(card);
    }

    private void report(List<Double> waits, long nanos) {
        var seconds = nanos / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d wrong codes in %.0f s (%.0f a second): %s%n",
                guesses,
                seconds,
                guesses / seconds,
                told);
        var sorted = waits.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "the honest till: %d redemptions, all made; median %.0f ms, longest %.0f ms%n",
                sorted.size(),
                Ranks.median(sorted),
                sorted.getLast());
    }
}
