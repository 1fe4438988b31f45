package dev.stampbook.wallet;

public class WalletThird {}
