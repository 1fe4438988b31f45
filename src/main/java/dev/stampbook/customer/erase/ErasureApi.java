package dev.stampbook.customer.erase;

import dev.stampbook.customer.holding.Erasure.Erased;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.Reply;
import dev.stampbook.platform.write.Waist;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Erasing customers over the public API.
@RestController
class ErasureApi {

    private final Erasing erasing;
    private final Waist waist;
    private final Clock clock;

    ErasureApi(Erasing erasing, Waist waist, Clock clock) {
        this.erasing = erasing;
        this.waist = waist;
        this.clock = clock;
    }

    /// Erases a person for good: cards close, open vouchers end, and nothing says any more who she
    /// was.
    @DeleteMapping("/api/v1/customers/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Reply<Void> remove(Caller caller, @PathVariable String id) {
        var actor = caller.require(Right.CUSTOMERS).actor();
        var wish = new Erased(customer(id), actor, clock.instant());
        return Reply.of(
                waist.take(
                        erasing,
                        caller.call(wish, known -> known ? caller.done() : caller.absent())));
    }

    private static UUID customer(String id) {
        return PublicId.parse(IdKind.CUSTOMER, id).orElseThrow(() -> new NotFound("customer"));
    }
}
