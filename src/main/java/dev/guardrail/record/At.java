package dev.guardrail.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.guardrail.UnusableInputException;
import dev.guardrail.rule.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON document that somebody else may have written, and where it stands, for messages.
 *
 * @param json the value; a missing node where there is none
 * @param parent what it stands in; nothing for the document
 * @param step its name or its number in there; the file's name for the document
 */
record At(JsonNode json, @Nullable At parent, String step) {

    /** The longest part of a value that a message quotes. */
    private static final int QUOTED = 60;

    /** The document. */
    static At document(String file, JsonNode json) {
        return new At(json, null, file);
    }

    /** The value of a key; a missing one where there is none. */
    At get(String key) {
        JsonNode value = json.get(key);
        return new At(value == null ? MissingNode.getInstance() : value, this, key);
    }

    /** The elements of an array. */
    List<At> elements() {
        if (!json.isArray()) {
            throw expected("an array");
        }
        List<At> elements = new ArrayList<>(json.size());
        for (JsonNode element : json) {
            elements.add(new At(element, this, String.valueOf(elements.size())));
        }
        return elements;
    }

    /** The elements of an array of that length. */
    List<At> elements(int count) {
        List<At> elements = elements();
        if (elements.size() != count) {
            throw problem("expected " + count + " values, found " + elements.size());
        }
        return elements;
    }

    /** The values of an object. */
    List<At> values() {
        if (!json.isObject()) {
            throw expected("an object");
        }
        List<At> values = new ArrayList<>(json.size());
        for (Map.Entry<String, JsonNode> value : json.properties()) {
            values.add(new At(value.getValue(), this, value.getKey()));
        }
        return values;
    }

    /** Refuses an object with other keys. */
    void onlyKeys(Collection<String> keys) {
        for (At value : values()) {
            if (!keys.contains(value.step)) {
                throw value.problem("unknown key" + Names.suggestion(value.step, keys));
            }
        }
    }

    /** Its key in an object, as a text. */
    At key() {
        return new At(TextNode.valueOf(step), parent, step);
    }

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

    int number() {
        if (!json.isIntegralNumber() || !json.canConvertToInt()) {
            throw expected("a whole number");
        }
        return json.intValue();
    }

    long longNumber() {
        if (!json.isIntegralNumber() || !json.canConvertToLong()) {
            throw expected("a whole number");
        }
        return json.longValue();
    }

    UnusableInputException expected(String what) {
        return problem("expected " + what + ", found " + found());
    }

    /** A problem with it, as one line. */
    UnusableInputException problem(String problem) {
        return new UnusableInputException(where() + ": " + problem);
    }

    private String found() {
        return json.isMissingNode() ? "nothing" : quoted(json.toString());
    }

    static String quoted(String text) {
        return "`" + (text.length() > QUOTED ? text.substring(0, QUOTED) + "..." : text) + "`";
    }

    /** The file and the JSON pointer. */
    String where() {
        if (parent == null) {
            return step;
        }
        String separator = parent.parent == null ? ": /" : "/";
        return parent.where() + separator + step.replace("~", "~0").replace("/", "~1");
    }
}
