package dev.stampbook.customer.export;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.json.Json;
import org.springframework.stereotype.Component;

/// Everything held about a customer as a file, for herself.
@Component
public class ExportFile {

    private final Exporting exporting;
    private final Json json;

    ExportFile(Exporting exporting, Json json) {
        this.exporting = exporting;
        this.json = json;
    }

    /// The file of the customer with a public id, who asks for it.
    public byte[] of(Actor actor, String customer) {
        return json.bytes(exporting.export(actor, customer));
    }
}
