package dev.stampbook.platform.start;

import java.util.List;

/// Words for the operator, printed once the server is ready; each bean of this type adds its lines.
public interface StartLine {

    /// The lines as they are printed, without a trailing line break; none to stay silent.
    List<String> lines();
}
