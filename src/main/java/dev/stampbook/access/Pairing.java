package dev.stampbook.access;

import dev.stampbook.access.CheckingPasswords.Somebody;
import dev.stampbook.access.Devices.Device;
import dev.stampbook.access.SigningIn.SignInOutcome.SignedIn;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Housekeeping;
import dev.stampbook.platform.journal.Housekeeping.By;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Pairs devices with staff members and parts them again.
@Component
class Pairing {

    /// A counter's phone should not ask in the middle of a rush; a lost one is signed out by hand.
    private static final Duration SIGNED_IN_FOR = Duration.ofDays(90);

    private static final int NAME_MAX = 100;

    private final Devices devices;
    private final Keyring keyring;
    private final Housekeeping housekeeping;
    private final Transactions transactions;
    private final Ids ids;

    Pairing(
            Devices devices,
            Keyring keyring,
            Housekeeping housekeeping,
            Transactions transactions,
            Ids ids) {
        this.devices = devices;
        this.keyring = keyring;
        this.housekeeping = housekeeping;
        this.transactions = transactions;
        this.ids = ids;
    }

    SignedIn pair(Somebody found, String name, Instant now) {
        var drawn = keyring.draw(Keyring.Kind.DEVICE, found.merchant(), found.prefix());
        var device =
                new Device(
                        ids.next(),
                        found.member().id(),
                        name.substring(0, Math.min(NAME_MAX, name.length())),
                        now,
                        now.plus(SIGNED_IN_FOR));
        var actor = actor(found, device);
        transactions.of(
                found.merchant(),
                changes -> {
                    devices.insert(changes, device, drawn.hmac());
                    housekeeping.note(
                            changes, new By(actor, now), "device.signed_in", about(device.id()));
                    return device;
                });
        return new SignedIn(actor, drawn.text(), device.expiresAt());
    }

    void part(Actor actor, Instant now) {
        var device = actor.id();
        if (device == null || actor.kind() != Actor.Kind.DEVICE) {
            throw new IllegalArgumentException("only devices are signed out");
        }
        transactions.of(
                actor.merchant(),
                changes -> {
                    devices.signOut(changes, device, now);
                    housekeeping.note(
                            changes, new By(actor, now), "device.signed_out", about(device));
                    return device;
                });
    }

    private static Map<String, String> about(UUID device) {
        return Map.of("device", PublicId.of(IdKind.DEVICE, device));
    }

    private static Actor actor(Somebody found, Device device) {
        var member = found.member();
        return new Actor(
                found.merchant(),
                Actor.Kind.DEVICE,
                device.id(),
                member.id(),
                member.location(),
                member.name(),
                member.role().rights());
    }
}
