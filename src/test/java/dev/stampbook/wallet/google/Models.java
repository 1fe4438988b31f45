package dev.stampbook.wallet.google;

import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.util.GenericData;
import com.google.api.services.walletobjects.model.LoyaltyClass;
import com.google.api.services.walletobjects.model.LoyaltyObject;
import com.google.api.services.walletobjects.model.OfferClass;
import com.google.api.services.walletobjects.model.OfferObject;
import dev.stampbook.card.pass.PassContent;
import dev.stampbook.platform.json.TestJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Google's own classes, as the judge of what ours hold.
final class Models {

    /// Newer than those classes.
    static final Set<String> NEWER = Set.of("merchantLocations");

    private Models() {}

    /// The names that Google's classes do not know in what a card becomes.
    static Set<String> unknown(PassContent content) {
        var shown = Passes.shown(content);
        var issuer = Passes.ISSUER;
        return Stream.of(
                        GoogleClass.ofCards(shown, issuer, Classes.CALLBACKS),
                        GoogleClass.ofOffers(shown, issuer),
                        GoogleObject.ofCard(shown, issuer),
                        GoogleObject.ofOffer(shown, issuer))
                .collect(TreeSet::new, (all, one) -> collect(read(one), all), Set::addAll);
    }

    /// The resource as Google's class reads it.
    static GenericJson read(Resource resource) {
        var json = TestJson.json().write(resource.fresh());
        try {
            return GsonFactory.getDefaultInstance().fromString(json, type(resource.kind()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// The names in it that Google's class does not know.
    static Set<String> unknownIn(GenericJson read) {
        var unknown = new TreeSet<String>();
        collect(read, unknown);
        return unknown;
    }

    /// Whether Google's class knows all that the body of a request says.
    static boolean understands(String kind, String body) {
        try {
            var names = unknownIn(GsonFactory.getDefaultInstance().fromString(body, named(kind)));
            names.removeAll(NEWER);
            names.remove("notifyPreference");
            return names.isEmpty();
        } catch (IOException | IllegalArgumentException unread) {
            return false;
        }
    }

    /// Google's class for a kind, by its name in addresses.
    static Class<? extends GenericJson> named(String place) {
        return Stream.of(Resource.Kind.values())
                .filter(kind -> kind.place().equals(place))
                .map(Models::type)
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static Class<? extends GenericJson> type(Resource.Kind kind) {
        return switch (kind) {
            case LOYALTY_CLASS -> LoyaltyClass.class;
            case LOYALTY_OBJECT -> LoyaltyObject.class;
            case OFFER_CLASS -> OfferClass.class;
            case OFFER_OBJECT -> OfferObject.class;
        };
    }

    private static void collect(Object value, Collection<String> unknown) {
        switch (value) {
            case GenericData data -> {
                unknown.addAll(data.getUnknownKeys().keySet());
                data.values().forEach(inner -> collect(inner, unknown));
            }
            case List<?> list -> list.forEach(inner -> collect(inner, unknown));
            default -> {}
        }
    }
}
