package dev.stampbook.card.desk;

import dev.stampbook.card.Program;
import dev.stampbook.card.Programs;
import dev.stampbook.card.api.ProgramDrafts;
import dev.stampbook.card.api.ProgramDrafts.Read;
import dev.stampbook.card.program.Publishing;
import dev.stampbook.card.program.Publishing.ToPublish;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.merchant.desk.Turn;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.web.BodyMax;
import dev.stampbook.platform.web.upload.SentFile;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Programs as files, and as copies: each becomes a draft.
@Controller
class ProgramFilePages {

    /// As much as the API reads.
    private static final long FILE_MAX = 64L * 1024;

    private final Programs programs;
    private final ProgramDrafts drafts;
    private final Publishing publishing;
    private final Transactions transactions;

    ProgramFilePages(
            Programs programs,
            ProgramDrafts drafts,
            Publishing publishing,
            Transactions transactions) {
        this.programs = programs;
        this.drafts = drafts;
        this.publishing = publishing;
        this.transactions = transactions;
    }

    /// The file of a program, to be kept or taken to another business.
    @GetMapping("/desk/programs/{id}/file.json")
    ResponseEntity<String> show(Desk desk, @PathVariable String id) {
        var program = get(desk, id);
        var name = ContentDisposition.attachment().filename(program.slug() + ".json").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(drafts.file(desk.id(), program.id()));
    }

    /// The draft that a file makes; what is wrong in it can be mended on the page that follows.
    @PostMapping("/desk/programs/file")
    @BodyMax(FILE_MAX)
    Object create(Desk desk, SentFile upload) throws IOException {
        desk.require(Right.MANAGE);
        if (upload.empty()) {
            var none = desk.mistakes(new InvalidInput("upload", "desk.no_file"));
            return refuse(desk, new ProgramDrawing.Sent("", none, null));
        }
        return create(desk, upload.text());
    }

    @PostMapping("/desk/programs/import")
    Object create(Desk desk, @RequestParam(defaultValue = "") String file) {
        var actor = desk.require(Right.MANAGE).actor();
        try {
            return draft(desk, drafts.draft(actor, file, desk.now()), file);
        } catch (InvalidInput invalid) {
            var mistakes = desk.mistakes(invalid);
            return refuse(desk, new ProgramDrawing.Sent(file, about(mistakes), null));
        }
    }

    @PostMapping("/desk/programs/{id}/copy")
    Object copy(Desk desk, @PathVariable String id) {
        var actor = desk.require(Right.MANAGE).actor();
        return draft(desk, drafts.copy(actor, get(desk, id), desk.now()), "");
    }

    private Object draft(Desk desk, Read<ToPublish> read, String file) {
        if (read.refused() != null) {
            var why = desk.said(read.refused());
            return refuse(desk, new ProgramDrawing.Sent(file, Mistakes.none(), why));
        }
        var turn =
                desk.take(
                        publishing,
                        read.granted(),
                        made ->
                                desk.done(
                                        ProgramDrawing.address(made.id()), "done.program_drafted"));
        return switch (turn) {
            case Turn.Done(var onward) -> onward;
            case Turn.No(var said) ->
                    refuse(desk, new ProgramDrawing.Sent(file, Mistakes.none(), said));
        };
    }

    private static Page refuse(Desk desk, ProgramDrawing.Sent sent) {
        return ProgramDrawing.list(desk, ProgramDrawing.table(desk, List.of()), sent);
    }

    /// Whatever is wrong inside of a file is wrong with the one field that holds it.
    private static Mistakes about(Mistakes mistakes) {
        return new Mistakes(
                mistakes.title(),
                mistakes.all().stream()
                        .map(
                                mistake ->
                                        new Mistakes.Mistake(
                                                "file", mistake.field() + " " + mistake.said()))
                        .toList());
    }

    private Program get(Desk desk, String id) {
        var program = ProgramDrawing.id(id);
        return transactions.reading(desk.id(), () -> programs.get(desk.id(), program));
    }
}
