package dev.stampbook.doors;

import dev.stampbook.merchant.logo.Pictures;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.wallet.certificate.Stores;
import dev.stampbook.wallet.google.account.Keys;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of things that are not there, each well formed.
public final class Nothing {

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
                    Map.entry("link", IdKind.JOIN_LINK),
                    Map.entry("customer", IdKind.CUSTOMER),
                    Map.entry("voucher", IdKind.VOUCHER),
                    Map.entry("redemption", IdKind.REDEMPTION),
                    Map.entry("batch", IdKind.BATCH),
                    Map.entry("pool", IdKind.CODE_POOL),
                    Map.entry("programInUse", IdKind.PROGRAM),
                    Map.entry("customerOfCard", IdKind.CUSTOMER),
                    Map.entry("customerOfVoucher", IdKind.CUSTOMER),
                    Map.entry("cardOfVoucher", IdKind.CARD),
                    Map.entry("cardOfShared", IdKind.CARD),
                    Map.entry("voucherOnCard", IdKind.VOUCHER),
                    Map.entry("staffSignedIn", IdKind.STAFF_MEMBER));

    private static final Map<String, String> TEXTS =
            Map.ofEntries(
                    Map.entry("symbol", "qr"),
                    Map.entry("scanToken", "0".repeat(31)),
                    Map.entry("voucherToken", "0".repeat(31)),
                    Map.entry("tokenOfItsCard", "0".repeat(31)),
                    Map.entry("redeemCode", "NOCODE"),
                    Map.entry("number", "0".repeat(13)),
                    Map.entry("unique", "nobody"),
                    Map.entry("purpose", "nearby"),
                    Map.entry("programBody", Routes.read("permissions/program.json").strip()),
                    Map.entry("programFile", Routes.read("permissions/program-file.json").strip()),
                    Map.entry("voucherBody", Routes.read("permissions/voucher.json").strip()),
                    Map.entry("certificateBody", Stores.body()),
                    Map.entry("logoBody", Pictures.body()),
                    Map.entry("googleKeyBody", Keys.body()));

    private Nothing() {}

    /// The text with every thing in it named as one that is not there.
    public static String fill(String text) {
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
