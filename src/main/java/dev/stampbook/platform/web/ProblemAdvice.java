package dev.stampbook.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/// Catches what doors throw, and what goes wrong before and behind them.
@ControllerAdvice
class ProblemAdvice {

    private final ProblemWriting writing;

    ProblemAdvice(ProblemWriting writing) {
        this.writing = writing;
    }

    @ExceptionHandler(Throwable.class)
    void tell(HttpServletRequest request, HttpServletResponse response, Throwable thrown)
            throws IOException {
        writing.write(request, response, thrown);
    }

    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {
        // The caller hung up; there is nobody left to tell.
    }

    /// The last resort of the server for faults outside the doors.
    @Controller
    static class Last implements ErrorController {

        private final ProblemWriting writing;

        Last(ProblemWriting writing) {
            this.writing = writing;
        }

        @RequestMapping("/error")
        void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
            var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
            writing.write(
                    request,
                    response,
                    status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value());
        }
    }
}
