package dev.guardrail.weakening;

import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** One edit of a repository, as an entry of the battery has it. */
record Edit(Kind kind, String path, YamlNode node) {

    /** What an edit does, and which keys it has besides its own. */
    enum Kind {
        WRITE("text"),
        APPEND("text"),
        DELETE(),
        MOVE("to"),
        REPLACE("text", "by"),
        INSERT("before", "text"),
        REMOVE("block", "by");

        private final String keys;

        Kind(String... keys) {
            this.keys = String.join(" ", keys);
        }

        private boolean has(String key) {
            return key.equals(key()) || List.of(keys.split(" ", -1)).contains(key);
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Edit read(YamlNode node) throws YamlException {
        List<Kind> kinds = Stream.of(Kind.values())
                .filter(kind -> node.get(kind.key()).isPresent())
                .toList();
        if (kinds.size() != 1) {
            throw new YamlException(node.place(), "expected one of the edits " + List.of(Kind.values()));
        }
        Kind kind = kinds.get(0);
        for (YamlNode.Entry entry : node.entries()) {
            String key = entry.key().value();
            if (!kind.has(key)) {
                throw new YamlException(entry.key().place(), "the edit has no key \"" + key + "\"");
            }
        }
        return new Edit(kind, node.text(kind.key()), node);
    }

    /**
     * Applies the edit to files by their path.
     *
     * @throws IllegalArgumentException if it changes nothing, or not one place
     */
    void apply(Map<String, String> files) {
        String content = files.getOrDefault(path, "");
        if (kind != Kind.WRITE && !files.containsKey(path)) {
            throw new IllegalArgumentException("expected the file " + path);
        }
        switch (kind) {
            case WRITE -> files.put(path, text("text"));
            case APPEND -> files.put(path, content + text("text"));
            case DELETE -> files.remove(path);
            case MOVE -> move(files);
            case REPLACE -> files.put(path, Lines.replace(content, text("text"), text("by")));
            case INSERT -> files.put(path, Lines.insert(content, text("before"), text("text")));
            case REMOVE -> files.put(path, Lines.removeBlock(content, text("block"), text("by")));
        }
        if (content.equals(files.getOrDefault(path, ""))) {
            throw new IllegalArgumentException("the edit does not change " + path);
        }
    }

    private void move(Map<String, String> files) {
        if (files.put(text("to"), files.getOrDefault(path, "")) != null) {
            throw new IllegalArgumentException("the file " + text("to") + " exists");
        }
        files.remove(path);
    }

    private String text(String key) {
        return node.text(key);
    }
}
