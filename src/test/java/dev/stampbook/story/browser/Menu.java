package dev.stampbook.story.browser;

import dev.stampbook.story.Orders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the café promises in these stories.
public final class Menu {

    private Menu() {}

    /// So many stamps, then a free coffee.
    public static Map<String, Object> coffeeAt(int stamps, Map<String, Object> coffee) {
        return Orders.program("Coffee card", List.of(Orders.goal(stamps, coffee)));
    }

    /// One stamp for each so many cents of the bill, and so many stamps for the coffee.
    public static Map<String, Object> byAmount(int stamps, int cents, Map<String, Object> coffee) {
        var order = new HashMap<>(coffeeAt(stamps, coffee));
        var step = Map.of("value", cents, "currency", "EUR");
        order.put("earning", Map.of("kind", "by_amount", "step", step, "carry_over", false));
        return order;
    }

    /// So many stamps and a free coffee on one of the three paths, in the words of five languages;
    /// the terms are in English alone, as they would be in a café in a hurry.
    public static Map<String, Object> coffeeForEverybody(int stamps, String path) {
        var coffee = new HashMap<>(path.equals("code") ? coffeeForTheTill("always") : coffee(path));
        coffee.put(
                "title",
                Map.of(
                        "en", "Free coffee",
                        "he", "קפה במתנה",
                        "kk", "Тегін кофе",
                        "ko", "커피 한 잔 무료",
                        "vi", "Cà phê miễn phí"));
        coffee.put(
                "applies_to",
                Map.of(
                        "en", "Any hot drink",
                        "he", "כל משקה חם",
                        "kk", "Кез келген ыстық сусын",
                        "ko", "모든 따뜻한 음료",
                        "vi", "Mọi đồ uống nóng"));
        var order = new HashMap<>(coffeeAt(stamps, coffee));
        order.put(
                "name",
                Map.of(
                        "en", "Coffee card",
                        "he", "כרטיסיית קפה",
                        "kk", "Кофе картасы",
                        "ko", "커피 카드",
                        "vi", "Thẻ cà phê"));
        return order;
    }

    /// A free coffee on one of the three paths, with all that can be said of it.
    public static Map<String, Object> coffee(String path) {
        var coffee = new HashMap<>(Orders.voucher("Free coffee"));
        coffee.put("redemption", path);
        coffee.put("applies_to", Map.of("en", "Any hot drink, not bottled"));
        coffee.put("terms", Map.of("en", "One a day, at the counter, while the café is open."));
        coffee.put("validity", Map.of("kind", "days", "n", 30));
        return coffee;
    }

    /// The same, with codes on a pass of their own.
    public static Map<String, Object> beside(Map<String, Object> order) {
        var other = new HashMap<>(order);
        other.put("design", Map.of("pass_code", "beside"));
        return other;
    }

    /// A free coffee for the till: a code of our own making, in these symbols.
    public static Map<String, Object> coffeeForTheTill(String reveal) {
        var coffee = coffee("code");
        coffee.put("reveal", reveal);
        coffee.put(
                "redeem_code",
                Map.of(
                        "kind", "generated",
                        "prefix", "LUNA-",
                        "symbols", List.of("text", "qr", "code_128")));
        return coffee;
    }
}
