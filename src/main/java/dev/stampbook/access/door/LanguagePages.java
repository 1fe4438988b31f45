package dev.stampbook.access.door;

import dev.stampbook.platform.web.LanguageChoice;
import dev.stampbook.platform.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
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

    /// Keeps the language, when there are words in it, and goes on where it was chosen.
    @PostMapping({"/language", "/counter/language"})
    ResponseEntity<Void> create(
            @RequestParam String language,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (words.languages().contains(language)) {
            LanguageChoice.keep(request, response, language);
        }
        return Visit.to(WayOn.of(back).back("/counter"));
    }
}
