package dev.stampbook.merchant.desk;

import dev.stampbook.merchant.Merchant;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.page.Onward;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.write.Answer;
import dev.stampbook.platform.write.Call;
import dev.stampbook.platform.write.Deed;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The owner's desk as one person stands at it, for one request: the argument of every method of
/// its pages. Nobody gets one without being signed in and being let in to the desk.
public final class Desk {

    private static final List<String> STYLES =
            List.of(
                    "desk", "menu", "button", "field", "form", "notice", "table", "tag", "ask",
                    "fold", "tongues", "redeem", "tabs");

    private final Caller caller;
    private final Merchant merchant;
    private final Phrases words;
    private final Look look;
    private final DeskRoom room;

    /// What one request says about the page that is looked at.
    record Look(
            String path, @Nullable String back, String csrf, @Nullable String done, Instant now) {}

    Desk(Caller caller, Merchant merchant, Phrases words, Look look, DeskRoom room) {
        this.caller = caller;
        this.merchant = merchant;
        this.words = words;
        this.look = look;
        this.room = room;
    }

    /// The caller, for what the desk has no short way to.
    public Caller caller() {
        return caller;
    }

    /// Who acts.
    public Actor actor() {
        return caller.actor();
    }

    /// Whose desk it is.
    public MerchantId id() {
        return merchant.id();
    }

    /// The business with its locations.
    public Merchant merchant() {
        return merchant;
    }

    /// The words of the page, in its one language.
    public Phrases words() {
        return words;
    }

    /// The moment of the request.
    public Instant now() {
        return look.now();
    }

    /// An instant on the merchant's clock, to be told in a sentence.
    public ZonedDateTime local(Instant instant) {
        return instant.atZone(merchant.zone());
    }

    /// A merchant's text in the reader's language, else in the merchant's own.
    public String told(Texts texts) {
        return texts.in(List.of(words.language().toLanguageTag(), merchant.locale()));
    }

    /// A number as people of the page's language write it.
    public String number(long number) {
        return words.say("desk.number", "number", number);
    }

    /// Whether this person may.
    public boolean may(Right right) {
        return actor().may(right);
    }

    /// Turns away who lacks one of the rights, with a page that says so.
    public Desk require(Right... rights) {
        for (var right : rights) {
            if (!may(right)) {
                throw new NotYours(this);
            }
        }
        return this;
    }

    /// The frame of a page with this title and nothing of its own.
    public DeskFrame frame(String title) {
        return frame(title, List.of(), List.of());
    }

    /// The frame of a page with more styles and scripts than all pages of the desk have.
    public DeskFrame frame(String title, List<String> styles, List<String> scripts) {
        var all = new ArrayList<>(STYLES);
        all.addAll(styles);
        return new DeskFrame(
                new Layout(words.language(), title, all, scripts),
                words,
                merchant.name(),
                Objects.requireNonNullElse(actor().name(), ""),
                places(),
                notice(),
                look.csrf(),
                UUID.randomUUID().toString(),
                Objects.requireNonNullElse(look.back(), room.placeOf(look.path())));
    }

    /// Does what a form asks for, once, however often it is sent. `telling` is given the outcome
    /// and answers with [#done], [#no] or [#absent].
    public <C, O> Turn take(Deed<C, O> deed, C command, Function<O, Answer> telling) {
        return room.take(deed, caller.call(command, telling));
    }

    /// Finds out what a command would do, and lets nothing happen.
    public <C, O> O rehearse(Deed<C, O> deed, C command) {
        var outcomes = new ArrayList<O>(1);
        Function<O, Answer> telling =
                outcome -> {
                    outcomes.add(outcome);
                    return caller.done();
                };
        room.rehearse(deed, new Call<C, O>(id(), null, command, telling, true));
        return outcomes.getLast();
    }

    /// The page that follows a form whose deed never says no.
    public Onward settled(Turn turn) {
        return switch (turn) {
            case Turn.Done(var onward) -> onward;
            case Turn.No(var said) -> throw new IllegalStateException(said);
        };
    }

    /// Done: the browser goes on to a page, which says so in the words of the key `done.…`.
    public Answer done(String path, String key) {
        return caller.ok(new DeskRoom.Gone(onward(path, key).address()));
    }

    /// The business says no.
    public Answer no(Refused refused) {
        return caller.refused(refused);
    }

    /// What the form named is not there.
    public Answer absent() {
        return caller.absent();
    }

    /// The way on to a page, which says what was done in the words of the key `done.…`.
    public Onward onward(String path, String key) {
        var separator = path.contains("?") ? "&" : "?";
        return new Onward(path + separator + "done=" + key.substring("done.".length()));
    }

    /// The words for a refusal that no deed had to decide.
    public String said(Refused refused) {
        return words.say("refusal." + refused.reason().code(), refused.spoken());
    }

    /// What a check found wrong with a form.
    public Mistakes mistakes(InvalidInput invalid) {
        return Mistakes.of(words, invalid);
    }

    private List<List<DeskFrame.Place>> places() {
        if (!may(Right.DESK)) {
            return List.of();
        }
        var current = room.placeOf(look.path());
        var groups = new EnumMap<DeskPlace.Group, List<DeskFrame.Place>>(DeskPlace.Group.class);
        for (var place : room.places()) {
            if (may(place.right())) {
                groups.computeIfAbsent(place.group(), _ -> new ArrayList<>())
                        .add(entry(place, current));
            }
        }
        return List.copyOf(groups.values());
    }

    private DeskFrame.Place entry(DeskPlace place, String current) {
        var label = words.say(place.key());
        return new DeskFrame.Place(label, place.path(), place.path().equals(current));
    }

    /// Only what is in the catalogue can be said, whatever stands in the address.
    private DeskFrame.@Nullable Notice notice() {
        var key = "done." + look.done();
        return look.done() != null && words.words().knows(key)
                ? new DeskFrame.Notice(words.say(key), true)
                : null;
    }
}
