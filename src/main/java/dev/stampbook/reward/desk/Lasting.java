package dev.stampbook.reward.desk;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.page.Field.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How long a voucher is good, as the choices of a form: `unlimited`, `days-30`, `months-12`. What
/// was set over the API and is no choice here stays as it is when nobody chooses otherwise.
public final class Lasting {

    private static final String UNLIMITED = "unlimited";
    private static final String OTHER = "other";

    /// Each choice with the key of its words.
    private static final Map<String, String> CHOICES = choices();

    private static final Pattern SOME = Pattern.compile("(days|months)-([0-9]{1,4})");

    private Lasting() {}

    private static Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        choices.put(UNLIMITED, "program.lasts.unlimited");
        choices.put("days-30", "program.lasts.days_30");
        choices.put("days-90", "program.lasts.days_90");
        choices.put("months-6", "program.lasts.months_6");
        choices.put("months-12", "program.lasts.months_12");
        return choices;
    }

    /// The choice that stands for a validity.
    public static String chosen(@Nullable Object validity) {
        var told = validity instanceof Map<?, ?> map ? told(map) : UNLIMITED;
        return CHOICES.containsKey(told) ? told : OTHER;
    }

    private static String told(Map<?, ?> validity) {
        var kind = String.valueOf(validity.get("kind"));
        return validity.get("n") == null ? kind : kind + "-" + validity.get("n");
    }

    /// All choices, and what stands there if it is none of them.
    public static List<Option> options(Desk desk, String chosen) {
        var options = new ArrayList<Option>();
        CHOICES.forEach((choice, key) -> options.add(new Option(choice, desk.words().say(key))));
        if (!CHOICES.containsKey(chosen)) {
            options.add(new Option(OTHER, desk.words().say("program.lasts.other")));
        }
        return options;
    }

    /// The validity of a choice, as the API has it; nothing for one that keeps what there is.
    public static @Nullable Map<String, Object> validity(String choice) {
        var validity = new LinkedHashMap<String, Object>();
        var some = SOME.matcher(choice);
        if (some.matches() && CHOICES.containsKey(choice)) {
            validity.put("kind", some.group(1));
            validity.put("n", Long.valueOf(some.group(2)));
        } else if (choice.equals(UNLIMITED)) {
            validity.put("kind", UNLIMITED);
        } else {
            return null;
        }
        return validity;
    }
}
