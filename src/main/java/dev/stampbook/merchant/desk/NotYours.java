package dev.stampbook.merchant.desk;

/// Somebody stands at the desk without the right to this page; thrown before the page begins.
final class NotYours extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Desk desk;

    NotYours(Desk desk) {
        super("not yours", null, false, false);
        this.desk = desk;
    }

    Desk desk() {
        return desk;
    }
}
