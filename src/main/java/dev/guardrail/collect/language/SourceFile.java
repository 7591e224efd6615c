package dev.guardrail.collect.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A file whose content is loaded. Its tokens and its syntax tree are made once, however many readers ask for them, and go
 * with the file: they are too large to be kept. Serves one thread.
 */
public final class SourceFile {

    private final String path;
    private final byte[] content;
    private final Map<Class<?>, Object> forms = new HashMap<>();
    private final Map<Class<?>, Parsed> trees = new HashMap<>();

    private record Parsed(Optional<Object> tree, Optional<MalformedException> problem) {}

    /** Parses content. */
    @FunctionalInterface
    public interface Parser<T> {

        T parse(byte[] content) throws MalformedException;
    }

    public SourceFile(String path, byte[] content) {
        this.path = path;
        this.content = content;
    }

    /** Its repository path. */
    public String path() {
        return path;
    }

    /** Its bytes; not a copy, so nobody may change them. */
    public byte[] content() {
        return content;
    }

    /**
     * Its content in another form, which nobody may change.
     *
     * @param type the type of the form; there is one maker for it
     */
    public <T> T as(Class<T> type, Function<byte[], T> maker) {
        Object known = forms.get(type);
        if (known == null) {
            known = maker.apply(content);
            forms.put(type, known);
        }
        return type.cast(known);
    }

    /**
     * Its syntax tree, which nobody may change.
     *
     * @param type the type of the tree; there is one parser for it
     * @throws MalformedException if the parser refuses the file
     */
    public <T> T tree(Class<T> type, Parser<T> parser) throws MalformedException {
        Parsed parsed = trees.get(type);
        if (parsed == null) {
            parsed = parse(parser);
            trees.put(type, parsed);
        }
        if (parsed.problem().isPresent()) {
            throw parsed.problem().get();
        }
        return type.cast(parsed.tree().orElseThrow());
    }

    private <T> Parsed parse(Parser<T> parser) {
        try {
            return new Parsed(Optional.of(parser.parse(content)), Optional.empty());
        } catch (MalformedException e) {
            return new Parsed(Optional.empty(), Optional.of(e));
        }
    }
}
