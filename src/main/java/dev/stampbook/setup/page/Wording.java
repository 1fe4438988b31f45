package dev.stampbook.setup.page;

import dev.stampbook.platform.Texts;
import dev.stampbook.platform.page.Phrases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words of a merchant in all languages as long as they are ours, and in the language in which
/// they were typed once they are the merchant's own.
record Wording(Phrases words, String base) {

    /// Our words for a key in every language, the merchant's base language first.
    Texts proposed(String key) {
        var languages = new ArrayList<>(List.of(base.split("-", 2)[0]));
        words.words().languages().stream()
                .filter(language -> !languages.contains(language))
                .forEach(languages::add);
        languages.retainAll(words.words().languages());
        var texts = new LinkedHashMap<String, String>();
        languages.forEach(
                language ->
                        texts.put(
                                language, words.words().say(Locale.forLanguageTag(language), key)));
        return new Texts(texts);
    }

    /// What was typed: the words that stood there in all their languages when nothing was changed.
    Texts of(String typed, @Nullable Texts before, @Nullable String key) {
        var language = words.language().toLanguageTag();
        if (before != null && typed.equals(before.said(List.of(language, base)).text())) {
            return before;
        }
        return key != null && typed.equals(words.say(key))
                ? proposed(key)
                : new Texts(Map.of(language, typed));
    }
}
