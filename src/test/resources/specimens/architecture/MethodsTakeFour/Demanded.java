package dev.stampbook.card;

import java.awt.Image;
import java.awt.image.ImageObserver;

class Demanded implements ImageObserver {

    @Override
    public boolean imageUpdate(Image image, int flags, int x, int y, int width, int height) {
        return false;
    }
}
