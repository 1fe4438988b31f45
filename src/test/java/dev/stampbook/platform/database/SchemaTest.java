package dev.stampbook.platform.database;

import dev.stampbook.testing.Databases;
import dev.stampbook.testing.Snapshot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("module")
class SchemaTest {

    @Test
    void isTheOneThatWasReviewed() {
        Snapshot.generated("schema.sql").matches(new SchemaText(Databases.ofTheRun()).write());
    }
}
