package dev.stampbook.card.print;

import dev.stampbook.card.Program;
import dev.stampbook.card.Programs;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The prints of a program: looked at, and taken as files.
@Controller
class PrintPages {

    private final Programs programs;
    private final Merchants merchants;
    private final Posters posters;
    private final Transactions transactions;
    private final Words words;

    PrintPages(
            Programs programs,
            Merchants merchants,
            Posters posters,
            Transactions transactions,
            Words words) {
        this.programs = programs;
        this.merchants = merchants;
        this.posters = posters;
        this.transactions = transactions;
        this.words = words;
    }

    /// A program that can be joined, and whose it is.
    private record Shown(Merchant merchant, Program program) {}

    @GetMapping("/desk/programs/{id}/prints")
    Page list(
            Desk desk,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String language) {
        var shown = shown(desk, id);
        return Page.of("card/prints", page(shown, desk, printed(shown, language)));
    }

    /// A print as `poster.pdf` or `poster.png`.
    @GetMapping("/desk/programs/{id}/prints/{file}")
    ResponseEntity<byte[]> show(
            Desk desk,
            @PathVariable String id,
            @PathVariable String file,
            @RequestParam(required = false) @Nullable String language) {
        var shown = shown(desk, id);
        var parts = file.split("\\.", 2);
        var format = Format.of(parts[0]).orElseThrow(() -> new NotFound("print"));
        var poster = posters.poster(shown.merchant(), shown.program(), printed(shown, language));
        return switch (parts.length == 2 ? parts[1] : "") {
            case "pdf" -> file(shown, file, MediaType.APPLICATION_PDF, poster.pdf(format));
            case "png" -> file(shown, file, MediaType.IMAGE_PNG, poster.png(format));
            default -> throw new NotFound("print");
        };
    }

    private static ResponseEntity<byte[]> file(
            Shown shown, String file, MediaType type, byte[] content) {
        var named =
                ContentDisposition.inline().filename(shown.program().slug() + "-" + file).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .body(content);
    }

    private Shown shown(Desk desk, String id) {
        var merchant = desk.require(Right.READ).id();
        return transactions.reading(
                merchant,
                () -> {
                    var program = programs.get(merchant, program(id));
                    if (program.state() == Program.State.DRAFT) {
                        throw new NotFound("program");
                    }
                    return new Shown(merchants.get(merchant), program);
                });
    }

    private static UUID program(String id) {
        return PublicId.parse(IdKind.PROGRAM, id).orElseThrow(() -> new NotFound("program"));
    }

    /// The language that is asked for, else the merchant's.
    private Phrases printed(Shown shown, @Nullable String language) {
        var base = shown.merchant().locale();
        return new Phrases(
                words, words.choose(language == null ? List.of(base) : List.of(language, base)));
    }

    private PrintsPage page(Shown shown, Desk desk, Phrases printed) {
        var program = shown.program();
        var name = desk.told(program.rules().name());
        var language = printed.language().toLanguageTag();
        var link = posters.joinUrl(program);
        return new PrintsPage(
                desk.frame(
                        desk.words().say("print.title", "program", name),
                        List.of("choice", "prints"),
                        List.of()),
                desk.words(),
                name,
                words.languages().stream().map(tag -> tongue(program, tag, language)).toList(),
                Arrays.stream(Format.values())
                        .map(format -> print(program, desk.words(), new Wanted(format, language)))
                        .toList(),
                link,
                button(link, printed.say("print.get_card"), language));
    }

    private PrintsPage.Tongue tongue(Program program, String tag, String chosen) {
        return new PrintsPage.Tongue(
                tag,
                words.say(Locale.forLanguageTag(tag), "tongue.name"),
                Posters.address(program) + "?language=" + tag,
                tag.equals(chosen));
    }

    private record Wanted(Format format, String language) {}

    private static PrintsPage.Print print(Program program, Phrases reader, Wanted wanted) {
        var format = wanted.format().text();
        var file = Posters.address(program) + "/" + format;
        return new PrintsPage.Print(
                reader.say("print.format." + format),
                "print__sheet print__sheet--" + format,
                file + ".pdf?language=" + wanted.language(),
                file + ".png?language=" + wanted.language());
    }

    /// A link that looks like a button wherever it is put; nothing of it is loaded from here.
    private static String button(String link, String label, String language) {
        return """
                <a href="%s" lang="%s" style="display:inline-block;padding:14px 28px;\
                border-radius:16px;background:#5b3a22;color:#fff;font:600 17px/1.2 sans-serif;\
                text-decoration:none">%s</a>"""
                .formatted(link, language, label);
    }
}
