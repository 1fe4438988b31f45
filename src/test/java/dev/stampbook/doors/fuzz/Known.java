package dev.stampbook.doors.fuzz;

import dev.stampbook.doors.Routes;
import dev.stampbook.merchant.logo.Pictures;
import dev.stampbook.wallet.certificate.Stores;
import dev.stampbook.wallet.google.account.Keys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The things that a shop is known to have, by the names of the permission table; learnt from what
/// the server answers.
final class Known {

    private static final int KEPT = 24;
    private static final Pattern NAME = Pattern.compile("\\$([a-zA-Z]+)");
    private static final Pattern ID = Pattern.compile("([a-z]{3,4})_[0-9A-Z]{26}");

    /// Merchants are not learnt: suspending oneself would end the game.
    private static final Map<String, String> KINDS =
            Map.ofEntries(
                    Map.entry("loc", "location"),
                    Map.entry("stf", "staff"),
                    Map.entry("key", "key"),
                    Map.entry("prg", "program"),
                    Map.entry("crd", "card"),
                    Map.entry("cus", "customer"),
                    Map.entry("vch", "voucher"),
                    Map.entry("rdm", "redemption"),
                    Map.entry("stp", "stamp"),
                    Map.entry("pool", "pool"),
                    Map.entry("bat", "batch"),
                    Map.entry("dev", "device"),
                    Map.entry("imp", "import"),
                    Map.entry("evt", "event"));

    private static final Map<String, String> FIELDS =
            Map.of(
                    "scan_token", "scanToken",
                    "number", "number",
                    "short_number", "number",
                    "next", "cursor",
                    "login", "login",
                    "slug", "slug",
                    "version", "version");

    private static final Map<String, List<String>> FIXED =
            Map.of(
                    "purpose", List.of("news_by_email", "news_on_pass", "birthday", "nearby"),
                    "symbol", List.of("text", "qr", "code_128", "ean_13", "ean_8", "upc_a"),
                    "programBody", List.of(Routes.read("permissions/program.json").strip()),
                    "programFile", List.of(Routes.read("permissions/program-file.json").strip()),
                    "voucherBody", List.of(Routes.read("permissions/voucher.json").strip()),
                    "certificateBody", List.of(Stores.body()),
                    "logoBody", List.of(Pictures.body()),
                    "googleKeyBody", List.of(Keys.body()));

    private final Random random;
    private final Set<String> untouchable = new HashSet<>();
    private final Map<String, List<String>> things = new HashMap<>();

    Known(Random random) {
        this.random = random;
    }

    /// Keeps a thing out of the game, such as the staff login of the game's own key.
    void spare(String id) {
        untouchable.add(id);
        things.values().forEach(some -> some.remove(id));
    }

    void add(String thing, String value) {
        var some = things.computeIfAbsent(thing, unseen -> new ArrayList<>());
        if (!untouchable.contains(value) && !some.contains(value)) {
            if (some.size() == KEPT) {
                some.remove(random.nextInt(KEPT));
            }
            some.add(value);
        }
    }

    /// Takes up every id, code and token of an answer.
    void learn(JsonNode answer) {
        for (var field : answer.properties()) {
            learn(field.getKey(), field.getValue());
        }
        if (answer.isArray()) {
            answer.forEach(this::learn);
        }
    }

    private void learn(String name, JsonNode value) {
        if (value.isContainer()) {
            learn(value);
            if (name.equals("redeem_code") && value.path("text").isString()) {
                add("redeemCode", value.path("text").asString());
            }
        } else if (value.isString()) {
            learn(name, value.asString());
        } else if (name.equals("version")) {
            add("version", value.toString());
        }
    }

    private void learn(String name, String text) {
        var id = ID.matcher(text);
        var kind = id.matches() ? KINDS.get(id.group(1)) : FIELDS.get(name);
        if (kind != null) {
            add(kind, text);
        }
    }

    /// Some thing of this name; one that is not there when none is known.
    String one(String thing) {
        return switch (thing) {
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "unique" -> "u" + Long.toHexString(random.nextLong());
            default -> {
                var some = FIXED.getOrDefault(thing, things.getOrDefault(thing, List.of()));
                yield some.isEmpty() ? "none" : some.get(random.nextInt(some.size()));
            }
        };
    }

    /// Some thing of any name.
    String any() {
        var names = things.keySet().stream().sorted().toList();
        return names.isEmpty() ? "none" : one(names.get(random.nextInt(names.size())));
    }

    /// The text with every `$thing` in it named.
    String fill(String text) {
        var named =
                NAME.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(one(found.group(1))));
        return named.equals(text) ? text : fill(named);
    }
}
