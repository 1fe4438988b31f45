package dev.stampbook.wallet;

class WalletFifth {}

class WalletSixth {}

class WalletSeventh {}

class WalletEighth {}

class WalletNinth {}

class WalletTenth {}
