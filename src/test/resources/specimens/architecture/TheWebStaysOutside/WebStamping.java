// breaks
package dev.stampbook.card;

import jakarta.servlet.http.HttpServletRequest;

class WebStamping {

    String stamp(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
