package dev.stampbook.wallet.google;

import dev.stampbook.card.pass.PassContent.Said;
import dev.stampbook.wallet.google.Resource.Kind;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What all cards of a program have in common at Google; a change of it reaches them all at once.
///
/// Read off any card of the program that is somebody's.
final class GoogleClass {

    /// The paragraphs of the back that are the same on every card. Rewards and terms are not: a
    /// card goes by the version of the program with which its cycle began.
    static final List<String> SHARED = List.of("locations");

    private static final int NAME_MAX = 20;
    private static final int PROVIDER_MAX = 12;
    private static final int TITLE_MAX = 60;

    private GoogleClass() {}

    /// The class of the cards; `callbacks` is where Google tells that one was saved or removed, if
    /// it shall tell anybody.
    static Resource ofCards(Shown shown, Issuer issuer, @Nullable URI callbacks) {
        var content = shown.content();
        var spoken = new Spoken(content);
        var id = issuer.classOf(content.program());
        var fields = common(shown, id);
        fields.put("programName", spoken.plain(Said::program, NAME_MAX));
        fields.put("localizedProgramName", spoken.local(Said::program, NAME_MAX));
        fields.put("programLogo", picture(shown.look().logo(), spoken));
        fields.put("textModulesData", shared(spoken));
        fields.put(
                "callbackOptions", callbacks == null ? null : Map.of("url", callbacks.toString()));
        fields.put("classTemplateInfo", rows());
        return new Resource(Kind.LOYALTY_CLASS, id, fields);
    }

    /// The class of the rewards that stand beside the cards.
    static Resource ofOffers(Shown shown, Issuer issuer) {
        var content = shown.content();
        var spoken = new Spoken(content);
        var id = issuer.offerClassOf(content.program());
        var fields = common(shown, id);
        fields.put("provider", spoken.plain(Said::merchant, PROVIDER_MAX));
        fields.put("localizedProvider", spoken.local(Said::merchant, PROVIDER_MAX));
        fields.put("title", spoken.plain(Said::program, TITLE_MAX));
        fields.put("localizedTitle", spoken.local(Said::program, TITLE_MAX));
        fields.put("titleImage", picture(shown.look().logo(), spoken));
        fields.put("redemptionChannel", "INSTORE");
        return new Resource(Kind.OFFER_CLASS, id, fields);
    }

    private static Map<String, @Nullable Object> common(Shown shown, String id) {
        var spoken = new Spoken(shown.content());
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("id", id);
        fields.put("reviewStatus", "UNDER_REVIEW");
        fields.put("issuerName", spoken.plain(Said::merchant, NAME_MAX));
        fields.put("localizedIssuerName", spoken.local(Said::merchant, NAME_MAX));
        fields.put("hexBackgroundColor", shown.content().colour());
        fields.put("multipleDevicesAndHoldersAllowedStatus", "ONE_USER_ALL_DEVICES");
        return fields;
    }

    private static List<Map<String, Object>> shared(Spoken spoken) {
        return SHARED.stream().map(spoken::section).flatMap(Optional::stream).toList();
    }

    private static Map<String, Object> picture(URI address, Spoken spoken) {
        var picture = new LinkedHashMap<String, Object>();
        picture.put("sourceUri", Map.of("uri", address.toString()));
        var description = spoken.local(Said::merchant, TITLE_MAX);
        if (description != null) {
            picture.put("contentDescription", description);
        }
        return picture;
    }

    /// Below the logo: the next reward, and how far it is.
    private static Map<String, Object> rows() {
        var items = Resource.pair("startItem", item("next"), "endItem", item("now"));
        var row = Map.of("twoItems", items);
        return Map.of("cardTemplateOverride", Map.of("cardRowTemplateInfos", List.of(row)));
    }

    private static Map<String, Object> item(String module) {
        var path = Map.of("fieldPath", "object.textModulesData['" + module + "']");
        return Map.of("firstValue", Map.of("fields", List.of(path)));
    }
}
