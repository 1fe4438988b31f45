package dev.stampbook.wallet.apple.service;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Some phones put a slash too many before the version of what they ask for; everybody behind would
/// refuse that.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class DoubleSlashFilter extends OncePerRequestFilter {

    private static final String BEGIN = "/apple/";
    private static final String DOUBLE = "//v1/";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.startsWith(BEGIN) || !path.contains(DOUBLE);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Single(request), response);
    }

    private static final class Single extends HttpServletRequestWrapper {

        Single(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return single(super.getRequestURI());
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(single(super.getRequestURL().toString()));
        }

        @Override
        public String getServletPath() {
            return single(super.getServletPath());
        }

        private static String single(String path) {
            return path.replace(DOUBLE, "/v1/");
        }
    }
}
