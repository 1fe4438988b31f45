package dev.stampbook.access;

import jakarta.servlet.http.HttpServletRequest;

class SignInWiring {

    String stamp(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
