package dev.stampbook.platform.page;

import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.web.ProblemPage;
import dev.stampbook.platform.words.Words;
import dev.stampbook.platform.write.Answer;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells people a problem: the sentence of the problem, and what to do about it.
@Component
class ShowingProblems implements ProblemPage {

    private final TemplateEngine templates;
    private final Words words;
    private final Json json;

    ShowingProblems(TemplateEngine templates, Words words, Json json) {
        this.templates = templates;
        this.words = words;
        this.json = json;
    }

    @Override
    public void show(HttpServletResponse response, Answer problem, List<String> languages)
            throws IOException {
        var phrases = new Phrases(words, words.choose(languages));
        var said = json.read(problem.body(), Told.class).detail();
        var layout = new Layout(phrases.language(), said, List.of("notice", "button"), List.of());
        var pause = response.getHeader("Retry-After");
        var hint =
                problem.status() == 429 && pause != null
                        ? phrases.say("sorry.later", "minutes", minutes(pause))
                        : phrases.say(hint(problem.status()));
        var home = problem.status() == 404 ? phrases.say("sorry.home") : null;
        var page = new SorryPage(layout, said, hint, home);
        PageWriting.write(templates, new Page("platform/sorry", page, problem.status()), response);
    }

    /// What a page needs of the problem.
    record Told(String detail) {}

    /// Whole minutes, so that nobody comes back too early.
    private static long minutes(String seconds) {
        return Math.ceilDiv(Long.parseLong(seconds), 60L);
    }

    /// A form is forbidden when it stood open for longer than its token lives.
    private static String hint(int status) {
        return switch (status) {
            case 404 -> "sorry.not_found";
            case 403 -> "sorry.forbidden";
            case 429, 503 -> "sorry.busy";
            default -> status < 500 ? "sorry.request" : "sorry.fault";
        };
    }
}
