package dev.stampbook.wallet.apple.service;

import dev.stampbook.platform.write.Waist;
import dev.stampbook.wallet.apple.service.PhoneApi.Known;
import dev.stampbook.wallet.apple.service.Registering.Registered;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Writes down what phones want.
@Component
class PhoneDesk {

    private final Waist waist;
    private final Registering registering;
    private final Unregistering unregistering;
    private final Clock clock;

    PhoneDesk(Waist waist, Registering registering, Unregistering unregistering, Clock clock) {
        this.waist = waist;
        this.registering = registering;
        this.unregistering = unregistering;
        this.clock = clock;
    }

    /// A phone wants news of a pass, and is told there.
    Registered register(Known pass, String phone, String token) {
        var wish =
                new Registering.ToRegister(
                        phone, pass.passType(), pass.serial(), token, clock.instant());
        return waist.perform(registering, pass.merchant(), wish);
    }

    /// A phone wants no more of them.
    void unregister(Known pass, String phone) {
        var wish =
                new Unregistering.ToUnregister(
                        phone, pass.passType(), pass.serial(), clock.instant());
        waist.perform(unregistering, pass.merchant(), wish);
    }
}
