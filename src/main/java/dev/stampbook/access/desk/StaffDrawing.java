package dev.stampbook.access.desk;

import dev.stampbook.access.Role;
import dev.stampbook.access.StaffMember;
import dev.stampbook.merchant.Location;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.page.Act;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.page.Table;
import dev.stampbook.platform.page.Table.Cell;
import dev.stampbook.platform.page.Table.Look;
import dev.stampbook.platform.page.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Draws the pages about staff members.
final class StaffDrawing {

    private StaffDrawing() {}

    /// A form as it was sent, with what is wrong with it.
    record Tried(StaffForm form, Mistakes mistakes) {}

    /// Where the page of a member is.
    static String address(UUID member) {
        return "/desk/staff/" + PublicId.of(IdKind.STAFF_MEMBER, member);
    }

    static Page list(Desk desk, List<StaffMember> members, Tried tried, @Nullable String refusal) {
        var words = desk.words();
        var heads =
                List.of(
                        words.say("staff.name"),
                        words.say("staff.login"),
                        words.say("staff.role"),
                        words.say("staff.location"),
                        words.say("staff.state"));
        var rows = members.stream().map(member -> row(desk, member)).toList();
        var title = words.say("staff.title");
        var table = new Table(title, heads, rows, words.say("staff.nobody"), null);
        var fields = tried.form().fields(desk, tried.mistakes());
        var frame = desk.frame(title).refusing(refusal);
        var odd = refusal != null || !tried.mistakes().all().isEmpty();
        return new Page(
                "access/staff_list",
                new StaffListPage(frame, table, fields, tried.mistakes()),
                odd ? 422 : 200);
    }

    private static Row row(Desk desk, StaffMember member) {
        return Row.of(
                Cell.of(member.name(), address(member.id())),
                Cell.of(member.fullLogin(desk.merchant().prefix()), Look.CODE),
                Cell.of(StaffForm.said(desk, member.role())),
                Cell.of(location(desk, member)),
                Cell.of(state(desk, member), member.disabled() ? Look.BAD : Look.GOOD));
    }

    static Page show(
            Desk desk, StaffMember member, @Nullable Tried tried, @Nullable String refusal) {
        var words = desk.words();
        var now = tried == null ? new Tried(StaffForm.of(member), Mistakes.none()) : tried;
        var frame = desk.frame(words.say("staff.one", "name", member.name())).refusing(refusal);
        var mine = may(desk, member);
        var page =
                new StaffPage(
                        frame,
                        address(member.id()),
                        member.fullLogin(desk.merchant().prefix()),
                        state(desk, member),
                        mine ? now.form().fields(desk, now.mistakes()) : List.of(),
                        now.mistakes(),
                        mine ? acts(desk, member) : List.of());
        return new Page("access/staff", page, refusal == null && tried == null ? 200 : 422);
    }

    /// A password that is shown here and never again.
    static Page let(Desk desk, StaffPages.Let let, String title) {
        var words = desk.words();
        var lines =
                List.of(
                        new SecretPage.Line(words.say("staff.login"), let.login()),
                        new SecretPage.Line(words.say("staff.password"), let.password()));
        var page =
                new SecretPage(
                        desk.frame(title, List.of("entry"), List.of()),
                        words.say("staff.tell_now"),
                        lines,
                        new SecretPage.Way("/desk/staff", words.say("staff.back")));
        return Page.of("access/secret", page);
    }

    /// Only owners touch owners.
    private static boolean may(Desk desk, StaffMember member) {
        return member.role() != Role.OWNER || desk.may(Right.KEYS);
    }

    private static List<Act> acts(Desk desk, StaffMember member) {
        var words = desk.words();
        var acts = new ArrayList<Act>();
        var address = address(member.id());
        acts.add(
                Act.of(address + "/password", words.say("staff.readmit"))
                        .asking(
                                words.say("staff.readmit_ask", "name", member.name()),
                                words.say("staff.readmit_means")));
        if (member.disabled()) {
            acts.add(Act.of(address + "/disabled?disabled=false", words.say("staff.enable")));
        } else {
            acts.add(
                    Act.of(address + "/disabled?disabled=true", words.say("staff.disable"))
                            .asking(
                                    words.say("staff.disable_ask", "name", member.name()),
                                    words.say("staff.disable_means"))
                            .looking(Act.Look.GRAVE));
        }
        return acts;
    }

    private static String state(Desk desk, StaffMember member) {
        return desk.words().say(member.disabled() ? "staff.off" : "staff.on");
    }

    private static String location(Desk desk, StaffMember member) {
        return Optional.ofNullable(desk.merchant().locations().get(member.location()))
                .map(Location::name)
                .orElse("");
    }
}
