package dev.stampbook.merchant.desk;

import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.CallerResolver;
import dev.stampbook.platform.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
    private final Merchants merchants;
    private final Transactions transactions;
    private final Words words;
    private final DeskRoom room;
    private final Clock clock;

    DeskResolver(
            CallerResolver callers,
            Merchants merchants,
            Transactions transactions,
            Words words,
            DeskRoom room,
            Clock clock) {
        this.callers = callers;
        this.merchants = merchants;
        this.transactions = transactions;
        this.words = words;
        this.room = room;
        this.clock = clock;
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
            throw new SignInFirst(back(servlet));
        }
        return desk(caller, servlet).require(Right.DESK);
    }

    private Desk desk(Caller caller, HttpServletRequest request) {
        var id = caller.actor().merchant();
        var merchant = transactions.reading(id, () -> merchants.get(id));
        var phrases = new Phrases(words, words.choose(caller.languages()));
        return new Desk(caller, merchant, phrases, look(request), room);
    }

    private Desk.Look look(HttpServletRequest request) {
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Desk.Look(
                request.getRequestURI(),
                csrf == null ? "" : csrf.getToken(),
                request.getParameter("done"),
                clock.instant());
    }

    /// A page that was asked for can be asked for again, a form cannot be sent again.
    private static String back(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "";
        }
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
