package dev.stampbook.setup.page;

import dev.stampbook.card.page.Face;
import dev.stampbook.platform.Texts;
import org.jspecify.annotations.Nullable;

/// The card as customers will hold it, in the colour of its business, and what it is for.
public record Preview(Face face, Texts.Said title, Texts.@Nullable Said appliesTo, String look) {

    /// The same card with so many stamps.
    Preview stamped(int stamps) {
        return new Preview(face.stamped(stamps), title, appliesTo, look);
    }

    /// The style names of the card in its colour.
    public String style() {
        return "stampcard look look--" + look;
    }
}
