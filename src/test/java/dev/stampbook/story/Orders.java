package dev.stampbook.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Bodies that make programs, as an owner would order them.
public final class Orders {

    private Orders() {}

    /// Ten stamps, then a free coffee, which staff redeem.
    static Map<String, Object> tenStamps() {
        return program("Coffee card", List.of(goal(10, voucher("Free coffee"))));
    }

    /// A program per visit with these goals.
    public static Map<String, Object> program(String name, List<Map<String, Object>> goals) {
        return Map.of(
                "name", Map.of("en", name),
                "earning", Map.of("kind", "per_visit"),
                "goals", goals);
    }

    /// A goal with its reward.
    public static Map<String, Object> goal(int stamps, Map<String, Object> reward) {
        return Map.of("stamps", stamps, "reward", reward);
    }

    /// A voucher that staff redeem.
    public static Map<String, Object> voucher(String title) {
        return Map.of("kind", "voucher", "title", Map.of("en", title), "redemption", "staff");
    }

    /// A program for trying things out: a voucher of two days at each goal, up to ten stamps at
    /// once.
    static Map<String, Object> trial(List<Integer> goals, String cycleEnd) {
        var promised = goals.stream().map(stamps -> goal(stamps, brief("Goal " + stamps))).toList();
        var order = new HashMap<>(program("Trial", promised));
        order.put("cycle_end", cycleEnd);
        order.put("limits", Map.of("per_scan", 10));
        return order;
    }

    private static Map<String, Object> brief(String title) {
        var voucher = new HashMap<>(voucher(title));
        voucher.put("validity", Map.of("kind", "days", "n", 2));
        return voucher;
    }
}
