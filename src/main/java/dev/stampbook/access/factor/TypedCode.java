package dev.stampbook.access.factor;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// What somebody typed where a code is asked for, without what phones and habits put between.
record TypedCode(String text) {

    private static final int LENGTH_MAX = 40;
    private static final Pattern OF_THE_APP = Pattern.compile("[0-9]{6}");

    static TypedCode of(String typed) {
        var cut = typed.substring(0, Math.min(typed.length(), LENGTH_MAX));
        var plain = Normalizer.normalize(cut, Normalizer.Form.NFKC);
        return new TypedCode(plain.replaceAll("[\\s\\p{Cf}\\p{Pd}]", ""));
    }

    boolean ofTheApp() {
        return OF_THE_APP.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "TypedCode[hidden]";
    }
}
