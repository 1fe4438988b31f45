/// Paper: PDF documents of sheets, A4 or smaller, with texts in any language of the product, and
/// with symbols.
///
/// [Paper] is a document, [Sheet] one page of it, [Box] a place on it in millimetres from the top
/// left. Letters are those of Liberation Sans, which the PDF library carries with it, and of the
/// Hangul part of Noto Sans KR; only the letters used are put into the file. Hebrew is laid out
/// from right to left. What has no letter is printed as a question mark.
///
/// Writes: nothing. Warning: a document grows in memory with its pages; long ones come in parts.
@NullMarked
package dev.stampbook.platform.print;

import org.jspecify.annotations.NullMarked;
