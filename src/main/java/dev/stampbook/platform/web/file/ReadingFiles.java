package dev.stampbook.platform.web.file;

import dev.stampbook.platform.Refused;
import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.web.TurnedAway;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// Refuses files of another schema than the one that a door reads. A newer one has fields that
/// nobody here knows: its sender is told that, and not that each of them is wrong.
@ControllerAdvice
class ReadingFiles extends RequestBodyAdviceAdapter {

    private final Json json;

    ReadingFiles(Json json) {
        this.json = json;
    }

    @Override
    public boolean supports(
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        return parameter.getParameterType().isAnnotationPresent(FileSchema.class);
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        var own = own(parameter.getParameterType());
        var body = message.getBody().readAllBytes();
        var named = named(body);
        if (named != null && !named.equals(own)) {
            throw new TurnedAway(Refused.because(FileRefusal.UNKNOWN_SCHEMA, "reads", own), null);
        }
        return new Again(message.getHeaders(), body);
    }

    private static String own(Class<?> type) {
        return Objects.requireNonNull(type.getAnnotation(FileSchema.class)).value();
    }

    /// What the file calls its schema; what cannot be read at all is refused by whoever reads it.
    private @Nullable String named(byte[] body) {
        try {
            return json.read(body, Named.class).schema();
        } catch (RuntimeException fault) {
            if (Json.unreadable(fault)) {
                return null;
            }
            throw fault;
        }
    }

    private record Named(@Nullable String schema) {}

    /// The body once more, for whoever reads all of it.
    private static final class Again implements HttpInputMessage {

        private final HttpHeaders headers;
        private final byte[] body;

        Again(HttpHeaders headers, byte[] body) {
            this.headers = headers;
            this.body = body;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
