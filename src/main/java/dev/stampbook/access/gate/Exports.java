package dev.stampbook.access.gate;

import dev.stampbook.access.Admitting;
import dev.stampbook.platform.Refusal;
import dev.stampbook.platform.web.contract.GateRefusals;
import java.util.List;
import java.util.regex.Pattern;

/// What a suspended merchant may still do: take away what it holds.
final class Exports implements GateRefusals {

    private static final Pattern PATH = Pattern.compile("/api/v1/[^/]+/[^/]+/export(\\.csv)?");

    /// Whether a request only takes away.
    static boolean includes(String method, String path) {
        return method.equals("GET") && PATH.matcher(path).matches();
    }

    @Override
    public List<Refusal> anywhere() {
        return Admitting.refusals(false);
    }

    @Override
    public List<Refusal> at(String method, String path) {
        return Admitting.refusals(includes(method, path));
    }
}
