package dev.stampbook.doors;

import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Everybody who tries a route, with what each should be told; whoever may comes last.
final class Callers {

    private static final List<String> SCOPES =
            List.of(
                    "read",
                    "stamp",
                    "redeem",
                    "issue",
                    "manage",
                    "customers",
                    "any_location",
                    "backdate");

    private final Shops shops;
    private final Things own;
    private final Things foreign;
    private final Map<String, Till> keys = new HashMap<>();

    Callers(Shops shops, Things own, Things foreign) {
        this.shops = shops;
        this.own = own;
        this.foreign = foreign;
    }

    record Caller(String name, Till till, int status) {}

    List<Caller> of(Route route) {
        var all = new ArrayList<Caller>();
        var right = Objects.requireNonNull(route.status());
        if (route.needs().equals("anyone")) {
            return List.of(new Caller("a stranger", shops.stranger(), right));
        }
        all.add(new Caller("a stranger", shops.stranger(), 401));
        all.add(new Caller("a wrong key", shops.till("sb_00000_" + "0".repeat(26)), 401));
        if (route.needs().equals("operator")) {
            all.add(new Caller("a merchant", own.shop().till(), 403));
            all.add(new Caller("the operator", shops.operator(), right));
            return all;
        }
        all.add(new Caller("the operator", shops.operator(), 403));
        all.add(new Caller("a key without the scope", without(route.needs()), 403));
        if (route.ofAThing()) {
            all.add(new Caller("another shop", foreign.shop().till(), 404));
        }
        all.add(new Caller("a key with the scope", with(route.needs()), right));
        return all;
    }

    /// A key with every scope but one; who manages for the counter has no hand on keys.
    private Till without(String scope) {
        var others = SCOPES.stream().filter(other -> !other.equals(scope)).toArray(String[]::new);
        return keys.computeIfAbsent(
                "without " + scope, name -> own.key(own.shop().counter().id(), others));
    }

    private Till with(String scope) {
        return keys.computeIfAbsent(
                "with " + scope,
                name ->
                        scope.equals("keys")
                                ? own.key(own.owner(), "manage")
                                : own.key(own.shop().counter().id(), scope));
    }
}
