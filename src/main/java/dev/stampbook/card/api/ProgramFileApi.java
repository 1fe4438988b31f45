package dev.stampbook.card.api;

import dev.stampbook.card.program.Publishing;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.DryRun;
import dev.stampbook.platform.web.Refuses;
import dev.stampbook.platform.web.Reply;
import dev.stampbook.platform.web.file.FileRefusal;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.reward.RewardRefusal;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Programs as files over the public API: out of one business, into another.
@RestController
class ProgramFileApi {

    private final CarryingPrograms carrying;
    private final ViewingPrograms viewing;
    private final Publishing publishing;
    private final Waist waist;
    private final Clock clock;

    ProgramFileApi(
            CarryingPrograms carrying,
            ViewingPrograms viewing,
            Publishing publishing,
            Waist waist,
            Clock clock) {
        this.carrying = carrying;
        this.viewing = viewing;
        this.publishing = publishing;
        this.waist = waist;
        this.clock = clock;
    }

    /// The newest version of a program as a file without any id of this business.
    @GetMapping("/api/v1/programs/{id}/export")
    ProgramFile show(Caller caller, @PathVariable String id) {
        var program = PublicId.parse(IdKind.PROGRAM, id).orElseThrow(() -> new NotFound("program"));
        return carrying.out(caller.require(Right.READ).actor().merchant(), program);
    }

    /// Makes a draft of a file.
    @PostMapping("/api/v1/programs/import")
    @ResponseStatus(HttpStatus.CREATED)
    @DryRun
    @Refuses(
            value = {FileRefusal.class, RewardRefusal.class},
            only = {"unknown_schema", "pattern_too_small"})
    Reply<ProgramView> create(Caller caller, @RequestBody ProgramFile body) {
        var actor = caller.require(Right.MANAGE).actor();
        var read = viewing.read(actor.merchant(), carrying.in(actor.merchant(), body));
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
}
