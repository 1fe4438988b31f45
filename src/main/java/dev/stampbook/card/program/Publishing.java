package dev.stampbook.card.program;

import dev.stampbook.card.Program;
import dev.stampbook.card.Programs;
import dev.stampbook.card.Rules;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.code.Crockford;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Journal;
import dev.stampbook.platform.journal.JournalEntry;
import dev.stampbook.platform.write.Deed;
import dev.stampbook.reward.offer.ReadingOffers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Makes programs, as drafts or published at once.
@Component
public class Publishing implements Deed<Publishing.ToPublish, Program> {

    /// Tried together, so that one look finds a free one.
    private static final int SLUGS_TRIED = 50;

    private static final int SYMBOLS_DRAWN = 10;

    private final Programs programs;
    private final Merchants merchants;
    private final ReadingOffers offers;
    private final Journal journal;
    private final Ids ids;

    Publishing(
            Programs programs,
            Merchants merchants,
            ReadingOffers offers,
            Journal journal,
            Ids ids) {
        this.programs = programs;
        this.merchants = merchants;
        this.offers = offers;
        this.journal = journal;
        this.ids = ids;
    }

    /// The wish for a program with these rules and this design.
    public record ToPublish(
            Actor actor, Rules rules, Map<String, Object> design, boolean draft, Instant at) {}

    /// One program per wish, in their order. Two that race for one slug meet in a unique index, and
    /// the slower one is tried again.
    @Override
    public List<Program> perform(MerchantId merchant, List<ToPublish> wishes, Changes changes) {
        var whole = merchants.get(merchant);
        var tried = wishes.stream().flatMap(wish -> slugs(whole, wish.rules()).stream()).toList();
        var taken = new HashSet<>(programs.taken(merchant, tried));
        var made = new ArrayList<Program>();
        for (var wish : wishes) {
            made.add(program(wish, slug(whole, wish.rules(), taken)));
        }
        offers.keep(merchant, wishes.stream().flatMap(wish -> wish.rules().rewards()).toList());
        programs.add(changes, made);
        journal.add(
                changes,
                IntStream.range(0, made.size())
                        .mapToObj(i -> line(made.get(i), wishes.get(i)))
                        .toList());
        return made;
    }

    private Program program(ToPublish wish, String slug) {
        return new Program(
                ids.next(),
                slug,
                1,
                Program.Apply.NEW_CYCLES,
                wish.rules(),
                wish.design(),
                wish.at(),
                null,
                wish.draft() ? null : wish.at(),
                null,
                null,
                wish.at());
    }

    private JournalEntry line(Program program, ToPublish wish) {
        return new ProgramLines(wish.actor(), wish.at(), ids.next()).published(program);
    }

    private String slug(Merchant merchant, Rules rules, Set<String> taken) {
        return slugs(merchant, rules).stream()
                .filter(taken::add)
                .findFirst()
                .orElseGet(() -> drawn(merchant, rules));
    }

    /// Whoever has that many programs of one name goes on with symbols of chance.
    private String drawn(Merchant merchant, Rules rules) {
        var symbols = Crockford.encode(ids.next()).toLowerCase(Locale.ROOT);
        var last = symbols.substring(symbols.length() - SYMBOLS_DRAWN);
        return Slug.of(words(merchant, rules), "-" + last, merchant.prefix());
    }

    private static List<String> slugs(Merchant merchant, Rules rules) {
        var words = words(merchant, rules);
        return IntStream.rangeClosed(1, SLUGS_TRIED)
                .mapToObj(
                        number ->
                                Slug.of(words, number == 1 ? "" : "-" + number, merchant.prefix()))
                .toList();
    }

    private static String words(Merchant merchant, Rules rules) {
        return Slug.words(rules.name().in(List.of(merchant.locale())));
    }
}
