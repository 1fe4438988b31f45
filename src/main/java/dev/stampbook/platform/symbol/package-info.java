/// Draws what tills and phones scan: QR codes and barcodes.
@NullMarked
package dev.stampbook.platform.symbol;

import org.jspecify.annotations.NullMarked;
