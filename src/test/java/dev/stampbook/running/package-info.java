/// Stampbook as processes of its own, for `bin/prove` and `bin/bench`: [Program] is a server or a
/// command on the classes of the product, [Instance] what it is told.
@NullMarked
package dev.stampbook.running;

import org.jspecify.annotations.NullMarked;
