package dev.guardrail.fact;

import java.util.regex.Pattern;

/**
 * One value of a file that the policy names among its documents: a text, a number, an object or a list. The document itself
 * is the value with the empty pointer.
 *
 * @param place the value; of an alias or a merge key in YAML, the value that it stands for
 * @param document which document of the file it is in, counted from 1
 * @param pointer where it stands, as JSON Pointer (RFC 6901) says it: {@code /spec/replicas}; {@code ~1} is a slash in a key
 * @param pattern the pointer with {@code *} for each number of an item: {@code /spec/containers/*}{@code /image}; in XML,
 *     without these numbers, as an element that occurs once has none
 * @param parent the pointer of the object or the list that it is in; empty for the document and what is directly in it
 * @param member its name in there, unescaped; of an item its number from 0, of an attribute in XML its name behind {@code @}
 * @param name the {@code name} or {@code id} of the object, or the {@code name} of its {@code metadata}; of another value, that
 *     of the nearest object around it; empty where there is none
 * @param value its text, whatever the kind; empty for an object and a list
 * @param kind what it is
 * @param size how many values are directly in an object or a list; 0 for others
 */
@Noun(one = "value of a document", many = "values of documents")
public record ConfigValue(
        Place place,
        int document,
        String pointer,
        String pattern,
        String parent,
        String member,
        String name,
        String value,
        ConfigKind kind,
        int size)
        implements FileFact {

    /** A longer text is no number that anybody compares. */
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30})(?:[eE][-+]?\\d{1,3})?");

    /** What it is, in a word: {@code number}. */
    public String type() {
        return kind.toString();
    }

    /** Whether a glob matches its pointer: {@code **}{@code /containers/*}{@code /image}. */
    public boolean at(String glob) {
        return new Glob(glob).matches(pointer);
    }

    /** Whether its text is a decimal number, whatever the kind. */
    public boolean isNumeric() {
        return NUMBER.matcher(value).matches();
    }

    /** Its text as a number; 0 where it is none. */
    public double number() {
        return isNumeric() ? Double.parseDouble(value) : 0;
    }

    /** Whether it is an object or a list. */
    public boolean isStructure() {
        return kind == ConfigKind.OBJECT || kind == ConfigKind.LIST;
    }

    /** Whether it is the document or directly in it, and not deeper. */
    public boolean isAtTop() {
        return parent.isEmpty();
    }

    @Override
    public String identity() {
        return pattern + " " + name + " " + value;
    }

    @Override
    public ScopePath scopeInFile() {
        return ScopePath.FILE.then(ScopePath.Kind.POINTER, pointer);
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), "value of document " + document);
    }
}
