package dev.stampbook.bench;

import dev.stampbook.wallet.apple.push.FakeApple;
import dev.stampbook.wallet.certificate.Stores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Phones that keep the cards of one business: what a pass costs that has changed beside one that
/// has not, and how long it takes until all of them were told of another design.
final class PassesOnPhones {

    private static final int CONNECTIONS = 8;
    private static final int LOOK_MILLIS = 500;
    private static final double HOUR = 3_600;
    private static final Duration DRAINED_MAX = Duration.ofMinutes(30);
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Bench bench;
    private final FakeApple apple;
    private final List<PassDoor> phones;
    private final Semaphore never = new Semaphore(0);
    private int designs;

    private PassesOnPhones(Bench bench, FakeApple apple, List<PassDoor> phones) {
        this.bench = bench;
        this.apple = apple;
        this.phones = phones;
    }

    /// Apple as the server is told of it.
    static FakeApple apple(Path folder) {
        return FakeApple.open(folder, Stores.renewal().authorities(), Map.of());
    }

    static Map<String, String> settings(FakeApple apple) {
        return Map.of(
                "STAMPBOOK_APPLE_PUSH", apple.address().toString(),
                "STAMPBOOK_APPLE_PUSH_TRUST", apple.trust().toString());
    }

    /// Has so many phones keep a card of the first business each.
    static PassesOnPhones of(Bench bench, FakeApple apple) throws Exception {
        var shop = bench.shops().getFirst();
        try (var wire = new Wire(bench.site().port())) {
            var status = wire.ask(Door.post("pass-certificate", shop.bearer(), Stores.body()));
            check(status, 200, wire);
        }
        var people = bench.people().of(1, bench.wishes().passes());
        var phones =
                IntStream.range(0, people.size())
                        .mapToObj(number -> new PassDoor(people.get(number), number))
                        .toList();
        phones.forEach(phone -> apple.knows(phone.push(), PassDoor.passType()));
        var made = new PassesOnPhones(bench, apple, phones);
        bench.report()
                .series("phones registered", "/s")
                .add(made.pressed(phones, PassDoor::registers));
        return made;
    }

    private static void check(int status, int wanted, Wire wire) {
        if (status != wanted) {
            throw new IllegalStateException(status + ": " + wire.body());
        }
    }

    void measure() throws IOException, InterruptedException {
        var report = bench.report();
        var drained = report.series("phones told of another design", "/s");
        var changed = report.series("passes fetched that changed", "/s");
        var again = report.series("passes fetched again", "/s");
        var same = report.series("passes fetched that did not change", "/s");
        for (var round = 0; round < bench.wishes().rounds(); round++) {
            drained.add(drain());
            changed.add(pressed(phones, PassDoor::fetches));
            // The last ones: of them the signatures are still there.
            var last = phones.subList(Math.max(0, phones.size() - 1_000), phones.size());
            again.add(pressed(last, PassDoor::fetches));
            var later = Instant.now().plus(AHEAD);
            same.add(pressed(phones, phone -> phone.fetchesSince(later)));
        }
        report.compare(same, changed, "≥ 5");
    }

    private Round pressed(List<PassDoor> who, Function<PassDoor, byte[]> wish)
            throws InterruptedException {
        var seconds = Math.min(HOUR, who.size());
        var load = new Load(bench.site().port(), CONNECTIONS, who.stream().map(wish).toList());
        return bench.press(load, seconds);
    }

    /// Changes the name on all cards, and waits until every phone was told.
    private Round drain() throws IOException, InterruptedException {
        apple.forgets();
        var before = bench.site().serverSeconds();
        var begun = System.nanoTime();
        change();
        var most = 0.0;
        while (apple.count() < phones.size()) {
            if (System.nanoTime() - begun > DRAINED_MAX.toNanos()) {
                throw new IllegalStateException("told " + apple.count() + " of " + phones.size());
            }
            most = Math.max(most, bench.site().serverMegabytes());
            never.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        return new Round(phones.size() / seconds, Map.of("s", seconds))
                .with("pushes", apple.count())
                .with("server µs", (bench.site().serverSeconds() - before) * 1e6 / phones.size())
                .with("java MB at most", most);
    }

    private void change() throws IOException {
        designs++;
        var shop = bench.shops().getFirst();
        var body =
                "{\"name\": {\"en\": \"Coffee card " + designs + "\"}, \"apply\": \"all_cards\"}";
        try (var wire = new Wire(bench.site().port())) {
            var path = "programs/" + shop.program();
            check(wire.ask(Door.patch(path, shop.bearer(), body)), 200, wire);
        }
    }
}
