package dev.stampbook.platform.print;

import java.awt.Color;
import java.util.regex.Pattern;

/// A colour of ink, as style sheets write it: `#5b3a22`.
public record Colour(int rgb) {

    /// The colour of letters and symbols.
    public static final Colour BLACK = new Colour(0);

    /// The colour of paper.
    public static final Colour WHITE = new Colour(0xffffff);

    /// The relative luminance (WCAG 2.2) above which black reads better than white.
    private static final double LIGHT = 0.179;

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    /// The colour of a text, or another when it is none.
    public static Colour of(Object text, Colour other) {
        return text instanceof String hex && HEX.matcher(hex).matches()
                ? new Colour(Integer.parseInt(hex.substring(1), 16))
                : other;
    }

    /// Black or white, whichever can be read on it.
    public Colour writing() {
        return luminance() > LIGHT ? BLACK : WHITE;
    }

    /// This colour with so much of another in it, from 0 for none to 1 for nothing else.
    public Colour towards(Colour other, double part) {
        return new Colour(
                (mixed(rgb >> 16, other.rgb >> 16, part) << 16)
                        | (mixed(rgb >> 8, other.rgb >> 8, part) << 8)
                        | mixed(rgb, other.rgb, part));
    }

    private static int mixed(int channel, int other, double part) {
        return (int) Math.round((channel & 0xff) * (1 - part) + (other & 0xff) * part);
    }

    private double luminance() {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        var part = (channel & 0xff) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /// The same for pictures.
    public Color awt() {
        return new Color(rgb);
    }
}
