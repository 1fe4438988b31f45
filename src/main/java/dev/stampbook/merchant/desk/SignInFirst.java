package dev.stampbook.merchant.desk;

/// Nobody is signed in; thrown before a page of the desk begins. `back` is the page that was asked
/// for, or empty when it was no page that can be shown again.
final class SignInFirst extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String back;

    SignInFirst(String back) {
        super("sign in first", null, false, false);
        this.back = back;
    }

    String back() {
        return back;
    }
}
