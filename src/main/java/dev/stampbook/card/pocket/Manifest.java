package dev.stampbook.card.pocket;

import java.util.List;

/// A web manifest: what a phone writes under the sign of the card, and where it opens.
record Manifest(
        String id,
        String name,
        String shortName,
        String lang,
        String dir,
        String startUrl,
        String scope,
        String display,
        String backgroundColor,
        String themeColor,
        List<Icon> icons) {

    /// A picture; `any` size, as it is drawn of lines.
    record Icon(String src, String sizes, String type, String purpose) {}
}
