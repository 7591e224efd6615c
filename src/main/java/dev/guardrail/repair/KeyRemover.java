package dev.guardrail.repair;

import dev.guardrail.repair.Outline.Found;
import dev.guardrail.yaml.YamlNode.Entry;
import dev.guardrail.yaml.YamlNode.Mapping;
import java.util.List;
import java.util.Optional;

/** Removes a key, and the mappings around it that become empty. */
final class KeyRemover {

    private final Outline outline;
    private final Draft draft;

    KeyRemover(Outline outline, Draft draft) {
        this.outline = outline;
        this.draft = draft;
    }

    void remove(Found owner, List<String> keys) throws RepairException {
        Mapping holder = owner.mapping();
        Mapping at = owner.mapping();
        int removed = 0;
        for (int depth = 0; depth < keys.size(); depth++) {
            Entry entry = entry(at, keys.get(depth));
            if (at.pairs().size() > 1 || depth == 0) {
                holder = at;
                removed = depth;
            }
            if (depth < keys.size() - 1) {
                if (outline.isAlias(entry) || !(entry.value() instanceof Mapping inner)) {
                    throw new RepairException("`" + keys.get(depth) + "` is no mapping of its own");
                }
                at = inner;
            }
        }
        if (holder.pairs().size() == 1) {
            throw new RepairException("nothing would be left");
        }
        Entry entry = entry(holder, keys.get(removed));
        if (outline.isFlow(holder)) {
            fromFlow(holder, entry);
        } else {
            lines(holder, entry);
        }
    }

    private static Entry entry(Mapping mapping, String key) throws RepairException {
        Optional<Entry> entry = Outline.entry(mapping, key);
        return entry.orElseThrow(() -> new RepairException("the file has no longer `" + key + "`"));
    }

    private void fromFlow(Mapping holder, Entry entry) {
        int index = holder.pairs().indexOf(entry);
        if (index + 1 < holder.pairs().size()) {
            int next = outline.start(holder.pairs().get(index + 1).key());
            draft.replace(outline.start(entry.key()), next, "");
        } else {
            Entry before = holder.pairs().get(index - 1);
            int from = outline.isAlias(before) ? outline.start(entry.key()) : outline.end(before.value());
            draft.replace(from, outline.end(entry.value()), "");
        }
    }

    private void lines(Mapping holder, Entry entry) throws RepairException {
        FileText text = outline.text();
        int first = entry.key().place().line();
        int last = outline.lastLine(entry);
        String comment = comment(entry, first, last);
        int key = outline.start(entry.key());
        boolean alone = text.text().substring(text.start(first), key).isBlank();
        if (!alone) {
            behindDash(holder, entry, comment);
        } else if (!comment.isEmpty()) {
            draft.replace(key, text.end(last), comment);
        } else if (last < text.lines()) {
            draft.replace(text.start(first), text.start(last + 1), "");
        } else {
            draft.replace(text.end(first - 1), text.end(last), "");
        }
    }

    /** Removes the first key of an item of a list: the next key moves up to the dash. */
    private void behindDash(Mapping holder, Entry entry, String comment) throws RepairException {
        int index = holder.pairs().indexOf(entry);
        int key = outline.start(entry.key());
        // With a question mark, a key stands behind something on any line.
        if (index > 0) {
            throw new RepairException("the key `" + entry.key().value() + "` is written in an unusual form");
        }
        int next = outline.start(holder.pairs().get(index + 1).key());
        if (!comment.isEmpty() || outline.text().text().substring(key, next).contains("#")) {
            throw new RepairException("a comment stands between `" + entry.key().value() + "` and the next key");
        }
        draft.replace(key, next, "");
    }

    /** The comment that ends the line of an entry, which stays. */
    private String comment(Entry entry, int first, int last) throws RepairException {
        FileText text = outline.text();
        if (last > first) {
            for (int line = first; line <= last; line++) {
                if (text.line(line).contains("#")) {
                    throw new RepairException("`" + entry.key().value() + "` may have comments inside");
                }
            }
            return "";
        }
        int value = outline.isAlias(entry) ? outline.colon(entry) : outline.end(entry.value());
        String behind = text.text().substring(Math.max(value, outline.colon(entry) + 1), text.end(first));
        int hash = behind.indexOf('#');
        return hash < 0 ? "" : behind.substring(hash);
    }
}
