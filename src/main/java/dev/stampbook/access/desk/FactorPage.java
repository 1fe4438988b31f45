package dev.stampbook.access.desk;

import dev.stampbook.access.factor.Protecting.Shown;
import dev.stampbook.merchant.desk.DeskFrame;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.platform.symbol.Symbols;
import org.jspecify.annotations.Nullable;

/// The second factor in the making: what the app scans, and the code that proves that it did. Once
/// it is on, nothing is shown but the form that ends it.
public record FactorPage(DeskFrame frame, @Nullable Shown shown, boolean wrong) {

    /// The QR, drawn.
    public String drawing() {
        return shown == null
                ? ""
                : Symbols.draw(Symbol.QR, shown.address()).svg(frame.words().say("factor.qr"));
    }
}
