package dev.stampbook.card;

import dev.stampbook.platform.pipes.Plumbing;

public class Leaf {
    Plumbing plumbing = new Plumbing();
}
