package dev.stampbook.access.desk;

import dev.stampbook.access.ApiKeys;
import dev.stampbook.access.ApiKeys.ApiKey;
import dev.stampbook.access.MakingApiKeys;
import dev.stampbook.access.ReadingStaff;
import dev.stampbook.access.RevokingApiKeys;
import dev.stampbook.access.StaffMember;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.merchant.desk.Turn;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.page.Act;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.page.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// API keys, for owners: made, shown once, and revoked.
@Controller
class KeyPages {

    private static final int KEYS_MAX = 500;

    private final ApiKeys keys;
    private final MakingApiKeys making;
    private final RevokingApiKeys revoking;
    private final ReadingStaff staff;
    private final ShowingOnce showing;
    private final Transactions transactions;

    KeyPages(
            ApiKeys keys,
            MakingApiKeys making,
            RevokingApiKeys revoking,
            ReadingStaff staff,
            ShowingOnce showing,
            Transactions transactions) {
        this.keys = keys;
        this.making = making;
        this.revoking = revoking;
        this.staff = staff;
        this.showing = showing;
        this.transactions = transactions;
    }

    /// A key with its text, which is shown once.
    record Made(String name, String key) {}

    @GetMapping("/desk/keys")
    Page list(Desk desk) {
        return list(desk.require(Right.KEYS), new KeyForm(Map.of()), Mistakes.none());
    }

    @PostMapping("/desk/keys")
    Page create(Desk desk, @RequestParam Map<String, String> sent) {
        desk.require(Right.KEYS);
        var form = new KeyForm(sent);
        try {
            form.check();
        } catch (InvalidInput invalid) {
            return list(desk, form, desk.mistakes(invalid));
        }
        var wish = new MakingApiKeys.ToMake(by(desk), form.name(), form.staff(), form.scopes());
        return showing.take(
                desk,
                new ShowingOnce.Wish<>(
                        making,
                        wish,
                        made ->
                                made.map(one -> new Made(one.key().name(), one.text()))
                                        .map(desk.caller()::created)
                                        .orElseGet(desk::absent)),
                new ShowingOnce.Ways<>(
                        Made.class,
                        made -> made(desk, made),
                        said -> list(desk, form, Mistakes.none())));
    }

    /// Ends a key; it is refused at its next call.
    @PostMapping("/desk/keys/{id}/revocation")
    Object remove(Desk desk, @PathVariable String id) {
        desk.require(Right.KEYS);
        var key = PublicId.parse(IdKind.API_KEY, id).orElseThrow(() -> new NotFound("key"));
        var turn =
                desk.take(
                        revoking,
                        new RevokingApiKeys.ToRevoke(by(desk), key),
                        found ->
                                found.isPresent()
                                        ? desk.done("/desk/keys", "done.key_revoked")
                                        : desk.absent());
        return switch (turn) {
            case Turn.Done(var onward) -> onward;
            case Turn.No(var _) -> list(desk);
        };
    }

    private Page list(Desk desk, KeyForm form, Mistakes mistakes) {
        var members = staff.members(desk.id());
        var people = members.stream().collect(Collectors.toMap(StaffMember::id, StaffMember::name));
        var entries =
                transactions.reading(desk.id(), () -> keys.list(desk.id(), null, KEYS_MAX)).stream()
                        .filter(key -> key.revokedAt() == null)
                        .map(key -> entry(desk, key, people.getOrDefault(key.staff(), "")))
                        .toList();
        var page =
                new KeyListPage(
                        desk.frame(desk.words().say("key.title"), List.of("entry"), List.of()),
                        entries,
                        new KeyListPage.Form(
                                form.fields(desk, members, mistakes),
                                form.ticks(desk, mistakes),
                                mistakes));
        return new Page("access/keys", page, mistakes.all().isEmpty() ? 200 : 422);
    }

    private static KeyListPage.Entry entry(Desk desk, ApiKey key, String person) {
        var words = desk.words();
        var used = key.lastUsedAt();
        var scopes =
                key.scopes().stream().sorted().map(scope -> KeyForm.said(desk, scope)).toList();
        return new KeyListPage.Entry(
                key.name(),
                words.say("key.acts_for", "name", person),
                String.join(" · ", scopes),
                used == null
                        ? words.say("key.never_used")
                        : words.say("key.used", "at", desk.local(used)),
                key.unused(desk.now()) ? words.say("key.unused") : null,
                revoke(desk, key));
    }

    private static Act revoke(Desk desk, ApiKey key) {
        var words = desk.words();
        var id = PublicId.of(IdKind.API_KEY, key.id());
        return Act.of("/desk/keys/" + id + "/revocation", words.say("key.revoke"))
                .asking(
                        words.say("key.revoke_ask", "name", key.name()),
                        words.say("key.revoke_means"))
                .looking(Act.Look.GRAVE);
    }

    private static Page made(Desk desk, Made made) {
        var words = desk.words();
        var page =
                new SecretPage(
                        desk.frame(
                                words.say("key.made", "name", made.name()),
                                List.of("entry"),
                                List.of()),
                        words.say("key.copy_now"),
                        List.of(new SecretPage.Line(words.say("key.text"), made.key())),
                        new SecretPage.Way("/desk/keys", words.say("key.back")));
        return Page.of("access/secret", page);
    }

    private static By by(Desk desk) {
        return new By(desk.actor(), desk.now());
    }
}
