package dev.stampbook.platform.web;

import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.InvalidInput.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Makes the [Listing] of a request.
@Component
class ListingResolver implements HandlerMethodArgumentResolver {

    private static final int LIMIT_DEFAULT = 50;
    private static final int LIMIT_MAX = 200;

    private final Cursors cursors;

    ListingResolver(Cursors cursors) {
        this.cursors = cursors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Listing.class;
    }

    @Override
    public Listing resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new Listing(cursors, limit(request), request.getParameter("after"));
    }

    private static int limit(NativeWebRequest request) {
        var asked = request.getParameter("limit");
        if (asked == null) {
            return LIMIT_DEFAULT;
        }
        if (!asked.matches("[0-9]{1,3}") || !fits(Integer.parseInt(asked))) {
            var bounds = Map.<String, Object>of("min", 1, "max", LIMIT_MAX);
            throw new InvalidInput(List.of(new Problem("?limit", "invalid.range", bounds)));
        }
        return Integer.parseInt(asked);
    }

    private static boolean fits(int limit) {
        return limit >= 1 && limit <= LIMIT_MAX;
    }
}
