// breaks
package dev.stampbook.card;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ShelfController {

    @GetMapping("/cards")
    String list() {
        return "[]";
    }
}
