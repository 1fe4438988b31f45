package dev.stampbook.platform.page;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.springframework.stereotype.Component;

/// Draws what leaves by another way than an answer: letters.
@Component
public class Rendering {

    private final TemplateEngine templates;

    Rendering(TemplateEngine templates) {
        this.templates = templates;
    }

    /// The template with its one record, as HTML.
    public String html(String template, Object content) {
        var html = new StringOutput();
        templates.render(template + ".jte", content, html);
        return html.toString();
    }
}
