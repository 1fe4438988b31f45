package dev.stampbook.wallet.apple;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ColourListTest {

    @Test
    void aPictureOfFewColoursKeepsEveryDot() {
        var image = new BufferedImage(4, 2, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(1, 1, new Color(240, 180, 92).getRGB());
        image.setRGB(3, 0, new Color(255, 255, 255, 40).getRGB());

        var listed = ColourList.listed(image);

        assertThat(dots(listed)).isEqualTo(dots(image));
        assertThat(listed.getColorModel()).isInstanceOf(IndexColorModel.class);
    }

    @Test
    void ofManyColoursTheRareOnesBecomeTheirNeighbours() {
        var image = new BufferedImage(256, 20, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < 256; x++) {
            for (var y = 0; y < 20; y++) {
                // Most of it is brown; the first line runs through every grey.
                image.setRGB(x, y, (y == 0 ? new Color(x, x, x) : new Color(69, 40, 15)).getRGB());
            }
        }

        var listed = ColourList.listed(image);

        assertThat(listed.getRGB(17, 9)).isEqualTo(image.getRGB(17, 9));
        assertThat(Arrays.stream(dots(listed)).distinct().count()).isEqualTo(64);
    }

    private static int[] dots(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
