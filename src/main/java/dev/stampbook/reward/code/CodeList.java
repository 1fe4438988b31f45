package dev.stampbook.reward.code;

import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Codes in a JSON object `{"codes": ["…", …]}`, read one by one. What else it holds makes it
/// invalid input, however late that shows.
final class CodeList implements Iterable<CodeRow> {

    private final Json json;
    private final CodeLines.Source source;

    CodeList(Json json, CodeLines.Source source) {
        this.json = json;
        this.source = source;
    }

    @Override
    public Iterator<CodeRow> iterator() {
        try {
            return new Codes(json.parser(source.open()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static final class Codes implements Iterator<CodeRow> {

        private final JsonParser parser;
        private int row;
        private @Nullable CodeRow next;

        Codes(JsonParser parser) {
            this.parser = parser;
            expect("", "invalid.type", JsonToken.START_OBJECT);
            if (token() != JsonToken.PROPERTY_NAME) {
                throw new InvalidInput("/codes", "invalid.required");
            }
            if (!"codes".equals(parser.currentName())) {
                throw new InvalidInput("/" + parser.currentName(), "invalid.unknown_field");
            }
            expect("/codes", "invalid.type", JsonToken.START_ARRAY);
            this.next = read();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public CodeRow next() {
            var given = next;
            if (given == null) {
                throw new NoSuchElementException();
            }
            next = read();
            return given;
        }

        private @Nullable CodeRow read() {
            var token = token();
            if (token == JsonToken.VALUE_STRING) {
                return new CodeRow(++row, text());
            }
            if (token != JsonToken.END_ARRAY) {
                throw new InvalidInput("/codes/" + row, "invalid.type");
            }
            end();
            return null;
        }

        private void end() {
            var token = token();
            if (token == JsonToken.PROPERTY_NAME) {
                throw new InvalidInput("/" + parser.currentName(), "invalid.unknown_field");
            }
            if (token() != null) {
                throw new InvalidInput("", "invalid.json");
            }
        }

        private void expect(String pointer, String key, JsonToken wanted) {
            if (token() != wanted) {
                throw new InvalidInput(pointer, key);
            }
        }

        private @Nullable JsonToken token() {
            try {
                return parser.nextToken();
            } catch (JacksonException unreadable) {
                throw new InvalidInput("", "invalid.json");
            }
        }

        private String text() {
            try {
                return parser.getString();
            } catch (JacksonException unreadable) {
                throw new InvalidInput("/codes/" + row, "invalid.json");
            }
        }
    }
}
