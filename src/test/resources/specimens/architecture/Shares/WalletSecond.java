package dev.stampbook.wallet;

public class WalletSecond {}
