package dev.stampbook.platform.words;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.regex.Pattern;

/// Keeps a value that is written the other way round from turning the sentence around it: both
/// stand between a first strong isolate and its end (U+2068, U+2069), which nobody sees.
final class Isolation {

    private static final String BEGIN = "\u2068";
    private static final String END = "\u2069";
    private static final Pattern RIGHT_TO_LEFT =
            Pattern.compile("[\\p{IsHebrew}\\p{IsArabic}\\p{IsSyriac}\\p{IsThaana}\\p{IsNko}]");

    private Isolation() {}

    /// In a pattern of a language that is written from the right, each place of a plain value.
    static String of(String pattern, Locale locale) {
        if (!ULocale.forLocale(locale).isRightToLeft()) {
            return pattern;
        }
        var isolated = new StringBuilder(pattern);
        var parts = new MessagePattern(pattern);
        for (var i = parts.countParts() - 1; i >= 0; i--) {
            var part = parts.getPart(i);
            // From the end to the beginning, so that the places before stay where they are.
            if (part.getType() == Part.Type.ARG_LIMIT && part.getArgType() == ArgType.NONE) {
                isolated.insert(part.getLimit(), END);
            }
            if (part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.NONE) {
                isolated.insert(part.getIndex(), BEGIN);
            }
        }
        return isolated.toString();
    }

    /// A value with letters that are written from the right, whatever stands around it.
    static String of(String value) {
        return RIGHT_TO_LEFT.matcher(value).find() ? BEGIN + value + END : value;
    }
}
