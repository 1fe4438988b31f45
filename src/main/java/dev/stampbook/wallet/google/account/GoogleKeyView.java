package dev.stampbook.wallet.google.account;

/// A key as the API shows it: for which issuer, and the name of its service account; what signs
/// never leaves the server.
record GoogleKeyView(String issuer, String email) {}
