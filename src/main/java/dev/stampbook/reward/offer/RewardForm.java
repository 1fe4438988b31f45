package dev.stampbook.reward.offer;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.json.Kind;
import dev.stampbook.reward.Activation;
import dev.stampbook.reward.Restrictions;
import dev.stampbook.reward.Reward;
import dev.stampbook.reward.Validity;
import dev.stampbook.reward.VoucherOffer;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A reward as the public API spells it.
public sealed interface RewardForm {

    /// One sentence that a team member can say.
    Texts title();

    /// What is handed over at once.
    @Kind("award")
    record AwardForm(Texts title, @Nullable Texts description, @Nullable String picture)
            implements RewardForm {}

    /// What is issued as a voucher; what is left out has the default of the public contract.
    @Kind("voucher")
    record VoucherForm(
            Texts title,
            @Nullable Texts appliesTo,
            @Nullable Texts description,
            @Nullable Texts terms,
            @Nullable String picture,
            VoucherOffer.Path redemption,
            VoucherOffer.@Nullable Proof proof,
            @Nullable CodeForm redeemCode,
            VoucherOffer.@Nullable Reveal reveal,
            VoucherOffer.@Nullable Closing closing,
            @Nullable Validity validity,
            @Nullable Activation activation,
            @Nullable RestrictionsForm restrictions,
            @Nullable Money faceValue)
            implements RewardForm {

        /// The same with this code and these restrictions.
        VoucherForm mentioning(@Nullable CodeForm code, @Nullable RestrictionsForm restricted) {
            return new VoucherForm(
                    title,
                    appliesTo,
                    description,
                    terms,
                    picture,
                    redemption,
                    proof,
                    code,
                    reveal,
                    closing,
                    validity,
                    activation,
                    restricted,
                    faceValue);
        }

        boolean customerCloses() {
            return redemption == VoucherOffer.Path.SELF
                    || reveal == VoucherOffer.Reveal.ON_USE
                    || closing == VoucherOffer.Closing.CUSTOMER;
        }

        private VoucherOffer offer() {
            return new VoucherOffer(
                    title,
                    appliesTo,
                    description,
                    terms,
                    picture,
                    redemption,
                    proof == null ? VoucherOffer.Proof.ANY : proof,
                    redeemCode == null ? null : redeemCode.source(),
                    reveal == null ? VoucherOffer.Reveal.ALWAYS : reveal,
                    closing,
                    validity == null ? new Validity.Unlimited() : validity,
                    activation == null ? new Activation.Now() : activation,
                    RestrictionsForm.read(restrictions),
                    faceValue);
        }
    }

    /// The code pool that it names, if it names one.
    default Optional<UUID> pool() {
        return poolMentioned().flatMap(pool -> PublicId.parse(IdKind.CODE_POOL, pool));
    }

    /// What it calls its code pool, if it has one: an id, in files a name.
    default Optional<String> poolMentioned() {
        return code() instanceof CodeForm.PoolCode pool
                ? Optional.of(pool.pool())
                : Optional.empty();
    }

    /// The text of a till that it shows, if it shows a fixed one.
    default Optional<String> text() {
        return switch (code()) {
            case CodeForm.SharedCode shared -> Optional.of(shared.text());
            case CodeForm.PoolCode pool -> Optional.ofNullable(pool.text());
            case CodeForm.GeneratedCode _ -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    /// The refusal of a pattern whose codes could be guessed, with the length that would do.
    default Optional<Refused> refusal() {
        return code() instanceof CodeForm.GeneratedCode generated
                ? generated.refusal()
                : Optional.empty();
    }

    private @Nullable CodeForm code() {
        return this instanceof VoucherForm voucher ? voucher.redeemCode() : null;
    }

    /// The reward that the form means, once it was checked.
    default Reward reward() {
        return switch (this) {
            case AwardForm(var title, var description, var picture) ->
                    new Reward.Award(title, description, picture);
            case VoucherForm voucher -> new Reward.OfVoucher(voucher.offer());
        };
    }

    /// The form that means the reward.
    static RewardForm of(Reward reward) {
        return switch (reward) {
            case Reward.Award(var title, var description, var picture) ->
                    new AwardForm(title, description, picture);
            case Reward.OfVoucher(var offer) ->
                    new VoucherForm(
                            offer.title(),
                            offer.appliesTo(),
                            offer.description(),
                            offer.terms(),
                            offer.picture(),
                            offer.redemption(),
                            offer.proof(),
                            CodeForm.of(offer.redeemCode()),
                            offer.reveal(),
                            offer.closing(),
                            offer.validity(),
                            offer.activation(),
                            RestrictionsForm.of(offer.restrictions()),
                            offer.faceValue());
        };
    }

    /// Where and when a voucher may be redeemed, as the public API spells it.
    public record RestrictionsForm(
            @Nullable List<String> locations,
            @Nullable List<HoursForm> hours,
            @Nullable List<Restrictions.Blackout> blackout,
            @Nullable Money minimumBill) {

        /// The days as the public API spells them: `mon`.
        static final Map<String, DayOfWeek> DAYS =
                Stream.of(DayOfWeek.values())
                        .collect(Collectors.toUnmodifiableMap(RestrictionsForm::day, day -> day));

        /// Hours of some days of the week.
        public record HoursForm(List<String> days, LocalTime from, LocalTime to) {

            private Restrictions.Hours read() {
                return new Restrictions.Hours(
                        days.stream().map(DAYS::get).collect(Collectors.toSet()), from, to);
            }

            private static HoursForm of(Restrictions.Hours hours) {
                return new HoursForm(
                        hours.days().stream().sorted().map(RestrictionsForm::day).toList(),
                        hours.from(),
                        hours.to());
            }
        }

        /// The restrictions that the form means, once it was checked.
        static Restrictions read(@Nullable RestrictionsForm form) {
            return form == null
                    ? Restrictions.NONE
                    : new Restrictions(
                            list(form.locations).stream()
                                    .map(id -> PublicId.parse(IdKind.LOCATION, id).orElseThrow())
                                    .collect(Collectors.toSet()),
                            list(form.hours).stream().map(HoursForm::read).toList(),
                            list(form.blackout),
                            form.minimumBill);
        }

        static RestrictionsForm of(Restrictions restrictions) {
            return new RestrictionsForm(
                    restrictions.locations().stream()
                            .sorted()
                            .map(id -> PublicId.of(IdKind.LOCATION, id))
                            .toList(),
                    restrictions.hours().stream().map(HoursForm::of).toList(),
                    restrictions.blackout(),
                    restrictions.minimumBill());
        }

        /// Whether only a counter can judge them.
        boolean needCounter() {
            return !list(locations).isEmpty() || minimumBill != null;
        }

        static <T> List<T> list(@Nullable Collection<T> given) {
            return given == null ? List.of() : List.copyOf(given);
        }

        private static String day(DayOfWeek day) {
            return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
        }
    }
}
