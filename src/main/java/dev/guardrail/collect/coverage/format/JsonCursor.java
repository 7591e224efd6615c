package dev.guardrail.collect.coverage.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.guardrail.collect.format.Refusal;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** Goes through a JSON file without holding it. What nobody looks at is skipped; the parser bounds depth and lengths. */
final class JsonCursor implements Closeable {

    /** Looks at the value of a field; may leave it alone. */
    interface Field {
        void read(String name) throws IOException, Refusal;
    }

    /** Looks at an element of an array; may leave it alone. */
    interface Element {
        void read(int index) throws IOException, Refusal;
    }

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser parser;

    private JsonCursor(JsonParser parser) {
        this.parser = parser;
    }

    /** Opens a file and moves to its first value. */
    static JsonCursor open(Path file) throws IOException, Refusal {
        JsonCursor cursor = new JsonCursor(FACTORY.createParser(file.toFile()));
        try {
            cursor.next();
            return cursor;
        } catch (IOException | Refusal e) {
            cursor.close();
            throw e;
        }
    }

    /** Goes through the fields of the object that is here, and moves to its end. */
    void fields(String what, Field field) throws IOException, Refusal {
        expect(JsonToken.START_OBJECT, what + " to be an object");
        while (next() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            next();
            field.read(name);
            skip();
        }
    }

    /** Looks at the first field alone of the object that is here; nothing can be read behind it. */
    void first(Field field) throws IOException, Refusal {
        if (next() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            next();
            field.read(name);
        }
    }

    /** Goes through the elements of the array that is here, and moves to its end. */
    void elements(String what, Element element) throws IOException, Refusal {
        expect(JsonToken.START_ARRAY, what + " to be an array");
        for (int index = 0; next() != JsonToken.END_ARRAY; index++) {
            element.read(index);
            skip();
        }
    }

    /** Behind the first value there must not be another. */
    void expectEnd() throws IOException, Refusal {
        if (next() != null) {
            throw new Refusal(line(), "expected the end of the file behind its one JSON value");
        }
    }

    /** The number or other scalar that is here, as it is written; empty for {@code null}, an object or an array. */
    String scalar() throws IOException, Refusal {
        JsonToken token = parser.currentToken();
        if (token == null || !token.isScalarValue() || token == JsonToken.VALUE_NULL) {
            return "";
        }
        try {
            return parser.getText();
        } catch (JsonProcessingException e) {
            throw damaged(e);
        }
    }

    boolean isObject() {
        return parser.hasToken(JsonToken.START_OBJECT);
    }

    boolean isArray() {
        return parser.hasToken(JsonToken.START_ARRAY);
    }

    boolean isTrue() {
        return parser.hasToken(JsonToken.VALUE_TRUE);
    }

    /** The line of what is here, counted from 1. */
    int line() {
        return Math.max(0, parser.currentTokenLocation().getLineNr());
    }

    private void expect(JsonToken token, String what) throws Refusal {
        if (!parser.hasToken(token)) {
            throw new Refusal(line(), "expected " + what);
        }
    }

    @SuppressWarnings("NullAway") // Null is the end of the file.
    private JsonToken next() throws IOException, Refusal {
        try {
            return parser.nextToken();
        } catch (JsonProcessingException e) {
            throw damaged(e);
        }
    }

    private void skip() throws IOException, Refusal {
        try {
            parser.skipChildren();
        } catch (JsonProcessingException e) {
            throw damaged(e);
        }
    }

    private Refusal damaged(JsonProcessingException e) {
        int line = Math.max(0, parser.currentLocation().getLineNr());
        if (e instanceof JsonEOFException) {
            return new Refusal(line, "the JSON ends too early; the file is cut off");
        }
        return new Refusal(
                line,
                e instanceof StreamConstraintsException
                        ? "values are nested too deep, or too long, for a coverage report"
                        : "expected well-formed JSON; the file is damaged");
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
