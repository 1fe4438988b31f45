package dev.stampbook.platform.words;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import dev.stampbook.platform.words.Shelf.Entry;
import dev.stampbook.platform.words.Shelf.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a sentence of the catalogues has to keep to. Each rule tells the places that break it; what
/// may be the same in two languages is told it by key, with a reason.
enum WordsRule {
    /// Braces that match, and what ICU knows.
    READABLE,
    /// The places of the English sentence, formatted in the same way.
    SAME_PLACES,
    /// The cases in which its language counts: all of them, and none that it does not have.
    WHOLE_PLURALS,
    /// A single straight apostrophe would begin or end a quotation for ICU: ’ or '' is meant.
    NO_QUOTING,
    /// Marks of direction that nobody sees; the server isolates values by itself.
    NO_HIDDEN_MARKS,
    /// Other words than every other language has.
    OWN_WORDS,
    /// A reason for sameness where there is some, and nowhere else.
    NEEDED_REASONS;

    private static final Pattern HIDDEN =
            Pattern.compile("[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    /// The places that break it, in order.
    List<String> brokenIn(Shelf shelf, Map<String, String> same) {
        return breaking(shelf, same).map(Entry::place).distinct().sorted().toList();
    }

    private Stream<Entry> breaking(Shelf shelf, Map<String, String> same) {
        return switch (this) {
            case READABLE -> where(shelf, one -> !one.sentence().readable());
            case SAME_PLACES -> shelf.translations().filter(Pair::differ).map(Pair::other);
            case WHOLE_PLURALS -> where(shelf, WordsRule::miscounts);
            case NO_QUOTING ->
                    where(shelf, one -> one.sentence().text().replace("''", "").contains("'"));
            case NO_HIDDEN_MARKS ->
                    where(shelf, one -> HIDDEN.matcher(one.sentence().text()).find());
            case OWN_WORDS -> sharing(shelf, same);
            case NEEDED_REASONS -> needless(shelf, same);
        };
    }

    private static Stream<Entry> where(Shelf shelf, Predicate<Entry> wrong) {
        return shelf.entries().stream().filter(wrong);
    }

    private static boolean miscounts(Entry entry) {
        Set<String> own = PluralRules.forLocale(new ULocale(entry.language())).getKeywords();
        return entry.sentence().plurals().values().stream()
                .map(TreeSet::new)
                .peek(cases -> cases.removeIf(one -> one.startsWith("=")))
                .anyMatch(cases -> !cases.equals(new TreeSet<>(own)));
    }

    private static Stream<Entry> sharing(Shelf shelf, Map<String, String> same) {
        return alike(shelf).filter(entry -> !same.containsKey(entry.key()));
    }

    private static Stream<Entry> needless(Shelf shelf, Map<String, String> same) {
        List<String> alike = alike(shelf).map(Entry::key).toList();
        return same.keySet().stream()
                .filter(key -> !alike.contains(key))
                .map(key -> new Entry("same.txt", "", key, new Sentence("")));
    }

    /// What another language says in the very same words; of such a pair the later one.
    private static Stream<Entry> alike(Shelf shelf) {
        Map<String, List<Entry>> byKey =
                shelf.entries().stream()
                        .filter(entry -> entry.sentence().speaks())
                        .collect(groupingBy(Entry::key, TreeMap::new, toList()));
        List<Entry> alike = new ArrayList<>();
        for (List<Entry> languages : byKey.values()) {
            for (int i = 1; i < languages.size(); i++) {
                String text = languages.get(i).sentence().text();
                if (languages.subList(0, i).stream()
                        .anyMatch(one -> one.sentence().text().equals(text))) {
                    alike.add(languages.get(i));
                }
            }
        }
        return alike.stream();
    }
}
