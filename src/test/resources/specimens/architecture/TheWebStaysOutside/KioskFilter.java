package dev.stampbook.scan;

import jakarta.servlet.http.HttpServletRequest;

class KioskFilter {

    String stamp(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
