package dev.stampbook.merchant.desk;

import dev.stampbook.platform.page.Onward;

/// How it goes on after a form of the desk.
public sealed interface Turn {

    /// It is done, now or when the same form was sent before; the next page says so.
    record Done(Onward onward) implements Turn {}

    /// The business says no, in the words of the page.
    record No(String said) implements Turn {}
}
