package dev.stampbook.access.desk;

import dev.stampbook.access.StaffMember;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Field.Option;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.web.InputChecks;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What the form for a new API key sends: its name, for whom it acts, and a tick for each scope.
record KeyForm(Map<String, String> sent) {

    /// What a key may be allowed; the rights of persons are not among it.
    static final Set<Right> SCOPES =
            EnumSet.complementOf(EnumSet.of(Right.OVERRULE, Right.KEYS, Right.DESK));

    private static final int NAME_MAX = 100;
    private static final String SCOPE = "scope_";

    KeyForm {
        sent = Map.copyOf(sent);
    }

    void check() {
        new InputChecks()
                .text("name", name(), NAME_MAX)
                .that(SCOPE + word(Right.READ), "invalid.scopes", !scopes().isEmpty())
                .done();
    }

    String name() {
        return sent.getOrDefault("name", "");
    }

    UUID staff() {
        return PublicId.parse(IdKind.STAFF_MEMBER, sent.getOrDefault("staff", ""))
                .orElseThrow(() -> new NotFound("staff member"));
    }

    Set<Right> scopes() {
        var scopes = EnumSet.noneOf(Right.class);
        SCOPES.stream().filter(one -> sent.containsKey(SCOPE + word(one))).forEach(scopes::add);
        return scopes;
    }

    /// Name and person.
    List<Field> fields(Desk desk, List<StaffMember> members, Mistakes mistakes) {
        var words = desk.words();
        var people =
                members.stream()
                        .filter(member -> !member.disabled())
                        .map(member -> new Option(id(member), member.name()))
                        .toList();
        return List.of(
                Field.text("name", words.say("key.name"), name())
                        .atMost(NAME_MAX)
                        .hinting(words.say("key.name_hint"))
                        .after(mistakes),
                Field.choice(
                                "staff",
                                words.say("key.staff"),
                                sent.getOrDefault("staff", ""),
                                people)
                        .hinting(words.say("key.staff_hint")));
    }

    /// A tick for each scope, in words.
    List<Field> ticks(Desk desk, Mistakes mistakes) {
        var ticks = new ArrayList<Field>();
        for (var scope : SCOPES) {
            var name = SCOPE + word(scope);
            ticks.add(Field.tick(name, said(desk, scope), sent.containsKey(name)).after(mistakes));
        }
        return ticks;
    }

    static String said(Desk desk, Right scope) {
        return desk.words().say("key.scope." + word(scope));
    }

    private static String id(StaffMember member) {
        return PublicId.of(IdKind.STAFF_MEMBER, member.id());
    }

    private static String word(Right right) {
        return right.name().toLowerCase(Locale.ROOT);
    }
}
