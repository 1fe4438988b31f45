package dev.stampbook.wallet.apple;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The few colours of a drawn picture. Flat shapes, a soft shade behind them and the edges between
/// them need some dozens, so a dot can be a place in a list instead of a colour: half the bytes.
final class ColourList {

    /// With so many, no shade shows steps on a phone; with a quarter of them it does.
    private static final int COLOURS_MAX = 64;

    private final List<Integer> colours;
    private final Map<Integer, Integer> places = new HashMap<>();

    private ColourList(List<Integer> colours) {
        this.colours = colours;
        for (var place = 0; place < colours.size(); place++) {
            places.put(colours.get(place), place);
        }
    }

    /// The same picture, each dot in the nearest of the colours that cover most of it.
    static BufferedImage listed(BufferedImage image) {
        var dots =
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var list = of(dots);
        var listed =
                new BufferedImage(
                        image.getWidth(),
                        image.getHeight(),
                        BufferedImage.TYPE_BYTE_INDEXED,
                        list.model());
        var row = new int[dots.length];
        for (var dot = 0; dot < dots.length; dot++) {
            row[dot] = list.place(dots[dot]);
        }
        listed.getRaster().setSamples(0, 0, image.getWidth(), image.getHeight(), 0, row);
        return listed;
    }

    private static ColourList of(int[] dots) {
        var counted = new HashMap<Integer, Integer>();
        for (var dot : dots) {
            counted.merge(dot, 1, Integer::sum);
        }
        // Of equally frequent ones the same are kept every time: the same pass is the same bytes.
        var mostFirst =
                Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey());
        return new ColourList(
                counted.entrySet().stream()
                        .sorted(mostFirst)
                        .limit(COLOURS_MAX)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private IndexColorModel model() {
        var listed = colours.stream().mapToInt(Integer::intValue).toArray();
        return new IndexColorModel(
                Byte.SIZE, listed.length, listed, 0, true, -1, DataBuffer.TYPE_BYTE);
    }

    private int place(int colour) {
        return places.computeIfAbsent(colour, this::nearest);
    }

    private int nearest(int colour) {
        var nearest = 0;
        for (var place = 1; place < colours.size(); place++) {
            if (apart(colours.get(place), colour) < apart(colours.get(nearest), colour)) {
                nearest = place;
            }
        }
        return nearest;
    }

    private static int apart(int one, int other) {
        var sum = 0;
        for (var shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            var step = ((one >> shift) & 0xff) - ((other >> shift) & 0xff);
            sum += step * step;
        }
        return sum;
    }
}
