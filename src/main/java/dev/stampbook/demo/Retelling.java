package dev.stampbook.demo;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Sequencer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Makes the whole demo, its businesses side by side.
///
/// Sign-ins are kept as soon as a business is open. A process that dies half-way leaves businesses
/// with a part of their history, which work like any other; nothing is made twice.
@Component
class Retelling {

    static final List<String> BUSINESSES = List.of("luna-cafe", "atelier-nord", "blue-river");

    private final Staging staging;
    private final DemoFile file;
    private final Sequencer sequencer;
    private final JournalHeads heads;
    private final Transactions transactions;

    Retelling(
            Staging staging,
            DemoFile file,
            Sequencer sequencer,
            JournalHeads heads,
            Transactions transactions) {
        this.staging = staging;
        this.file = file;
        this.sequencer = sequencer;
        this.heads = heads;
        this.transactions = transactions;
    }

    /// The first of the businesses decides where the tour through the events begins.
    Keepsake tell(Plot plot) {
        var keeping = new Keeping(file, BUSINESSES.size());
        var stories =
                IntStream.range(0, BUSINESSES.size())
                        .<Callable<Story>>mapToObj(place -> () -> tell(place, plot, keeping))
                        .toList();
        var told = sideBySide(stories);
        var history = told.stream().map(Story::history).reduce(History.NONE, History::and);
        return keeping.finish(history, told.getFirst().events());
    }

    /// What happened at one business, and how many events there are of it.
    private record Story(History history, long events) {}

    private Story tell(int place, Plot plot, Keeping keeping) {
        var opened = staging.open(BUSINESSES.get(place), plot);
        keeping.keep(place, opened.entrance());
        var history = staging.pass(opened.stage(), plot);
        return new Story(history, events(opened.stage().merchant()));
    }

    private long events(MerchantId merchant) {
        sequencer.catchUp(merchant);
        return transactions.reading(merchant, () -> heads.of(merchant));
    }

    private static List<Story> sideBySide(List<Callable<Story>> stories) {
        try (var side = Executors.newVirtualThreadPerTaskExecutor()) {
            return side.invokeAll(stories).stream().map(Retelling::told).toList();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the demo was stopped", stopping);
        }
    }

    private static Story told(Future<Story> story) {
        try {
            return story.get();
        } catch (ExecutionException fault) {
            throw new IllegalStateException("the demo broke off", fault.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the demo was stopped", stopping);
        }
    }
}
