package dev.stampbook.platform.web;

import dev.stampbook.platform.write.Answer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Shows a problem to people; given by the module that has the pages.
public interface ProblemPage {

    /// Writes a page with the status of the answer, whose body is the problem as JSON.
    void show(HttpServletRequest request, HttpServletResponse response, Answer problem)
            throws IOException;
}
