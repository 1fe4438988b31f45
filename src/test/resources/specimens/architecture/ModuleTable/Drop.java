// breaks
package dev.stampbook.reward;

import dev.stampbook.card.Leaf;

public class Drop {
    Leaf leaf = new Leaf();
}
