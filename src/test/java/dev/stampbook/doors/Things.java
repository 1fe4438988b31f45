package dev.stampbook.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.merchant.logo.Pictures;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.SignInForm;
import dev.stampbook.testing.Till;
import dev.stampbook.wallet.certificate.Stores;
import dev.stampbook.wallet.google.account.Keys;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What one shop has, made through its own doors when a line of the table asks for it.
///
/// A thing is made anew for each line, so that a line that ends it harms no other.
public final class Things {

    private static final Pattern NAME = Pattern.compile("\\$([a-zA-Z]+)");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String CARD = "{'program': '$program'}";
    private static final String STAFF =
            "{'name': 'A', 'login': '$unique', 'location': '$location'}";
    private static final String BATCH =
            "{'count': 2, 'title': {'en': 'Free coffee'}, 'redemption': 'staff'}";
    private static final String VOUCHER =
            "{'title': {'en': 'Tea'}, 'redemption': 'staff', 'customer': '$customer'}";
    private static final String SHARED =
            "{'title': {'en': 'Tea'}, 'redemption': 'code', 'card': '$card',"
                    + " 'redeem_code': {'kind': 'shared', 'text': 'FREETEA'}}";
    private static final String KEY = "{'name': 'T', 'staff': '$staff', 'scopes': ['read']}";

    private final Shops.Shop shop;
    private final Map<String, Supplier<String>> makers = new LinkedHashMap<>();
    private @Nullable Pair pair;

    /// What this shop has.
    public Things(Shops.Shop shop) {
        this.shop = shop;
        makers.put("merchant", shop::merchant);
        makers.put("unique", () -> uuid().substring(24));
        makers.put("uuid", Things::uuid);
        makers.put("symbol", () -> "qr");
        bodies();
        made("location", "/api/v1/locations", "{'name': 'Park'}");
        made("staff", "/api/v1/staff", STAFF);
        made("key", "/api/v1/api-keys", KEY);
        made("program", "/api/v1/programs", "$programBody");
        made("card", "/api/v1/cards", CARD);
        made("stamp", "/api/v1/cards/$card/stamps", "{'count': 1}");
        made("link", "/api/v1/join-links", CARD);
        made("customer", "/api/v1/customers", "{'name': 'Anna'}");
        made("voucher", "/api/v1/vouchers", "$voucherBody");
        made("redemption", "/api/v1/vouchers/$voucher/redemption", "{}");
        makers.put("device", this::signIn);
        asked();
        made("batch", "/api/v1/voucher-batches", BATCH);
        made("pool", "/api/v1/code-pools", "{'name': 'Coffee'}");
        made("import", "/api/v1/code-pools/$pool/codes", "{'codes': []}");
        shown("scanToken", "/api/v1/cards", CARD, "/scan_token");
        shown("redeemCode", "/api/v1/vouchers", "$voucherBody", "/redeem_code/text");
        inUse();
        named();
    }

    /// What people are asked when they join.
    private void asked() {
        makers.put("purpose", () -> "nearby");
        shown(
                "field",
                "/api/v1/customer-fields",
                "{'name': 'f_$unique', 'label': {'en': 'Shoe size'}}",
                "/name");
    }

    /// What others hold on to.
    private void inUse() {
        shown("programInUse", "/api/v1/cards", CARD, "/program");
        shown("customerOfCard", "/api/v1/cards", CARD, "/customer/id");
        shown("customerOfVoucher", "/api/v1/vouchers", VOUCHER, "/customer");
        shown("cardOfVoucher", "/api/v1/vouchers", VOUCHER.replace("customer", "card"), "/card");
        makers.put("staffSignedIn", this::signedIn);
        shown("cardOfShared", "/api/v1/vouchers", SHARED, "/card");
        makers.put("voucherOnCard", () -> pair().voucher());
        makers.put("tokenOfItsCard", () -> pair().token());
        makers.put("scan", this::scan);
    }

    /// What is found by something else than its id.
    private void named() {
        shown("voucherToken", "/api/v1/vouchers", "$voucherBody", "/scan_token");
        shown("number", "/api/v1/cards", CARD, "/number");
        shown("poolName", "/api/v1/code-pools", "{'name': 'P $unique'}", "/name");
        shown("locationName", "/api/v1/locations", "{'name': 'L $unique'}", "/name");
        shown("person", "/api/v1/customers", "{'external_id': 'x-$unique'}", "/external_id");
    }

    private void bodies() {
        read("programBody", "permissions/program.json");
        read("programFile", "permissions/program-file.json");
        read("voucherBody", "permissions/voucher.json");
        makers.put("certificateBody", Stores::body);
        makers.put("logoBody", () -> Pictures.body());
        makers.put("googleKeyBody", Keys::body);
    }

    /// A thing that a POST makes is named by its id.
    private void made(String name, String path, String body) {
        shown(name, path, body, "/id");
    }

    private void shown(String name, String path, String body, String pointer) {
        makers.put(name, () -> make(path, json(body)).at(pointer).asString());
    }

    private static String json(String body) {
        return body.replace('\'', '"');
    }

    private void read(String name, String resource) {
        makers.put(name, () -> Routes.read(resource).strip());
    }

    /// The shop.
    public Shops.Shop shop() {
        return shop;
    }

    /// A scan that asks whether to stamp the card or to redeem its voucher.
    private String scan() {
        var scan = uuid();
        var wish = Map.of("scan_id", scan, "token", pair().token(), "mode", "manual");
        shop.till().post("/api/v1/scans", wish).expect(200);
        return scan;
    }

    /// A voucher and the token of the card that it is on; always the same, so that a line may name
    /// both.
    private record Pair(String voucher, String token) {}

    private Pair pair() {
        if (pair == null) {
            var voucher = make("/api/v1/vouchers", json(VOUCHER.replace("customer", "card")));
            var card = shop.till().get("/api/v1/cards/" + voucher.at("/card").asString());
            pair = new Pair(voucher.at("/id").asString(), card.text("/scan_token"));
        }
        return pair;
    }

    private String signIn() {
        new SignInForm(shop.till().address()).signIn(shop.counter());
        return shop.till().get("/api/v1/devices").expect(200).text("/data/0/id");
    }

    private String signedIn() {
        signIn();
        return shop.counter().id();
    }

    /// The text with every thing in it made and named.
    public String fill(String text) {
        return NAME.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(make(found.group(1))));
    }

    /// A key of this shop's owner or of its counter, with these scopes.
    public Till key(String staff, String... scopes) {
        var body = Map.of("name", "Test", "staff", staff, "scopes", scopes);
        var told = shop.till().post("/api/v1/api-keys", body).expect(201);
        return new Till(shop.till().address(), told.text("/key"));
    }

    /// Whoever owns the shop.
    public String owner() {
        var staff = shop.till().get("/api/v1/staff").expect(200).json().at("/data");
        for (var member : staff) {
            if (member.at("/role").asString().equals("owner")) {
                return member.at("/id").asString();
            }
        }
        throw new IllegalStateException("a shop has an owner");
    }

    private String make(String name) {
        var maker = makers.get(name);
        if (maker == null) {
            throw new IllegalArgumentException("add $" + name + " to Things");
        }
        return maker.get();
    }

    private JsonNode make(String path, String body) {
        var told = shop.till().post(fill(path), JSON.readTree(fill(body)));
        assertThat(told.status()).as(told.body()).isBetween(200, 202);
        return told.json();
    }

    private static String uuid() {
        return UUID.randomUUID().toString();
    }
}
