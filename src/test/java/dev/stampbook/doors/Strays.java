package dev.stampbook.doors;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// What a page in the language of brackets says outside of them, and the merchant did not say.
/// Codes, the names of languages and of time zones, and what is to be copied are the same in every
/// language.
final class Strays {

    private static final Set<String> SAID =
            Set.of("title", "aria-label", "placeholder", "alt", "words", "aria-description");
    private static final String SAME_EVERYWHERE =
            ".symbol, .symbol__text, .tongues__one, .table__code, .secret__text, .entry__name bdi,"
                    + " option[lang], .switch__one[lang], .tabs__one[lang],"
                    + " .field__input[readonly], [id='/time_zone'] option, script";

    /// What is one text, although its lines are elements.
    private static final String IN_LINES = ".outcome__title";

    private final List<String> merchants;

    /// Given what the merchant says.
    Strays(String... merchants) {
        // The longest first: a card's number may have a short word inside.
        this.merchants =
                Stream.of(merchants)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
    }

    List<String> in(Document page) {
        var strays = new ArrayList<String>();
        page.getAllElements().stream()
                .filter(element -> element.closest(SAME_EVERYWHERE) == null)
                .filter(element -> element.closest(IN_LINES + " *") == null)
                .flatMap(Strays::texts)
                .filter(this::stray)
                .forEach(strays::add);
        return strays;
    }

    private static Stream<String> texts(Element element) {
        var attributes =
                element.attributes().asList().stream()
                        .filter(attribute -> SAID.contains(attribute.getKey()))
                        .map(Attribute::getValue);
        var texts =
                element.is(IN_LINES)
                        ? Stream.of(element.text())
                        : element.textNodes().stream().map(TextNode::text);
        return Stream.concat(texts, attributes);
    }

    private boolean stray(String text) {
        var rest = text;
        for (var known : merchants) {
            rest = rest.replace(known, "");
        }
        return outsideOfBrackets(rest).chars().anyMatch(Character::isLetter);
    }

    private static String outsideOfBrackets(String text) {
        var depth = new int[1];
        return text.codePoints()
                .filter(
                        symbol -> {
                            depth[0] += symbol == '⟦' ? 1 : symbol == '⟧' ? -1 : 0;
                            return depth[0] == 0 && symbol != '⟧';
                        })
                .mapToObj(Character::toString)
                .collect(joining());
    }
}
