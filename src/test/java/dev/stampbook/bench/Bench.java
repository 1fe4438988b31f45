package dev.stampbook.bench;

import dev.stampbook.bench.People.Person;
import dev.stampbook.bench.Shops.Shop;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What measurements share: the site, the people, the report, and how long a turn is.
record Bench(
        Site site,
        List<Shop> shops,
        People people,
        Optional<Pgbench> pgbench,
        Report report,
        Wishes wishes) {

    /// What the caller of `bin/bench` wants.
    record Wishes(
            Set<String> what,
            int rounds,
            double seconds,
            double warmSeconds,
            int merchants,
            int passes,
            long lines,
            int rows,
            long seed) {

        boolean wanted(String name) {
            return what.contains("all") || what.contains(name);
        }
    }

    /// What a turn needs at the rate of the last one, and half as much again.
    private static final double SPARE = 1.5;

    private static final double FIRST_RATE = 1_500;

    /// Who does what over how many connections, and where it is written down.
    record Turn(Series series, int connections, int firstShops, Deed deed) {}

    /// What people do: a card is stamped any number of times, a voucher is used up.
    enum Deed {
        STAMP,
        REDEEM;

        byte[] of(Person person) {
            return this == STAMP ? person.collects() : person.redeems();
        }
    }

    /// One turn of redemptions or stamps of people who come once each.
    void turn(Turn turn) throws InterruptedException {
        var rate = turn.series().rounds().isEmpty() ? FIRST_RATE : turn.series().median();
        var many = (int) (SPARE * rate * wishes.seconds());
        var people = people().of(turn.firstShops(), many);
        site.settle();
        var load =
                new Load(
                        site.port(),
                        turn.connections(),
                        people.stream().map(turn.deed()::of).toList());
        turn.series().add(press(load));
        var used = turn.deed() == Deed.STAMP ? 0 : load.taken();
        people().back(turn.firstShops(), people.subList(used, people.size()));
    }

    /// Presses for one turn and adds what each of the three paid for one good answer.
    Round press(Load load) throws InterruptedException {
        return press(load, wishes.seconds());
    }

    /// The same for so many seconds, or until nothing is left to ask.
    Round press(Load load, double seconds) throws InterruptedException {
        var server = site.serverSeconds();
        var postgres = site.postgresSeconds();
        var client = Machine.ownSeconds();
        var heard = load.press(seconds);
        var each = 1e6 / Math.max(1, heard.good());
        return heard.round()
                .with("server µs", (site.serverSeconds() - server) * each)
                .with("postgres µs", (site.postgresSeconds() - postgres) * each)
                .with("client µs", (Machine.ownSeconds() - client) * each);
    }
}
