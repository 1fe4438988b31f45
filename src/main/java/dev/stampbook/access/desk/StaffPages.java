package dev.stampbook.access.desk;

import dev.stampbook.access.ChangingStaff;
import dev.stampbook.access.Hiring;
import dev.stampbook.access.Passwords;
import dev.stampbook.access.ReadingStaff;
import dev.stampbook.access.Readmitting;
import dev.stampbook.access.Role;
import dev.stampbook.access.StaffMember;
import dev.stampbook.access.StaffOutcome;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.merchant.desk.Turn;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.write.Answer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Staff members: all of them, one of them, one more, and one who comes no more.
@Controller
class StaffPages {

    private final ReadingStaff reading;
    private final Hiring hiring;
    private final ChangingStaff changing;
    private final Readmitting readmitting;
    private final Passwords passwords;
    private final ShowingOnce showing;

    StaffPages(
            ReadingStaff reading,
            Hiring hiring,
            ChangingStaff changing,
            Readmitting readmitting,
            Passwords passwords,
            ShowingOnce showing) {
        this.reading = reading;
        this.hiring = hiring;
        this.changing = changing;
        this.readmitting = readmitting;
        this.passwords = passwords;
        this.showing = showing;
    }

    /// A login with the password that is shown once.
    record Let(String name, String login, String password) {}

    @GetMapping("/desk/staff")
    Page list(Desk desk) {
        desk.require(Right.MANAGE);
        return list(desk, StaffForm.blank(desk), Mistakes.none(), null);
    }

    @PostMapping("/desk/staff")
    Page create(Desk desk, @ModelAttribute StaffForm form) {
        desk.require(form.given() == Role.OWNER ? Right.KEYS : Right.MANAGE);
        try {
            form.check();
        } catch (InvalidInput invalid) {
            return list(desk, form, desk.mistakes(invalid), null);
        }
        var password = passwords.draw();
        var wish =
                new Hiring.ToHire(
                        by(desk),
                        form.name(),
                        form.lowerLogin(),
                        form.place(),
                        form.given(),
                        passwords.hash(password));
        return showing.take(
                desk,
                new ShowingOnce.Wish<>(hiring, wish, told(desk, kept -> let(desk, kept, password))),
                new ShowingOnce.Ways<>(
                        Let.class,
                        let -> StaffDrawing.let(desk, let, added(desk, let)),
                        said -> list(desk, form, Mistakes.none(), said)));
    }

    @GetMapping("/desk/staff/{id}")
    Page show(Desk desk, @PathVariable String id) {
        desk.require(Right.MANAGE);
        return show(desk, member(desk, id), null, null);
    }

    /// A new name, place or role; at once.
    @PostMapping("/desk/staff/{id}")
    Object update(Desk desk, @PathVariable String id, @ModelAttribute StaffForm form) {
        desk.require(Right.MANAGE);
        var member = member(desk, id);
        try {
            form.check();
        } catch (InvalidInput invalid) {
            return show(desk, member, new StaffDrawing.Tried(form, desk.mistakes(invalid)), null);
        }
        return change(
                desk,
                member,
                before ->
                        before.with(form.name(), form.place())
                                .with(form.given(), before.disabledAt()),
                "done.staff_changed");
    }

    /// Switches the login off, or on again; a device that she is signed in on is refused at its
    /// next call.
    @PostMapping("/desk/staff/{id}/disabled")
    Object disable(Desk desk, @PathVariable String id, @RequestParam boolean disabled) {
        desk.require(Right.MANAGE);
        return change(
                desk,
                member(desk, id),
                before -> before.with(before.role(), disabled ? desk.now() : null),
                disabled ? "done.staff_disabled" : "done.staff_enabled");
    }

    /// A new password for somebody who lost hers, and nothing else counts any more.
    @PostMapping("/desk/staff/{id}/password")
    Page readmit(Desk desk, @PathVariable String id) {
        desk.require(Right.MANAGE);
        var member = member(desk, id);
        var password = passwords.draw();
        var wish = new Readmitting.ToReadmit(by(desk), member.id(), passwords.hash(password));
        return showing.take(
                desk,
                new ShowingOnce.Wish<>(
                        readmitting, wish, told(desk, kept -> let(desk, kept, password))),
                new ShowingOnce.Ways<>(
                        Let.class,
                        let -> StaffDrawing.let(desk, let, readmitted(desk, let)),
                        said -> show(desk, member, null, said)));
    }

    private Object change(
            Desk desk, StaffMember member, UnaryOperator<StaffMember> change, String done) {
        var wish = new ChangingStaff.ToChange(by(desk), member.id(), change);
        var address = StaffDrawing.address(member.id());
        var turn = desk.take(changing, wish, told(desk, kept -> desk.done(address, done)));
        return switch (turn) {
            case Turn.Done(var onward) -> onward;
            case Turn.No(var said) -> show(desk, member, null, said);
        };
    }

    private Page list(Desk desk, StaffForm form, Mistakes mistakes, @Nullable String refusal) {
        var members = reading.members(desk.id());
        return StaffDrawing.list(desk, members, new StaffDrawing.Tried(form, mistakes), refusal);
    }

    private Page show(
            Desk desk,
            StaffMember member,
            StaffDrawing.@Nullable Tried tried,
            @Nullable String refusal) {
        return StaffDrawing.show(desk, member, tried, refusal);
    }

    private static Function<StaffOutcome, Answer> told(
            Desk desk, Function<StaffOutcome.Kept, Answer> telling) {
        return outcome ->
                switch (outcome) {
                    case StaffOutcome.Kept kept -> telling.apply(kept);
                    case StaffOutcome.Declined(var reason) -> desk.no(reason);
                    case StaffOutcome.Absent() -> desk.absent();
                };
    }

    private static Answer let(Desk desk, StaffOutcome.Kept kept, String password) {
        var member = kept.member();
        return desk.caller()
                .created(new Let(member.name(), member.fullLogin(kept.prefix()), password));
    }

    private static String added(Desk desk, Let let) {
        return desk.words().say("staff.added", "name", let.name());
    }

    private static String readmitted(Desk desk, Let let) {
        return desk.words().say("staff.readmitted", "name", let.name());
    }

    private StaffMember member(Desk desk, String id) {
        return PublicId.parse(IdKind.STAFF_MEMBER, id)
                .flatMap(found -> reading.member(desk.id(), found))
                .orElseThrow(() -> new NotFound("staff member"));
    }

    private static By by(Desk desk) {
        return new By(desk.actor(), desk.now());
    }
}
