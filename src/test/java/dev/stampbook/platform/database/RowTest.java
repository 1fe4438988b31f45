package dev.stampbook.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.TestClock;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RowTest {

    @Test
    void writesEachKindOfValueAsJsonbToRecordsetReadsIt() {
        var row =
                new Row()
                        .with("bytes", new byte[] {0, (byte) 0xff})
                        .with("unit", TimeUnit.MINUTES)
                        .with("at", TestClock.START)
                        .with("locale", Locale.forLanguageTag("he-IL"))
                        .with("nothing", null);

        assertThat(row.columns())
                .containsEntry("bytes", "\\x00ff")
                .containsEntry("unit", "minutes")
                .containsEntry("at", "2026-03-02T09:00:00Z")
                .containsEntry("locale", "he-IL")
                .containsEntry("nothing", null);
    }

    @Test
    void keepsHiddenColumnsFromTheJournal() {
        var row = new Row().with("name", "Old Town").hidden("secrets", new byte[] {1});

        assertThat(row.columns()).containsKeys("name", "secrets");
        assertThat(row.shown()).containsOnlyKeys("name");
    }
}
