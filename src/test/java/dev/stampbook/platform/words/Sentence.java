package dev.stampbook.platform.words;

import static java.util.stream.Collectors.joining;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// A sentence with open places, as ICU reads it.
record Sentence(String text) {

    boolean readable() {
        try {
            new MessagePattern(text);
            return true;
        } catch (IllegalArgumentException | IndexOutOfBoundsException senseless) {
            return false;
        }
    }

    /// Each place with what becomes of its value: `stamps`, `at, date, medium`, `cut, select, other
    /// yes`. Whether a number is counted by is the language's own business.
    Set<String> places() {
        Set<String> places = new TreeSet<>();
        MessagePattern parts = new MessagePattern(text);
        for (int i = 0; i < parts.countParts(); i++) {
            if (parts.getPart(i).getType() == Part.Type.ARG_START) {
                places.add(place(parts, i));
            }
        }
        return places;
    }

    private static String place(MessagePattern parts, int start) {
        String name = parts.getSubstring(parts.getPart(start + 1));
        return switch (parts.getPart(start).getArgType()) {
            case NONE, PLURAL, SELECTORDINAL -> name;
            case SELECT -> name + ", select, " + String.join(" ", selectors(parts, start));
            default -> name + ", " + format(parts, start);
        };
    }

    private static String format(MessagePattern parts, int start) {
        return IntStream.range(start + 2, parts.getLimitPartIndex(start))
                .mapToObj(i -> parts.getSubstring(parts.getPart(i)).strip())
                .collect(joining(", "));
    }

    /// The cases of each plural, by its name and place in the sentence.
    Map<String, Set<String>> plurals() {
        Map<String, Set<String>> plurals = new LinkedHashMap<>();
        MessagePattern parts = new MessagePattern(text);
        for (int i = 0; i < parts.countParts(); i++) {
            Part part = parts.getPart(i);
            if (part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.PLURAL) {
                String name = parts.getSubstring(parts.getPart(i + 1));
                plurals.put(name + " at " + part.getIndex(), selectors(parts, i));
            }
        }
        return plurals;
    }

    private static Set<String> selectors(MessagePattern parts, int start) {
        Set<String> selectors = new TreeSet<>();
        for (int i = start + 1; i < parts.getLimitPartIndex(start); i++) {
            if (parts.getPart(i).getType() == Part.Type.MSG_START) {
                i = parts.getLimitPartIndex(i);
            } else if (parts.getPart(i).getType() == Part.Type.ARG_SELECTOR) {
                selectors.add(parts.getSubstring(parts.getPart(i)));
            }
        }
        return selectors;
    }

    /// The same sentence with its own words changed, and its places left alone.
    String reworded(UnaryOperator<String> words) {
        MessagePattern parts = new MessagePattern(text);
        StringBuilder told = new StringBuilder();
        int from = 0;
        for (int i = 0; i < parts.countParts(); i++) {
            Part part = parts.getPart(i);
            switch (part.getType()) {
                case ARG_START, MSG_LIMIT -> {
                    told.append(words.apply(text.substring(from, part.getIndex())));
                    from = part.getIndex();
                }
                case ARG_LIMIT, MSG_START -> {
                    told.append(text, from, part.getLimit());
                    from = part.getLimit();
                }
                default -> {
                    // Inside of one of them.
                }
            }
        }
        return told.toString();
    }

    /// Whether there is anything in it that a language could say in another way.
    boolean speaks() {
        StringBuilder said = new StringBuilder();
        reworded(
                words -> {
                    said.append(words);
                    return words;
                });
        return said.codePoints().anyMatch(Character::isLetter);
    }
}
