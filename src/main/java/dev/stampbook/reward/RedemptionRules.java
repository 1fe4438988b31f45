package dev.stampbook.reward;

import dev.stampbook.merchant.Location;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.Refused;
import dev.stampbook.reward.Redemption.Channel;
import dev.stampbook.reward.VoucherOffer.Path;
import dev.stampbook.reward.VoucherOffer.Proof;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rules of redemption, in the order in which they are checked: what can never change comes
/// first, then what time changes, then what the one at the counter can change.
///
/// Already redeemed · voided · expired · not active yet · program stopped · wrong path ·
/// proof · location · hours · blackout dates · amount needed · its currency · minimum bill.
record RedemptionRules(Voucher voucher, Attempt attempt) {

    /// One attempt to use a voucher, with everything that its rules look at.
    ///
    /// `codeShown` tells that the voucher was found by its redeem code, as a till finds it.
    record Attempt(
            Merchant merchant,
            Redemption.Channel channel,
            VoucherOffer.Proof proof,
            @Nullable Money amount,
            @Nullable UUID location,
            boolean codeShown,
            boolean programStopped,
            Instant at) {

        /// The zone of the redeeming location, else the merchant's.
        ZoneId zone() {
            return merchant.zoneOf(location);
        }

        /// Whether the one who asks may know where and by whom a voucher was used.
        boolean insider() {
            return channel == Redemption.Channel.STAFF || channel == Redemption.Channel.TILL;
        }
    }

    /// The first rule that says no.
    Optional<Refused> refusal() {
        return Stream.<Supplier<Optional<Refused>>>of(
                        this::state,
                        this::program,
                        this::path,
                        this::proof,
                        this::location,
                        this::hours,
                        this::blackout,
                        this::bill)
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Refused> state() {
        return switch (voucher.state(attempt.at())) {
            case REDEEMED -> Optional.of(alreadyRedeemed());
            case VOIDED -> no(RewardRefusal.VOUCHER_VOIDED);
            case EXPIRED ->
                    no(
                            RewardRefusal.VOUCHER_EXPIRED,
                            "expired_at",
                            Objects.requireNonNull(voucher.expiresAt()));
            case ISSUED -> no(RewardRefusal.NOT_ACTIVE_YET, "retry_at", voucher.activeFrom());
            case ACTIVE -> Optional.empty();
        };
    }

    private Refused alreadyRedeemed() {
        var redemption = Objects.requireNonNull(voucher.redemption());
        var facts = new LinkedHashMap<String, Object>();
        facts.put("redeemed_at", redemption.at());
        if (attempt.insider()) {
            var where = redemption.location();
            var location = where == null ? null : attempt.merchant().locations().get(where);
            if (location != null) {
                facts.put("location", PublicId.of(IdKind.LOCATION, location.id()));
                facts.put("location_name", location.name());
            }
            var name = redemption.actor().get("name");
            if (name != null) {
                facts.put("redeemed_by", name);
            }
        }
        return new Refused(RewardRefusal.ALREADY_REDEEMED, facts);
    }

    private Optional<Refused> program() {
        return attempt.programStopped() ? no(RewardRefusal.PROGRAM_STOPPED) : Optional.empty();
    }

    private Optional<Refused> path() {
        var allowed =
                switch (attempt.channel()) {
                    case STAFF -> true;
                    case TILL -> path(Path.CODE) || path(Path.STAFF);
                    case KIOSK -> path(Path.SELF) || (path(Path.STAFF) && live());
                    case CUSTOMER -> voucher.offer().customerCloses();
                };
        return allowed
                ? Optional.empty()
                : no(
                        RewardRefusal.WRONG_REDEMPTION_PATH,
                        "redemption",
                        voucher.offer().redemption().text());
    }

    /// A customer who closes a voucher does it on the live web card itself.
    private Optional<Refused> proof() {
        return voucher.offer().proof() == Proof.ANY
                        || live()
                        || attempt.channel() == Channel.CUSTOMER
                ? Optional.empty()
                : no(RewardRefusal.PROOF_REQUIRED);
    }

    private Optional<Refused> location() {
        var locations = voucher.offer().restrictions().locations();
        var here = attempt.location();
        if (locations.isEmpty() || (here != null && locations.contains(here))) {
            return Optional.empty();
        }
        var right =
                attempt.merchant().locations().values().stream()
                        .filter(location -> locations.contains(location.id()))
                        .map(RedemptionRules::shown)
                        .toList();
        return no(RewardRefusal.WRONG_LOCATION, "locations", right);
    }

    private static Map<String, String> shown(Location location) {
        return Map.of("id", PublicId.of(IdKind.LOCATION, location.id()), "name", location.name());
    }

    private Optional<Refused> hours() {
        return opening().hourAllows(attempt.at())
                ? Optional.empty()
                : later(RewardRefusal.OUTSIDE_HOURS);
    }

    private Optional<Refused> blackout() {
        return opening().dayAllows(attempt.at())
                ? Optional.empty()
                : later(RewardRefusal.BLACKOUT_DATE);
    }

    private Optional<Refused> bill() {
        var least = voucher.offer().restrictions().minimumBill();
        var amount = attempt.amount();
        if (least == null) {
            return Optional.empty();
        }
        if (amount == null) {
            return no(RewardRefusal.AMOUNT_REQUIRED, "minimum_bill", least);
        }
        if (!amount.currency().equals(least.currency())) {
            return no(RewardRefusal.CURRENCY_MISMATCH, "currency", least.currency());
        }
        return amount.value() >= least.value()
                ? Optional.empty()
                : no(RewardRefusal.BELOW_MINIMUM_BILL, "minimum_bill", least);
    }

    /// With the time when it would work, unless that would be too late.
    private Optional<Refused> later(RewardRefusal reason) {
        var end = voucher.expiresAt();
        return opening()
                .next(attempt.at())
                .filter(at -> end == null || at.isBefore(end))
                .map(at -> no(reason, "retry_at", at))
                .orElseGet(() -> no(reason));
    }

    private Restrictions.Opening opening() {
        return new Restrictions.Opening(voucher.offer().restrictions(), attempt.zone());
    }

    private boolean path(Path path) {
        return voucher.offer().redemption() == path;
    }

    private boolean live() {
        return attempt.proof() == Proof.LIVE;
    }

    private static Optional<Refused> no(RewardRefusal reason) {
        return Optional.of(Refused.because(reason));
    }

    private static Optional<Refused> no(RewardRefusal reason, String fact, Object value) {
        return Optional.of(Refused.because(reason, fact, value));
    }
}
