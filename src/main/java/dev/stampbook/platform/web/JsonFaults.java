package dev.stampbook.platform.web;

import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.InvalidInput.Problem;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/// Says in the words of the contract what Jackson could not read.
final class JsonFaults {

    private JsonFaults() {}

    /// The problems of a body that could not be read, with their places where Jackson knows them.
    static List<Problem> problems(@Nullable Throwable cause) {
        var own = find(cause, InvalidInput.class);
        var fault = find(cause, JacksonException.class);
        if (own != null) {
            var place = fault == null ? "" : pointer(fault);
            return own.problems().stream().map(problem -> problem.below(place)).toList();
        }
        return List.of(
                fault == null
                        ? Problem.at("", "invalid.body_missing")
                        : Problem.at(pointer(fault), key(fault)));
    }

    private static String key(JacksonException fault) {
        return switch (fault) {
            // A number that no field is large enough for.
            case InputCoercionException number -> "invalid.type";
            case StreamReadException syntax -> "invalid.json";
            case UnrecognizedPropertyException unknown -> "invalid.unknown_field";
            case InvalidTypeIdException kind -> "invalid.kind";
            case ValueInstantiationException value -> "invalid.value";
            case DatabindException mismatch -> "invalid.type";
            default -> "invalid.json";
        };
    }

    private static String pointer(JacksonException fault) {
        return fault.getPath().stream()
                .map(
                        step ->
                                step.getPropertyName() == null
                                        ? String.valueOf(step.getIndex())
                                        : escaped(step.getPropertyName()))
                .map("/"::concat)
                .collect(Collectors.joining());
    }

    /// As RFC 6901 wants it.
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static <T> @Nullable T find(@Nullable Throwable fault, Class<T> type) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }
}
