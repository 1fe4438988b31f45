package dev.stampbook.wallet.google;

import dev.stampbook.card.pass.PassContent;
import dev.stampbook.card.pass.PassContent.Front;
import dev.stampbook.card.pass.PassContent.Said;
import dev.stampbook.card.pass.PassContent.Spot;
import dev.stampbook.card.pass.PassContent.Standing;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.wallet.google.Resource.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One card at Google. Every field of ours is said every time, null where it has nothing, so that
/// nothing old stays there.
final class GoogleObject {

    private static final int LABEL_MAX = 9;
    private static final int NUMBER_MAX = 20;
    private static final int GROUP = 4;
    private static final int MODULES_MAX = 10;
    private static final int LINK_MAX = 60;
    private static final int SPOTS_MAX = 10;
    private static final int ADDRESS_MAX = 2_000;

    /// The paragraphs whose text is an address.
    private static final List<String> LINKS = List.of("card", "preferences");

    private GoogleObject() {}

    /// The card; of an erased customer nothing is left on it.
    static Resource ofCard(Shown shown, Issuer issuer) {
        var content = shown.content();
        var fields = named(issuer.objectOf(content.card()), issuer.classOf(content.program()));
        fields.put("state", state(content.standing()));
        if (content.standing() == Standing.ERASED) {
            blank(fields);
        } else {
            fill(fields, shown, issuer);
        }
        return new Resource(Kind.LOYALTY_OBJECT, issuer.objectOf(content.card()), fields);
    }

    /// The reward beside the card with its code, or what is left there of one.
    static Resource ofOffer(Shown shown, Issuer issuer) {
        var content = shown.content();
        var id = issuer.offerOf(content.card());
        var fields = named(id, issuer.offerClassOf(content.program()));
        var beside = shown.frontAt(Front.Placement.BESIDE);
        fields.put("state", beside == null ? "INACTIVE" : "ACTIVE");
        fields.put("barcode", beside == null ? null : symbol(beside));
        fields.put("textModulesData", beside == null ? List.of() : waiting(content));
        // The reward is handed over by people, and its end stands on the card.
        fields.put("disableExpirationNotification", true);
        return new Resource(Kind.OFFER_OBJECT, id, fields);
    }

    /// What of a card may stand in an address that anybody reads: how far it is, no more.
    static Resource openly(Resource card) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (var name : List.of("id", "classId", "state", "loyaltyPoints")) {
            fields.put(name, card.fields().get(name));
        }
        return new Resource(card.kind(), card.id(), fields);
    }

    private static Map<String, @Nullable Object> named(String id, String classId) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("id", id);
        fields.put("classId", classId);
        return fields;
    }

    private static String state(Standing standing) {
        return switch (standing) {
            case OPEN, READY -> "ACTIVE";
            case ENDED -> "COMPLETED";
            case ERASED -> "INACTIVE";
        };
    }

    private static void blank(Map<String, @Nullable Object> fields) {
        fields.put("accountId", "");
        fields.put("accountName", "");
        for (var name :
                List.of(
                        "loyaltyPoints",
                        "barcode",
                        "rotatingBarcode",
                        "linksModuleData",
                        "heroImage",
                        "validTimeInterval")) {
            fields.put(name, null);
        }
        fields.put("textModulesData", List.of());
        fields.put("messages", List.of());
        fields.put("linkedOfferIds", List.of());
        fields.put("merchantLocations", List.of());
    }

    private static void fill(Map<String, @Nullable Object> fields, Shown shown, Issuer issuer) {
        var content = shown.content();
        var spoken = new Spoken(content);
        var number = grouped(content.number());
        var hero = shown.look().hero();
        var ends = content.endsAt();
        var code = shown.frontAt(Front.Placement.SYMBOL);
        fields.put("accountId", number);
        fields.put("loyaltyPoints", points(content, spoken));
        // A still code beside one that rotates would undo it, so there is never more than one.
        fields.put("barcode", code == null ? null : symbol(code));
        var rotates = code == null && shown.rotation() != null;
        fields.put("rotatingBarcode", rotates ? rotating(shown, number) : null);
        fields.put("textModulesData", modules(shown, spoken));
        fields.put("linksModuleData", links(spoken));
        fields.put("heroImage", hero == null ? null : Map.of("sourceUri", uri(hero.toString())));
        // Of whoever does not want to be reminded nearby there are none.
        fields.put("merchantLocations", spots(content.spots()));
        fields.put("validTimeInterval", ends == null ? null : end(ends.toString()));
        fields.put(
                "linkedOfferIds",
                shown.besides() ? List.of(issuer.offerOf(content.card())) : List.of());
    }

    private static List<Map<String, Object>> spots(List<Spot> spots) {
        return spots.stream()
                .limit(SPOTS_MAX)
                .map(
                        spot ->
                                Resource.pair(
                                        "latitude", spot.latitude(), "longitude", spot.longitude()))
                .toList();
    }

    private static Map<String, Object> uri(String address) {
        return Map.of("uri", address);
    }

    private static Map<String, Object> end(String instant) {
        return Map.of("end", Map.of("date", instant));
    }

    /// As it is read aloud at a counter: `7K2M-9QX4-TR8V-3`.
    private static String grouped(String number) {
        var bare = Plain.line(number.replace("-", ""), NUMBER_MAX - NUMBER_MAX / GROUP);
        return bare.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    private static Map<String, Object> points(PassContent content, Spoken spoken) {
        var points = new LinkedHashMap<String, Object>();
        points.put("label", spoken.plain(Said::stampsLabel, LABEL_MAX));
        var labels = spoken.local(Said::stampsLabel, LABEL_MAX);
        if (labels != null) {
            points.put("localizedLabel", labels);
        }
        points.put("balance", Map.of("string", content.grid().tally()));
        return points;
    }

    /// Phones fill in the second and the value themselves, also without a line.
    private static Map<String, Object> rotating(Shown shown, String number) {
        var token = shown.content().scanToken();
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("key", Objects.requireNonNull(shown.rotation()).hex());
        parameters.put("valueLength", 8);
        var totp = new LinkedHashMap<String, Object>();
        totp.put("algorithm", "TOTP_SHA1");
        totp.put("periodMillis", "15000");
        totp.put("parameters", List.of(parameters));
        var rotating = new LinkedHashMap<String, Object>();
        rotating.put("type", "QR_CODE");
        rotating.put("renderEncoding", "UTF_8");
        rotating.put("valuePattern", "v1." + token + ".{totp_timestamp_seconds}.{totp_value_0}");
        rotating.put("alternateText", number);
        rotating.put("totpDetails", totp);
        return rotating;
    }

    private static Map<String, Object> symbol(Front front) {
        var symbol = new LinkedHashMap<String, Object>();
        symbol.put("type", type(front.symbol()));
        symbol.put("value", front.code());
        symbol.put("alternateText", front.code());
        return symbol;
    }

    private static String type(Symbol symbol) {
        return switch (symbol) {
            case TEXT -> "TEXT_ONLY";
            case QR -> "QR_CODE";
            case CODE_128 -> "CODE_128";
            case EAN_13 -> "EAN_13";
            case EAN_8 -> "EAN_8";
            case UPC_A -> "UPC_A";
        };
    }

    private static List<Map<String, Object>> modules(Shown shown, Spoken spoken) {
        var text = shown.frontAt(Front.Placement.TEXT);
        var now = spoken.module("now", Said::stampsLabel, GoogleObject::now);
        var next = spoken.module("next", Said::nextLabel, Said::next);
        var code =
                text == null
                        ? Optional.<Map<String, Object>>empty()
                        : spoken.module("code", Said::ready, one -> text.code());
        var back =
                spoken.sections().stream()
                        .filter(key -> !GoogleClass.SHARED.contains(key) && !LINKS.contains(key))
                        .map(spoken::section);
        return Stream.concat(Stream.of(next, now, code), back)
                .flatMap(Optional::stream)
                .limit(MODULES_MAX)
                .toList();
    }

    private static List<Map<String, Object>> waiting(PassContent content) {
        return new Spoken(content)
                        .module(
                                "ready",
                                Said::ready,
                                one -> Objects.requireNonNullElse(one.ready(), one.progress()))
                        .stream()
                        .toList();
    }

    private static @Nullable String now(Said said) {
        return said.ready() == null ? said.progress() : said.ready();
    }

    private static Map<String, Object> links(Spoken spoken) {
        return Map.of(
                "uris",
                LINKS.stream()
                        .filter(spoken.sections()::contains)
                        .map(key -> link(key, spoken))
                        .toList());
    }

    private static Map<String, Object> link(String key, Spoken spoken) {
        Function<Said, @Nullable String> title = said -> Spoken.title(said, key);
        var link = new LinkedHashMap<String, Object>();
        link.put("id", key);
        link.put("uri", spoken.plain(said -> Spoken.text(said, key), ADDRESS_MAX));
        link.put("description", spoken.plain(title, LINK_MAX));
        var titles = spoken.local(title, LINK_MAX);
        if (titles != null) {
            link.put("localizedDescription", titles);
        }
        return link;
    }
}
