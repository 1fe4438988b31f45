package dev.stampbook.wallet.apple;

import dev.stampbook.card.pass.Wallet;
import dev.stampbook.platform.page.Phrases;

/// All passes of a person in one file, as Safari and Mail take them: an archive of pass files.
final class ApplePasses implements Wallet.Several {

    static final ApplePasses OF_A_PERSON = new ApplePasses();

    /// What phones are known to take in one file; Apple documents no number.
    private static final int MOST = 10;

    private ApplePasses() {}

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public String label(Phrases words, int cards) {
        return words.say("wallet.apple.add_all", "count", cards);
    }

    @Override
    public String passes(String card) {
        return card + "/cards.pkpasses";
    }
}
