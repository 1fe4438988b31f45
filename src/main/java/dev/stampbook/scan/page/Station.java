package dev.stampbook.scan.page;

import dev.stampbook.platform.page.Assets;

import java.time.Instant;

/// Where somebody works: whose counter it is, where, who stands there, the token of its forms, and
/// what time it is.
public record Station(String merchant, String location, String staff, String csrf, Instant now) {

    private static final String READER = "vendor/zxing-3.1.4/reader/";

    /// The compiled reader of barcodes, and the script that speaks to it.
    public String reader() {
        return Assets.url(READER + "index.js");
    }

    /// The compiled half of it.
    public String wasm() {
        return Assets.url(READER + "zxing_reader.wasm");
    }
}
