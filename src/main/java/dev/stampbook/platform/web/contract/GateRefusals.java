package dev.stampbook.platform.web.contract;

import dev.stampbook.platform.Refusal;
import java.util.List;

/// Why the gate turns away somebody whose credentials are right, on whatever route: for the API
/// document, which cannot ask the module that keeps the gate.
public record GateRefusals(List<Refusal> reasons) {

    public GateRefusals {
        reasons = List.copyOf(reasons);
    }
}
