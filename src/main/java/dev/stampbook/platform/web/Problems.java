package dev.stampbook.platform.web;

import static org.springframework.core.NestedExceptionUtils.getMostSpecificCause;
import static org.springframework.web.util.DisconnectedClientHelper.isClientDisconnectedException;

import dev.stampbook.platform.Forbidden;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.Refusal;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.database.PassingFault;
import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.words.Words;
import dev.stampbook.platform.write.Answer;
import dev.stampbook.platform.write.WaistRefused;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Everything that a door says no to, as RFC 9457 problem details: `type` leads to the page of the
/// code, `title` is the code in words, `detail` speaks the caller's language.
@Component
public class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /// A database that restarts or fails over is back within seconds.
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Words words;
    private final Json json;

    /// What a fault is told as: the answer and the headers that belong to it.
    record Told(Answer answer, Map<String, String> headers) {}

    Problems(Words words, Json json) {
        this.words = words;
        this.json = json;
    }

    /// A refusal in the first of the languages that there are words in.
    public Answer refused(Refused refused, List<String> languages) {
        var detail = detail(refused.reason(), refused.spoken(), languages);
        return answer(refused.reason(), detail, new TreeMap<>(refused.facts()));
    }

    /// What is wrong with an input, field by field.
    public Answer invalid(List<InvalidInput.Problem> problems, List<String> languages) {
        var errors = problems.stream().map(problem -> error(problem, languages)).toList();
        var reason = WebRefusal.INVALID_INPUT;
        var detail = detail(reason, Map.of("count", errors.size()), languages);
        return answer(reason, detail, Map.of("errors", errors));
    }

    /// What a thrown "no" or a fault is told as.
    Told told(Throwable thrown, List<String> languages) {
        return switch (thrown) {
            case NotFound absent -> plain(WebRefusal.NOT_FOUND, languages);
            case NoResourceFoundException absent -> plain(WebRefusal.NOT_FOUND, languages);
            case NoHandlerFoundException absent -> plain(WebRefusal.NOT_FOUND, languages);
            case Forbidden forbidden -> forbidden(forbidden, languages);
            case TurnedAway away -> away(away, languages);
            case WaistRefused refused ->
                    just(refused(Refused.because(refused.reason()), languages));
            case InvalidInput input -> just(invalid(input.problems(), languages));
            case HttpMessageNotReadableException body ->
                    just(invalid(JsonFaults.problems(body.getCause()), languages));
            case MissingServletRequestParameterException missing ->
                    parameter(missing.getParameterName(), "invalid.required", languages);
            case MissingRequestValueException missing ->
                    parameter("", "invalid.required", languages);
            case MethodArgumentTypeMismatchException wrong ->
                    parameter(wrong.getName(), "invalid.type", languages);
            // What stands behind a percent sign is no text, or no name.
            case InvalidParameterException query -> parameter("", "invalid.value", languages);
            case RequestRejectedException query -> parameter("", "invalid.value", languages);
            case HttpRequestMethodNotSupportedException method -> method(method, languages);
            case HttpMediaTypeNotSupportedException type ->
                    plain(WebRefusal.UNSUPPORTED_MEDIA_TYPE, languages);
            case HttpMediaTypeNotAcceptableException type ->
                    plain(WebRefusal.NOT_ACCEPTABLE, languages);
            default -> broken(thrown, languages);
        };
    }

    private Told broken(Throwable thrown, List<String> languages) {
        if (PassingFault.is(thrown)) {
            return pause(thrown, languages);
        }
        // Whoever asked may have left, as people do: nobody reads the answer, and nothing is wrong.
        return isClientDisconnectedException(thrown)
                ? plain(WebRefusal.SERVICE_UNAVAILABLE, languages)
                : fault(thrown, languages);
    }

    /// What a status is told as that the server itself decided on.
    Told told(int status, List<String> languages) {
        for (var refusal : WebRefusal.values()) {
            if (refusal.status() == status) {
                return plain(refusal, languages);
            }
        }
        return status < 500
                ? just(invalid(List.of(), languages))
                : fault(new IllegalStateException("the server answers " + status), languages);
    }

    /// The code of a refusal as a title: `already_redeemed` → "Already redeemed".
    static String title(Refusal refusal) {
        var text = refusal.code().replace('_', ' ');
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private Told forbidden(Forbidden forbidden, List<String> languages) {
        var right = forbidden.missing().name().toLowerCase(Locale.ROOT);
        return just(
                refused(Refused.because(WebRefusal.FORBIDDEN, "missing_scope", right), languages));
    }

    private Told away(TurnedAway away, List<String> languages) {
        var headers = new TreeMap<String, String>();
        away.retryAfter().ifPresent(pause -> headers.put("Retry-After", seconds(pause)));
        if (away.refused().reason() == WebRefusal.UNAUTHORIZED) {
            headers.put("WWW-Authenticate", "Bearer");
        }
        return new Told(refused(away.refused(), languages), headers);
    }

    private Told method(HttpRequestMethodNotSupportedException fault, List<String> languages) {
        var supported = fault.getSupportedMethods();
        return new Told(
                refused(Refused.because(WebRefusal.METHOD_NOT_ALLOWED), languages),
                supported == null ? Map.of() : Map.of("Allow", String.join(", ", supported)));
    }

    private Told parameter(String name, String key, List<String> languages) {
        return just(invalid(List.of(InvalidInput.Problem.at("?" + name, key)), languages));
    }

    private Told pause(Throwable thrown, List<String> languages) {
        // One line each: while it is away, every request says so.
        LOG.warn("the database could not be asked: {}", getMostSpecificCause(thrown).toString());
        return new Told(
                refused(Refused.because(WebRefusal.SERVICE_UNAVAILABLE), languages),
                Map.of("Retry-After", seconds(PAUSE)));
    }

    private Told fault(Throwable thrown, List<String> languages) {
        var reference = UUID.randomUUID().toString();
        LOG.error("fault {}", reference, thrown);
        return just(
                refused(
                        Refused.because(WebRefusal.INTERNAL_ERROR, "reference", reference),
                        languages));
    }

    private Told plain(Refusal reason, List<String> languages) {
        return just(refused(Refused.because(reason), languages));
    }

    private static Told just(Answer answer) {
        return new Told(answer, Map.of());
    }

    private static String seconds(Duration pause) {
        return String.valueOf(Math.max(1, pause.plusMillis(999).toSeconds()));
    }

    private String detail(Refusal reason, Map<String, Object> values, List<String> languages) {
        return words.say(languages, "refusal." + reason.code(), values);
    }

    private Map<String, Object> error(InvalidInput.Problem problem, List<String> languages) {
        var error = new LinkedHashMap<String, Object>();
        if (problem.pointer().startsWith("?")) {
            error.put("parameter", problem.pointer().substring(1));
        } else if (problem.pointer().isEmpty() || problem.pointer().startsWith("/")) {
            error.put("pointer", problem.pointer());
        } else {
            error.put("header", problem.pointer());
        }
        error.put("code", problem.key().substring(problem.key().lastIndexOf('.') + 1));
        error.put("detail", words.say(languages, problem.key(), problem.values()));
        return error;
    }

    private Answer answer(Refusal reason, String detail, Map<String, Object> more) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "/problems/" + reason.code());
        problem.put("title", title(reason));
        problem.put("status", reason.status());
        problem.put("detail", detail);
        problem.put("code", reason.code());
        problem.putAll(more);
        return Answer.first(reason.status(), json.bytes(problem));
    }
}
