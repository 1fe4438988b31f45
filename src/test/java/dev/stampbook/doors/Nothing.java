package dev.stampbook.doors;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of things that are not there, each well formed.
final class Nothing {

    private static final Pattern NAME = Pattern.compile("\\$([a-zA-Z]+)");

    private static final Map<String, IdKind> KINDS =
            Map.ofEntries(
                    Map.entry("merchant", IdKind.MERCHANT),
                    Map.entry("location", IdKind.LOCATION),
                    Map.entry("staff", IdKind.STAFF_MEMBER),
                    Map.entry("import", IdKind.CODE_IMPORT),
                    Map.entry("key", IdKind.API_KEY),
                    Map.entry("device", IdKind.DEVICE),
                    Map.entry("program", IdKind.PROGRAM),
                    Map.entry("card", IdKind.CARD),
                    Map.entry("stamp", IdKind.STAMP),
                    Map.entry("customer", IdKind.CUSTOMER),
                    Map.entry("voucher", IdKind.VOUCHER),
                    Map.entry("redemption", IdKind.REDEMPTION),
                    Map.entry("batch", IdKind.BATCH),
                    Map.entry("pool", IdKind.CODE_POOL));

    private static final Map<String, String> TEXTS =
            Map.of(
                    "symbol", "qr",
                    "scanToken", "0000000000000000000000000000000",
                    "redeemCode", "NOCODE",
                    "unique", "nobody",
                    "purpose", "nearby",
                    "programBody", Routes.read("permissions/program.json").strip(),
                    "programFile", Routes.read("permissions/program-file.json").strip(),
                    "voucherBody", Routes.read("permissions/voucher.json").strip());

    private Nothing() {}

    /// The text with every thing in it named as one that is not there.
    static String fill(String text) {
        return NAME.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(name(found.group(1))));
    }

    private static String name(String thing) {
        var kind = KINDS.get(thing);
        return kind == null
                ? TEXTS.getOrDefault(thing, UUID.randomUUID().toString())
                : PublicId.of(kind, UUID.randomUUID());
    }
}
