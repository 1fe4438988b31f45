package dev.stampbook.platform.web.upload;

import dev.stampbook.platform.web.BodyMax;
import dev.stampbook.platform.web.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/// Lets forms bring a file: stands before the gates, which need the token among the fields, and
/// reads the file once they let it pass.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class FileForms extends OncePerRequestFilter
        implements HandlerInterceptor, HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        return !type.startsWith("multipart/form-data")
                || !request.getMethod().equals("POST")
                || request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var form = new FileForm(request)) {
            chain.doFilter(form, response);
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    /// Strangers make nobody read.
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var form = WebUtils.getNativeRequest(request, FileForm.class);
        if (form != null && handler instanceof HandlerMethod method) {
            var max = method.getMethodAnnotation(BodyMax.class);
            if (max != null && Caller.admitted(request) != null) {
                form.keep(max.value());
            }
        }
        return true;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SentFile.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var form = WebUtils.getNativeRequest(servlet, FileForm.class);
        return form == null ? new SentFile(null) : form.file();
    }
}
