package dev.guardrail.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.guardrail.rule.Names;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A value of a line of a ledger, which somebody else may have written.
 *
 * @param pointer where it stands in the line; empty for the whole line
 */
record Member(JsonNode json, String pointer) {

    /** The longest part of a value that a message quotes. */
    private static final int QUOTED = 60;

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    /** A line is not what a line of a ledger is; the message says why. */
    static final class MalformedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String problem;

        MalformedException(String message) {
            super(message);
            this.problem = message;
        }

        @Override
        public String getMessage() {
            return problem;
        }
    }

    /** The value of a key, or one that is missing. */
    Member get(String key) {
        JsonNode value = json.get(key);
        return new Member(value == null ? MissingNode.getInstance() : value, pointer + "/" + key);
    }

    /** Refuses other keys than these. */
    Member only(String... keys) {
        if (!json.isObject()) {
            throw expected("an object");
        }
        List<String> known = List.of(keys);
        for (Map.Entry<String, JsonNode> value : json.properties()) {
            if (!known.contains(value.getKey())) {
                throw problem("unknown key `" + shortened(value.getKey()) + "`"
                        + Names.suggestion(shortened(value.getKey()), known));
            }
        }
        return this;
    }

    /** The value of a key, where there is one. */
    <T> Optional<T> optional(String key, Function<Member, T> reader) {
        return json.has(key) ? Optional.of(reader.apply(get(key))) : Optional.empty();
    }

    /** The elements of an array. */
    <T> List<T> list(Function<Member, T> reader) {
        if (!json.isArray()) {
            throw expected("an array");
        }
        List<T> elements = new ArrayList<>();
        for (JsonNode element : json) {
            elements.add(reader.apply(new Member(element, pointer + "/" + elements.size())));
        }
        return elements;
    }

    /** The values of an object, with their keys. */
    <T> List<T> values(Function<Named, T> reader) {
        if (!json.isObject()) {
            throw expected("an object");
        }
        List<T> values = new ArrayList<>();
        for (Map.Entry<String, JsonNode> value : json.properties()) {
            values.add(reader.apply(new Named(value.getKey(), get(value.getKey()))));
        }
        return values;
    }

    /** A value of an object with its key. */
    record Named(String name, Member value) {}

    String text() {
        if (!json.isTextual()) {
            throw expected("a text");
        }
        return json.textValue();
    }

    boolean flag() {
        if (!json.isBoolean()) {
            throw expected("true or false");
        }
        return json.booleanValue();
    }

    int count() {
        if (amount() > Integer.MAX_VALUE) {
            throw expected("a smaller number");
        }
        return json.intValue();
    }

    long amount() {
        if (!json.isIntegralNumber() || !json.canConvertToLong() || json.longValue() < 0) {
            throw expected("a whole number");
        }
        return json.longValue();
    }

    BigDecimal decimal() {
        if (!json.isNumber()) {
            throw expected("a number");
        }
        return json.decimalValue();
    }

    LocalDate day() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException e) {
            throw expected("a day such as `2026-12-31`");
        }
    }

    /** The full id of a commit, a tree or a blob. */
    String object() {
        if (!COMMIT.matcher(text()).matches()) {
            throw expected("the full id of an object of git");
        }
        return text();
    }

    String digest() {
        if (!Digests.is(text())) {
            throw expected("a SHA-256 of 64 hexadecimal digits");
        }
        return text();
    }

    private MalformedException expected(String what) {
        String found = json.isMissingNode() ? "nothing" : "`" + shortened(json.toString()) + "`";
        return problem("expected " + what + ", found " + found);
    }

    MalformedException problem(String problem) {
        return new MalformedException(pointer.isEmpty() ? problem : "`" + pointer + "`: " + problem);
    }

    private static String shortened(String text) {
        return text.length() > QUOTED ? text.substring(0, QUOTED) + "…" : text;
    }
}
