/// Texts drawn as what tills and phones can scan.
///
/// A symbol is a way to draw a text; a drawing is the grid of dark and light modules with the quiet
/// zone that readers need, and writes itself as SVG, PNG or blocks in a terminal. What a symbol
/// cannot hold is said before drawing, with the reason, so that an owner learns it when choosing
/// symbols and not a customer at the till.
///
/// Pure functions over zxing's encoders, cheap enough to draw anew for every request.
///
/// Warning: a till gets the original text back, always; nothing here completes or corrects digits.
@NullMarked
package dev.stampbook.platform.symbol;

import org.jspecify.annotations.NullMarked;
