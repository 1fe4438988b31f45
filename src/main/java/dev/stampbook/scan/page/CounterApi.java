package dev.stampbook.scan.page;

import dev.stampbook.platform.web.Caller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The door of the counter's own script: the same as the page's forms, answered as JSON. At a
/// counter a refusal is a normal answer: 200, like all others.
@RestController
class CounterApi {

    private final TakingScans taking;

    CounterApi(TakingScans taking) {
        this.taking = taking;
    }

    @PostMapping("/counter/scans")
    CounterAnswer create(Caller caller, @RequestBody CounterForm form) {
        return taking.take(caller, form);
    }
}
