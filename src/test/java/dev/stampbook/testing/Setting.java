package dev.stampbook.testing;

import dev.stampbook.merchant.ChangingSettings;
import dev.stampbook.merchant.MerchantSettings;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.write.Waist;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.test.context.TestComponent;

/// An owner at the settings of a business.
@TestComponent
public class Setting {

    private final Waist waist;
    private final ChangingSettings changing;
    private final Clock clock;

    Setting(Waist waist, ChangingSettings changing, Clock clock) {
        this.waist = waist;
        this.changing = changing;
        this.clock = clock;
    }

    /// How long everything may be taken back, by whoever may take it back in time.
    public void windows(MerchantId merchant, Duration window) {
        grace(merchant, window, 0);
    }

    /// The same, and how many days a voucher lives on that has expired meanwhile.
    public void grace(MerchantId merchant, Duration window, int days) {
        var seconds = window.toSeconds();
        var settings = new MerchantSettings(seconds, seconds, seconds, days, 0, seconds);
        var by = new By(Actor.system(merchant), clock.instant());
        waist.perform(changing, merchant, new ChangingSettings.ToSet(by, before -> settings));
    }
}
