package dev.stampbook.scan.page;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import org.jspecify.annotations.Nullable;

/// The counter: who stands where, the field, and the answer to the last scan if there was one.
public record CounterPage(
        Layout layout,
        Phrases words,
        String staff,
        String location,
        String csrf,
        String scanId,
        @Nullable Told told) {}
