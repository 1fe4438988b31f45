package dev.stampbook.wallet;

public class WalletFirst {}
