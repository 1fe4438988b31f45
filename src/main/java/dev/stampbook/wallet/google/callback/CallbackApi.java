package dev.stampbook.wallet.google.callback;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.write.Waist;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Where Google tells of the cards of a merchant. Nobody hears why she is not believed.
@RestController
class CallbackApi {

    private final Verifying verifying;
    private final HearingCallbacks hearing;
    private final Waist waist;
    private final Clock clock;

    CallbackApi(Verifying verifying, HearingCallbacks hearing, Waist waist, Clock clock) {
        this.verifying = verifying;
        this.hearing = hearing;
        this.waist = waist;
        this.clock = clock;
    }

    /// Takes what Google says; what it said before is heard and changes nothing.
    @PostMapping("/google/callback/{id}")
    ResponseEntity<Void> create(@PathVariable String id, @RequestBody byte[] body)
            throws InterruptedException {
        var now = clock.instant();
        var merchant = MerchantId.parse(id);
        if (merchant.isEmpty()) {
            return answer(HttpStatus.FORBIDDEN);
        }
        return switch (verifying.verify(merchant.get(), body, now)) {
            case Callback.Verdict.Genuine(var callback) -> {
                var wish = new HearingCallbacks.ToHear(callback, now);
                waist.perform(hearing, merchant.get(), wish);
                yield answer(HttpStatus.OK);
            }
            // It would never become good by being sent again.
            case Callback.Verdict.Late _ -> answer(HttpStatus.OK);
            case Callback.Verdict.Forged _ -> answer(HttpStatus.FORBIDDEN);
            case Callback.Verdict.Unknown _ -> answer(HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
