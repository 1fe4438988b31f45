package dev.stampbook.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Tells a problem on the wire: to programs as JSON, to people as a page.
@Component
public class ProblemWriting {

    private final Problems problems;
    private final ObjectProvider<ProblemPage> pages;

    ProblemWriting(Problems problems, ObjectProvider<ProblemPage> pages) {
        this.problems = problems;
        this.pages = pages;
    }

    /// Writes what a thrown "no" or fault is told as.
    public void write(HttpServletRequest request, HttpServletResponse response, Throwable thrown)
            throws IOException {
        write(request, response, problems.told(thrown, Doors.languages(request)));
    }

    void write(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        write(request, response, problems.told(status, Doors.languages(request)));
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Problems.Told told)
            throws IOException {
        if (response.isCommitted()) {
            // A download that broke off must not look complete: the server hangs up.
            throw new IOException("the answer had begun");
        }
        // Headers that filters wrote stay; only what the failed door had begun to say goes.
        response.resetBuffer();
        told.headers().forEach(response::setHeader);
        var page = pages.getIfAvailable();
        if (page == null || api(request)) {
            Answering.write(response, told.answer());
        } else {
            page.show(response, told.answer(), Doors.languages(request));
        }
    }

    private static boolean api(HttpServletRequest request) {
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return Doors.api(request) || (path instanceof String text && text.startsWith("/api/"));
    }
}
