package dev.stampbook.card.api;

import dev.stampbook.card.CardRefusal;
import dev.stampbook.card.Program;
import dev.stampbook.card.program.Ending;
import dev.stampbook.card.program.Publishing;
import dev.stampbook.card.program.Revising;
import dev.stampbook.card.program.Revising.ReviseOutcome;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.DryRun;
import dev.stampbook.platform.web.Listing;
import dev.stampbook.platform.web.Page;
import dev.stampbook.platform.web.Refuses;
import dev.stampbook.platform.web.Reply;
import dev.stampbook.platform.write.Answer;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.reward.RewardRefusal;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Programs over the public API.
@RestController
class ProgramApi {

    private final Publishing publishing;
    private final Revising revising;
    private final Ending ending;
    private final ViewingPrograms viewing;
    private final Waist waist;
    private final Clock clock;

    ProgramApi(
            Publishing publishing,
            Revising revising,
            Ending ending,
            ViewingPrograms viewing,
            Waist waist,
            Clock clock) {
        this.publishing = publishing;
        this.revising = revising;
        this.ending = ending;
        this.viewing = viewing;
        this.waist = waist;
        this.clock = clock;
    }

    /// Programs, newest first.
    @GetMapping("/api/v1/programs")
    Page<ProgramView> list(Caller caller, Listing listing) {
        return viewing.list(caller.require(Right.READ).actor().merchant(), listing);
    }

    /// Makes a program, published at once unless it is a draft.
    @PostMapping("/api/v1/programs")
    @ResponseStatus(HttpStatus.CREATED)
    @DryRun
    @Refuses(value = RewardRefusal.class, only = "pattern_too_small")
    Reply<ProgramView> create(Caller caller, @RequestBody ProgramForm body) {
        var actor = caller.require(Right.MANAGE).actor();
        var read = viewing.read(actor.merchant(), body);
        return Reply.of(
                read.refusal()
                        .map(caller::refused)
                        .orElseGet(
                                () ->
                                        waist.take(
                                                publishing,
                                                caller.call(
                                                        read.wish(actor, clock.instant()),
                                                        made -> caller.created(read.view(made))))));
    }

    /// One program; its `ETag` is its version.
    @GetMapping("/api/v1/programs/{id}")
    ResponseEntity<ProgramView> show(Caller caller, @PathVariable String id) {
        var view = viewing.get(caller.require(Right.READ).actor().merchant(), program(id));
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, "\"" + view.version() + "\"")
                .body(view);
    }

    /// Changes a program, which makes a new version; `If-Match` is the `ETag` of the version that
    /// the change was made from.
    @PatchMapping("/api/v1/programs/{id}")
    @DryRun
    @Refuses(
            value = {CardRefusal.class, RewardRefusal.class},
            only = {"stale_version", "program_archived", "program_stopped", "pattern_too_small"})
    Reply<ProgramView> update(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ProgramPatch body) {
        var actor = caller.require(Right.MANAGE).actor();
        var read = viewing.read(actor.merchant(), program(id), body, new IfMatch(ifMatch));
        var form = read.form();
        if (form == null) {
            return Reply.of(caller.refused(stale(read.program())));
        }
        var weak = form.rewards().stream().flatMap(reward -> reward.refusal().stream()).findFirst();
        if (weak.isPresent()) {
            return Reply.of(caller.refused(weak.get()));
        }
        var wish = form.change(actor, read.program(), body.apply(), clock.instant());
        return Reply.of(
                waist.take(
                        revising,
                        caller.call(wish, outcome -> told(caller, read.desk(), outcome))));
    }

    private static Answer told(Caller caller, ViewingPrograms.Desk desk, ReviseOutcome outcome) {
        return switch (outcome) {
            case ReviseOutcome.Revised(var program, var effect) ->
                    caller.ok(desk.view(program).after(effect));
            case ReviseOutcome.NotRevised(var why) -> caller.refused(why);
            case ReviseOutcome.Absent() -> caller.absent();
        };
    }

    private static Refused stale(Program program) {
        return Refused.because(CardRefusal.STALE_VERSION, "version", program.version());
    }

    /// Archives a program: no new cards and no stamps; vouchers live on.
    @PostMapping("/api/v1/programs/{id}/archive")
    @DryRun
    Reply<ProgramView> edit(Caller caller, @PathVariable String id) {
        return end(caller, id, Ending.How.ARCHIVED);
    }

    /// Stops a program: its vouchers end as well.
    @PostMapping("/api/v1/programs/{id}/stop")
    @DryRun
    Reply<ProgramView> remove(Caller caller, @PathVariable String id) {
        return end(caller, id, Ending.How.STOPPED);
    }

    private Reply<ProgramView> end(Caller caller, String id, Ending.How how) {
        var actor = caller.require(Right.MANAGE).actor();
        var desk = viewing.desk(actor.merchant());
        var wish = new Ending.ToEnd(actor, program(id), how, clock.instant());
        return Reply.of(
                waist.take(
                        ending,
                        caller.call(
                                wish,
                                program ->
                                        program.map(desk::view)
                                                .map(caller::ok)
                                                .orElseGet(caller::absent))));
    }

    private static UUID program(String id) {
        return PublicId.parse(IdKind.PROGRAM, id).orElseThrow(() -> new NotFound("program"));
    }
}
