package dev.stampbook.reward.code;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;

/// A code on its way in, and the row of the list or the line of the file in which it stands,
/// counted from 1.
record CodeRow(int row, String text) {

    /// A mask, so that no code reaches a log.
    @Override
    public String toString() {
        return "CodeRow[%s, …]".formatted(row);
    }

    /// Codes numbered as they come.
    static Iterator<CodeRow> number(Iterator<String> codes) {
        var row = new AtomicInteger();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return codes.hasNext();
            }

            @Override
            public CodeRow next() {
                return new CodeRow(row.incrementAndGet(), codes.next());
            }
        };
    }
}
