package dev.stampbook.wallet.desk;

import dev.stampbook.merchant.desk.DeskPlace;
import dev.stampbook.platform.Actor.Right;
import org.springframework.stereotype.Component;

/// Wallets, in the navigation.
@Component
class WalletsPlace implements DeskPlace {

    @Override
    public String key() {
        return "desk.place.wallets";
    }

    @Override
    public String path() {
        return WalletPages.PATH;
    }

    @Override
    public Group group() {
        return Group.BUSINESS;
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public Right right() {
        return Right.KEYS;
    }
}
