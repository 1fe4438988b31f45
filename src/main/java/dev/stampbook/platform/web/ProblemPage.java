package dev.stampbook.platform.web;

import dev.stampbook.platform.write.Answer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/// Shows a problem to people; given by the module that has the pages.
public interface ProblemPage {

    /// Writes a page with the status of the answer, whose body is the problem as JSON, in the first
    /// of the languages that there are words in.
    void show(HttpServletResponse response, Answer problem, List<String> languages)
            throws IOException;
}
