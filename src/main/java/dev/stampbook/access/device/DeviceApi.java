package dev.stampbook.access.device;

import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.Listing;
import dev.stampbook.platform.web.Page;
import dev.stampbook.platform.web.Reply;
import dev.stampbook.platform.write.Waist;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The devices that staff members are signed in on, over the public API.
@RestController
class DeviceApi {

    private final PairedDevices devices;
    private final SigningOut signingOut;
    private final Transactions transactions;
    private final Waist waist;
    private final Clock clock;

    DeviceApi(
            PairedDevices devices,
            SigningOut signingOut,
            Transactions transactions,
            Waist waist,
            Clock clock) {
        this.devices = devices;
        this.signingOut = signingOut;
        this.transactions = transactions;
        this.waist = waist;
        this.clock = clock;
    }

    /// A device as the API shows it: last used to the hour, `active` while its session opens
    /// something.
    record DeviceView(
            String id,
            String staff,
            String name,
            boolean active,
            Instant signedInAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant signedOutAt) {

        static DeviceView of(PairedDevice device, Instant now) {
            var use = device.use();
            return new DeviceView(
                    PublicId.of(IdKind.DEVICE, device.id()),
                    PublicId.of(IdKind.STAFF_MEMBER, device.staff()),
                    device.name(),
                    device.live(now),
                    use.signedInAt(),
                    use.expiresAt(),
                    use.lastUsedAt(),
                    use.signedOutAt());
        }
    }

    /// All devices, newest first, of everybody or of one staff member.
    @GetMapping("/api/v1/devices")
    Page<DeviceView> list(
            Caller caller,
            Listing listing,
            @RequestParam(required = false) @Nullable String staff) {
        var merchant = caller.require(Right.MANAGE).actor().merchant();
        var after = listing.after(merchant, IdKind.DEVICE);
        var whose = staff == null ? null : staff(staff);
        var found =
                transactions.reading(
                        merchant, () -> devices.list(merchant, whose, after, listing.fetch()));
        return listing.page(merchant, IdKind.DEVICE, found, PairedDevice::id)
                .map(device -> DeviceView.of(device, clock.instant()));
    }

    /// Signs a device out; it is refused from the next call on.
    @DeleteMapping("/api/v1/devices/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Reply<Void> remove(Caller caller, @PathVariable String id) {
        var by = new By(caller.require(Right.MANAGE).actor(), clock.instant());
        var wish = new SigningOut.ToSignOut(by, device(id));
        return Reply.of(
                waist.take(
                        signingOut,
                        caller.call(
                                wish,
                                outcome ->
                                        switch (outcome) {
                                            case SigningOut.SignOutOutcome.SignedOut() ->
                                                    caller.done();
                                            case SigningOut.SignOutOutcome.NotAllowed(var no) ->
                                                    caller.refused(no);
                                            case SigningOut.SignOutOutcome.Absent() ->
                                                    caller.absent();
                                        })));
    }

    private static UUID staff(String id) {
        return PublicId.parse(IdKind.STAFF_MEMBER, id)
                .orElseThrow(() -> new InvalidInput("?staff", "invalid.value"));
    }

    private static UUID device(String id) {
        return PublicId.parse(IdKind.DEVICE, id).orElseThrow(() -> new NotFound("device"));
    }
}
