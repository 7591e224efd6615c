package dev.guardrail.repair;

import dev.guardrail.repair.Outline.Found;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlNode.Entry;
import dev.guardrail.yaml.YamlNode.Mapping;
import java.util.List;
import java.util.Optional;

/** Writes the value of a key, and the mappings on the way to it that are not there. */
final class KeySetter {

    private static final int DEFAULT_INDENTATION = 2;

    private final Outline outline;
    private final Draft draft;

    KeySetter(Outline outline, Draft draft) {
        this.outline = outline;
        this.draft = draft;
    }

    void set(Found owner, List<String> keys, String value) throws RepairException {
        Found at = owner;
        int depth = 0;
        Optional<Entry> entry = Outline.entry(at.mapping(), keys.get(0));
        while (depth < keys.size() - 1
                && entry.isPresent()
                && entry.get().value() instanceof Mapping inner
                && !inner.entries().isEmpty()) {
            at = at.in(keys.get(depth), inner);
            depth++;
            entry = Outline.entry(inner, keys.get(depth));
        }
        List<String> rest = keys.subList(depth + (entry.isPresent() ? 1 : 0), keys.size());
        if (entry.isPresent()) {
            replace(entry.get(), rest, value, outline.isFlow(at.mapping()));
        } else if (outline.isFlow(at.mapping())) {
            intoFlow(at.mapping(), flow(rest, value));
        } else {
            below(at, rest, value);
        }
    }

    /** Replaces the value of a key that is there. */
    private void replace(Entry entry, List<String> rest, String value, boolean flow) throws RepairException {
        if (outline.isAlias(entry)) {
            throw new RepairException("the value of `" + entry.key().value() + "` is an alias");
        }
        YamlNode old = entry.value();
        boolean oneLine = old.place().line() == old.place().endLine()
                && (old instanceof YamlNode.Scalar || outline.isFlow(old))
                && old.place().line() == entry.key().place().line();
        if (!oneLine) {
            throw new RepairException("the value of `" + entry.key().value() + "` has more than one line");
        }
        int colon = outline.colon(entry);
        if (rest.isEmpty() || flow) {
            String written = rest.isEmpty() ? value : flow(rest, value);
            draft.replace(
                    outline.isEmpty(entry) ? colon + 1 : outline.start(old),
                    outline.end(old),
                    " ".repeat(outline.isEmpty(entry) ? 1 : 0) + written);
        } else {
            int line = entry.key().place().line();
            insertBehind(line, Outline.indentation(entry) + step(), rest, value);
            if (!outline.isEmpty(entry)) {
                draft.replace(colon + 1, outline.end(old), "");
            }
        }
    }

    private void intoFlow(Mapping mapping, String written) throws RepairException {
        if (mapping.entries().isEmpty()) {
            int brace = outline.text().text().indexOf('{', outline.start(mapping));
            draft.replace(brace + 1, brace + 1, written);
            return;
        }
        Entry last = mapping.pairs().get(mapping.pairs().size() - 1);
        if (outline.isAlias(last)) {
            throw new RepairException("the value of `" + last.key().value() + "` is an alias");
        }
        int end = outline.isEmpty(last) ? outline.colon(last) + 1 : outline.end(last.value());
        draft.replace(end, end, ", " + written);
    }

    private static String flow(List<String> keys, String value) {
        String first = keys.get(0);
        return keys.size() == 1
                ? first + ": " + (value.startsWith("$") ? quoted(value) : value)
                : first + ": { " + flow(keys.subList(1, keys.size()), value) + " }";
    }

    /** Writes new lines behind the entry that usually is before the key. */
    private void below(Found at, List<String> keys, String value) throws RepairException {
        Entry before = at.level().before(keys.get(0), at.mapping());
        int line = outline.lastLine(before);
        boolean apart = at.level() == Level.FILE
                && line < outline.text().lines() - 1
                && outline.text().line(line + 1).isBlank();
        if (apart) {
            draft.replace(
                    outline.text().end(line),
                    outline.text().end(line),
                    outline.text().lineEnd());
            insertAt(
                    outline.text().end(line) + outline.text().lineEnd().length(),
                    Outline.indentation(before),
                    keys,
                    value);
        } else {
            insertBehind(line, Outline.indentation(before), keys, value);
        }
    }

    private void insertBehind(int line, int indentation, List<String> keys, String value) {
        insertAt(outline.text().end(line), indentation, keys, value);
    }

    private void insertAt(int offset, int indentation, List<String> keys, String value) {
        StringBuilder lines = new StringBuilder();
        int depth = indentation;
        for (int i = 0; i < keys.size(); i++) {
            lines.append(outline.text().lineEnd())
                    .append(" ".repeat(depth))
                    .append(keys.get(i))
                    .append(':');
            depth += step();
        }
        draft.replace(
                offset,
                offset,
                lines.append(' ').append(isPlain(value) ? value : quoted(value)).toString());
    }

    /** Whether an expression can stand without quotes, outside of braces. */
    private static boolean isPlain(String value) {
        return !value.startsWith("$") || !value.contains(": ") && !value.contains(" #");
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** How far the file indents: as its first nested mapping does. */
    private int step() {
        return outline.document().root().entries().stream()
                .filter(entry -> !outline.isAlias(entry) && !outline.isFlow(entry.value()))
                .flatMap(entry -> entry.value().entries().stream().limit(1))
                .mapToInt(Outline::indentation)
                .filter(depth -> depth > 0)
                .findFirst()
                .orElse(DEFAULT_INDENTATION);
    }
}
