package dev.stampbook.merchant.desk;

import dev.stampbook.merchant.desk.DeskOpening.Where;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.web.CallerResolver;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets people in to the desk: gives each method of its pages the [Desk] of its caller.
@Component
class DeskResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final CallerResolver callers;
    private final ObjectProvider<DeskOpening> opening;

    /// Whatever has doors has this; only what has desks can open one.
    DeskResolver(CallerResolver callers, ObjectProvider<DeskOpening> opening) {
        this.callers = callers;
        this.opening = opening;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Desk.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var caller = callers.of(servlet);
        if (!caller.known() && !caller.barred()) {
            throw new SignInFirst(Objects.requireNonNullElse(back(servlet), ""));
        }
        return opening.getObject().open(caller, where(servlet)).require(Right.DESK);
    }

    private static Where where(HttpServletRequest request) {
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Where(
                request.getRequestURI(),
                back(request),
                csrf == null ? "" : csrf.getToken(),
                request.getParameter("done"));
    }

    /// A page that was asked for can be asked for again, a form cannot be sent again.
    private static @Nullable String back(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return null;
        }
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
