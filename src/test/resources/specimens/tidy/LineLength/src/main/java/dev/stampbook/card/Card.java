package dev.stampbook.card;

import dev.stampbook.platform.a_package_with_a_very_long_name.that_goes_on_and_on_and_on.until_it_passes.Columns;

class Card {

    /// This comment is a good deal longer than anybody wants to read on a laptop beside another file.
    /// And this one has exactly one hundred columns, so that there is not the slightest thing wrong
}
