package dev.stampbook.wallet.google.account;

/// Whose passes somebody gives out: the number of the issuer, and who goes to Google for it.
public record GoogleAccount(String issuer, ServiceAccount account) {}
