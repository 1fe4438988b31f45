package dev.stampbook.access.desk;

import dev.stampbook.access.ReadingStaff;
import dev.stampbook.access.Role;
import dev.stampbook.access.StaffMember;
import dev.stampbook.access.device.PairedDevice;
import dev.stampbook.access.device.PairedDevices;
import dev.stampbook.access.device.SigningOut;
import dev.stampbook.access.device.SigningOut.SignOutOutcome;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.merchant.desk.Turn;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.page.Act;
import dev.stampbook.platform.page.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The devices that people are signed in on, and their end.
@Controller
class DevicePages {

    private static final int DEVICES_MAX = 500;

    private final PairedDevices devices;
    private final SigningOut signingOut;
    private final ReadingStaff staff;
    private final Transactions transactions;

    DevicePages(
            PairedDevices devices,
            SigningOut signingOut,
            ReadingStaff staff,
            Transactions transactions) {
        this.devices = devices;
        this.signingOut = signingOut;
        this.staff = staff;
        this.transactions = transactions;
    }

    @GetMapping("/desk/devices")
    Page list(Desk desk) {
        return list(desk.require(Right.MANAGE), null);
    }

    /// Signs one out; it is refused at its next call.
    @PostMapping("/desk/devices/{id}/sign-out")
    Object remove(Desk desk, @PathVariable String id) {
        desk.require(Right.MANAGE);
        var device = PublicId.parse(IdKind.DEVICE, id).orElseThrow(() -> new NotFound("device"));
        var wish = new SigningOut.ToSignOut(new By(desk.actor(), desk.now()), device);
        var turn =
                desk.take(
                        signingOut,
                        wish,
                        outcome ->
                                switch (outcome) {
                                    case SignOutOutcome.SignedOut() ->
                                            desk.done("/desk/devices", "done.device_signed_out");
                                    case SignOutOutcome.NotAllowed(var no) -> desk.no(no);
                                    case SignOutOutcome.Absent() -> desk.absent();
                                });
        return switch (turn) {
            case Turn.Done(var onward) -> onward;
            case Turn.No(var said) -> list(desk, said);
        };
    }

    private Page list(Desk desk, @Nullable String refusal) {
        var people = new HashMap<UUID, StaffMember>();
        staff.members(desk.id()).forEach(member -> people.put(member.id(), member));
        var found =
                transactions.reading(
                        desk.id(), () -> devices.list(desk.id(), null, null, DEVICES_MAX));
        var entries =
                found.stream()
                        .filter(device -> device.live(desk.now()))
                        .map(device -> entry(desk, device, people))
                        .toList();
        var frame =
                desk.frame(desk.words().say("device.title"), List.of("entry"), List.of())
                        .refusing(refusal);
        var page = new DeviceListPage(frame, entries);
        return new Page("access/devices", page, refusal == null ? 200 : 422);
    }

    private static DeviceListPage.Entry entry(
            Desk desk, PairedDevice device, Map<UUID, StaffMember> people) {
        var words = desk.words();
        var use = device.use();
        var person = people.get(device.staff());
        var used = use.lastUsedAt() == null ? use.signedInAt() : use.lastUsedAt();
        var mine = device.role() != Role.OWNER || desk.may(Right.KEYS);
        return new DeviceListPage.Entry(
                BrowserName.of(device.name()).text(),
                person == null ? "" : person.name(),
                words.say("device.used", "at", desk.local(used)),
                words.say("device.until", "at", desk.local(use.expiresAt())),
                device.id().equals(desk.actor().id()),
                mine ? signOut(desk, device) : null);
    }

    private static Act signOut(Desk desk, PairedDevice device) {
        var id = PublicId.of(IdKind.DEVICE, device.id());
        return Act.of("/desk/devices/" + id + "/sign-out", desk.words().say("device.sign_out"));
    }
}
