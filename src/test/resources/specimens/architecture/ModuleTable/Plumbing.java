// breaks
package dev.stampbook.platform.pipes;

import dev.stampbook.reward.Drop;

public class Plumbing {
    Drop drop = new Drop();
}
