package dev.stampbook.platform.web;

import dev.stampbook.platform.MerchantId;
import java.util.UUID;

/// Tells doors whether a location is the merchant's own; given by the module that has locations.
public interface KnownLocations {

    /// Whether the merchant has this location.
    boolean has(MerchantId merchant, UUID location);
}
