package dev.stampbook.platform.web.contract;

import dev.stampbook.platform.Refusal;
import java.util.List;

/// Why the gate turns away somebody whose credentials are right: for the API document, which cannot
/// ask the module that keeps the gate.
public interface GateRefusals {

    /// The reasons on most routes.
    List<Refusal> anywhere();

    /// The reasons on a route, given by its method and its path with names in braces.
    List<Refusal> at(String method, String path);
}
