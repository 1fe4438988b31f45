package dev.stampbook.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
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

    /// Tells in our own words what Tomcat refuses before any door is found, such as a path with
    /// `%00`: its own words are a page.
    @Component
    static class First implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

        private final ProblemWriting writing;

        First(ProblemWriting writing) {
            this.writing = writing;
        }

        @Override
        public void customize(TomcatServletWebServerFactory tomcat) {
            tomcat.addContextCustomizers(this::speak);
        }

        private void speak(Context context) {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Report.class.getName());
                host.getPipeline().addValve(new Report(writing));
            }
        }
    }

    private static final class Report extends ErrorReportValve {

        private final ProblemWriting writing;

        Report(ProblemWriting writing) {
            this.writing = writing;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            var status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                writing.write(request, response, status);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
