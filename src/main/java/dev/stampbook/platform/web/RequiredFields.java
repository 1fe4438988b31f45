package dev.stampbook.platform.web;

import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.InvalidInput.Problem;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// Refuses a body that leaves out a field whose record component is not `@Nullable`: the type that
/// the door declares is all it has to say about what is required. Lists have no gaps.
@ControllerAdvice
class RequiredFields extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        return complete(body);
    }

    /// The body, when it leaves nothing out.
    static <T> T complete(T body) {
        var missing = new ArrayList<Problem>();
        look("", body, missing);
        InvalidInput.unless(missing);
        return body;
    }

    /// Whether a component of a body may be left out.
    static boolean optional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static void look(String place, Object value, List<Problem> missing) {
        if (value instanceof Record) {
            for (var component : value.getClass().getRecordComponents()) {
                var own = place + "/" + snake(component.getName());
                look(own, read(value, component), optional(component), missing);
            }
        } else if (value instanceof Collection<?> items) {
            var index = 0;
            for (var item : items) {
                look(place + "/" + index++, item, false, missing);
            }
        }
    }

    private static void look(
            String place, @Nullable Object value, boolean optional, List<Problem> missing) {
        if (value != null) {
            look(place, value, missing);
        } else if (!optional) {
            missing.add(Problem.at(place, "invalid.required"));
        }
    }

    private static @Nullable Object read(Object owner, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
