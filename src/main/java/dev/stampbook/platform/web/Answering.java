package dev.stampbook.platform.web;

import dev.stampbook.platform.write.Answer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;

/// Puts an answer on the wire, byte for byte.
final class Answering {

    private Answering() {}

    static void write(HttpServletResponse response, Answer answer) throws IOException {
        response.setStatus(answer.status());
        if (answer.replayed()) {
            response.setHeader("Idempotency-Replayed", "true");
        }
        if (answer.body().length > 0) {
            response.setContentType(
                    answer.status() >= 400
                            ? MediaType.APPLICATION_PROBLEM_JSON_VALUE
                            : MediaType.APPLICATION_JSON_VALUE);
            response.setContentLength(answer.body().length);
            response.getOutputStream().write(answer.body());
        }
    }
}
