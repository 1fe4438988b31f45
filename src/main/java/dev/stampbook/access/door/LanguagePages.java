package dev.stampbook.access.door;

import dev.stampbook.platform.web.LanguageChoice;
import dev.stampbook.platform.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The language of a staff device: chosen once, whoever works with it.
@Controller
class LanguagePages {

    private final Words words;

    LanguagePages(Words words) {
        this.words = words;
    }

    /// Keeps the language, when there are words in it, and goes on at the counter.
    @PostMapping("/counter/language")
    ResponseEntity<Void> create(
            @RequestParam String language,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (words.languages().contains(language)) {
            LanguageChoice.keep(request, response, language);
        }
        return ResponseEntity.status(303).location(URI.create("/counter")).build();
    }
}
