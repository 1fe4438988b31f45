package dev.stampbook.access.desk;

import dev.stampbook.access.Role;
import dev.stampbook.access.StaffMember;
import dev.stampbook.merchant.Location;
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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the forms about staff members send; without a login for somebody who has one.
record StaffForm(String name, @Nullable String login, String location, String role) {

    private static final int NAME_MAX = 100;
    private static final int LOGIN_MAX = 40;

    /// A field that was not sent is an empty one.
    StaffForm {
        name = Objects.requireNonNullElse(name, "");
        location = Objects.requireNonNullElse(location, "");
        role = Objects.requireNonNullElse(role, "");
    }

    /// What an empty form proposes: staff, where the reader herself is.
    static StaffForm blank(Desk desk) {
        var here = desk.actor().location();
        return new StaffForm(
                "", "", here == null ? "" : PublicId.of(IdKind.LOCATION, here), word(Role.STAFF));
    }

    static StaffForm of(StaffMember member) {
        return new StaffForm(
                member.name(),
                null,
                PublicId.of(IdKind.LOCATION, member.location()),
                word(member.role()));
    }

    void check() {
        new InputChecks()
                .text("name", name, NAME_MAX)
                .that("login", "invalid.login", login == null || StaffMember.fits(login))
                .done();
    }

    UUID place() {
        return PublicId.parse(IdKind.LOCATION, location)
                .orElseThrow(() -> new NotFound("location"));
    }

    Role given() {
        return Stream.of(Role.values())
                .filter(one -> word(one).equals(role))
                .findFirst()
                .orElseThrow(() -> new NotFound("role"));
    }

    String lowerLogin() {
        return login == null ? "" : login.toLowerCase(Locale.ROOT);
    }

    /// The fields with what stands in them.
    List<Field> fields(Desk desk, Mistakes mistakes) {
        var words = desk.words();
        var fields = new ArrayList<Field>();
        fields.add(Field.text("name", words.say("staff.name"), name).atMost(NAME_MAX));
        if (login != null) {
            fields.add(
                    Field.of(Field.Kind.CODE, "login", words.say("staff.login"), login)
                            .atMost(LOGIN_MAX)
                            .hinting(words.say("staff.login_hint")));
        }
        fields.add(
                Field.choice("location", words.say("staff.location"), location, locations(desk)));
        fields.add(
                Field.choice("role", words.say("staff.role"), role, roles(desk))
                        .hinting(words.say("staff.role_hint")));
        return fields.stream().map(field -> field.after(mistakes)).toList();
    }

    private List<Option> locations(Desk desk) {
        return desk.merchant().locations().values().stream()
                .filter(one -> !one.online() || id(one).equals(location))
                .sorted(Comparator.comparing(Location::name))
                .map(one -> new Option(id(one), one.name()))
                .toList();
    }

    /// Only owners make owners.
    private static List<Option> roles(Desk desk) {
        return Stream.of(Role.values())
                .filter(one -> one != Role.OWNER || desk.may(Right.KEYS))
                .map(one -> new Option(word(one), said(desk, one)))
                .toList();
    }

    static String said(Desk desk, Role role) {
        return desk.words().say("staff.role." + word(role));
    }

    private static String id(Location location) {
        return PublicId.of(IdKind.LOCATION, location.id());
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
