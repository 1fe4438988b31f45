package dev.stampbook.platform.web.contract;

import dev.stampbook.platform.Refusal;
import dev.stampbook.platform.web.Refuses;
import dev.stampbook.platform.write.WriteRefusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/// A route as its method declares it.
final class Door {

    private final HandlerMethod method;
    private final RequestMapping mapping;

    private Door(HandlerMethod method, RequestMapping mapping) {
        this.method = method;
        this.mapping = mapping;
    }

    static Door of(HandlerMethod method) {
        var mapping =
                AnnotatedElementUtils.findMergedAnnotation(
                        method.getMethod(), RequestMapping.class);
        if (mapping == null) {
            throw new IllegalStateException(method + " is no route");
        }
        return new Door(method, mapping);
    }

    HandlerMethod method() {
        return method;
    }

    String verb() {
        return mapping.method()[0].name();
    }

    String path() {
        return mapping.path()[0];
    }

    boolean operators() {
        return path().startsWith("/api/v1/merchants");
    }

    /// The media types of files that it reads besides JSON.
    List<String> files() {
        return Stream.of(mapping.consumes()).filter(type -> !type.endsWith("json")).toList();
    }

    boolean takes(Class<?> type) {
        return Stream.of(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == type);
    }

    /// What it declares to refuse.
    Stream<Refusal> refusals() {
        var declared =
                Optional.ofNullable(method.getMethodAnnotation(Refuses.class)).stream()
                        .flatMap(ContractAnswers::named);
        return verb().equals("POST") ? Stream.concat(declared, repeating()) : declared;
    }

    /// Why a POST that is sent once more may get another answer; those of the operator's doors are
    /// about businesses, and no person's erasure empties them.
    private Stream<WriteRefusal> repeating() {
        return Stream.of(WriteRefusal.values())
                .filter(no -> !(operators() && no == WriteRefusal.ANSWER_ERASED));
    }
}
