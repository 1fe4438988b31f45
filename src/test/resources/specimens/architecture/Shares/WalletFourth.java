package dev.stampbook.wallet;

public class WalletFourth {}
