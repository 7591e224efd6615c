package dev.guardrail.repair;

import dev.guardrail.finding.RepairChange;
import dev.guardrail.finding.RepairChange.MoveToEnv;
import dev.guardrail.finding.RepairChange.PinUse;
import dev.guardrail.finding.RepairChange.RemoveBehind;
import dev.guardrail.finding.RepairChange.RemoveKey;
import dev.guardrail.finding.RepairChange.ReplaceText;
import dev.guardrail.finding.RepairChange.SetKey;
import dev.guardrail.repair.Meaning.Difference;
import dev.guardrail.repair.Outline.Found;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file under repair: it changes one thing after the other, and checks after each that the file means the same but for it. */
final class FileRepair {

    private static final int BLOCK_HEAD = 3;

    private final Draft draft;
    private final Means means;
    private Outline outline;

    FileRepair(FileText text, Means means) throws RepairException {
        this.draft = Draft.of(text);
        this.outline = text.outline();
        this.means = means;
    }

    Draft draft() {
        return draft;
    }

    void make(RepairChange change) throws RepairException {
        if (change instanceof SetKey set) {
            set(set);
        } else if (change instanceof RemoveKey remove) {
            remove(remove);
        } else if (change instanceof ReplaceText replace) {
            replace(outline.text(), replace, draft);
            checkReplaced(replace);
        } else if (change instanceof RemoveBehind behind) {
            removeBehind(behind);
        } else if (change instanceof PinUse pin) {
            pin(pin);
        } else if (change instanceof MoveToEnv move) {
            move(move);
        } else {
            for (RepairChange basic : new BasicChanges(outline, means).of(change)) {
                make(basic);
            }
        }
    }

    /** Checks that one value is another one, wherever aliases repeat it. */
    private Map<String, Difference> checkOneValue() throws RepairException {
        Map<String, Difference> changes = next();
        boolean kept = changes.values().stream()
                .allMatch(one -> one.before().isPresent() && one.after().isPresent());
        if (changes.isEmpty() || !kept || changes.values().stream().distinct().count() > 1) {
            throw unlike();
        }
        return changes;
    }

    /** Checks that the value says the new text where it said the old one, so that no sign of it became one of YAML. */
    private void checkReplaced(ReplaceText change) throws RepairException {
        for (Difference one : checkOneValue().values()) {
            String before = one.before().map(Meaning.Value::text).orElse("");
            String after = one.after().map(Meaning.Value::text).orElse("");
            int at = before.indexOf(change.before());
            // What is as short as the head of a block may be in the value by chance.
            boolean said = at < 0 || change.before().length() <= BLOCK_HEAD;
            for (; at >= 0 && !said; at = before.indexOf(change.before(), at + 1)) {
                String rest = before.substring(at + change.before().length());
                said = after.equals(before.substring(0, at) + change.after() + rest);
            }
            if (!said) {
                throw unlike();
            }
        }
    }

    static void replace(FileText text, ReplaceText change, Draft draft) throws RepairException {
        int start = text.offset(change.place().line(), change.place().column());
        int end = text.offset(change.place().endLine(), change.place().endColumn());
        if (change.place().column() == 0
                || start > end
                || !text.text().substring(start, end).equals(change.before())) {
            throw new RepairException("line " + change.place().line() + " has no longer `" + change.before() + "`");
        }
        draft.replace(start, end, change.after());
    }

    private void removeBehind(RemoveBehind change) throws RepairException {
        FileText text = outline.text();
        int start = text.offset(change.place().endLine(), change.place().endColumn());
        String behind = text.text().substring(start, text.end(change.place().endLine()));
        String words =
                Stream.of(change.text().split(" ", -1)).map(Pattern::quote).collect(Collectors.joining("\\s*"));
        Matcher removed = Pattern.compile("\\s*" + words + "(?![\\w-])").matcher(behind);
        if (!removed.lookingAt()) {
            throw new RepairException("`" + change.text() + "` is not right behind the command");
        }
        draft.replace(start, start + removed.end(), "");
        checkOneValue();
    }

    private void set(SetKey change) throws RepairException {
        Found owner = outline.owner(change.owner());
        new KeySetter(outline, draft).set(owner, change.keys(), change.value());
        String pointer = pointer(owner, change.keys());
        boolean open = !outline.text().text().endsWith("\n");
        boolean elsewhere = next().entrySet().stream()
                .filter(one -> !open || !isEnded(one.getValue()))
                .map(Map.Entry::getKey)
                .anyMatch(at -> !Meaning.isWithin(pointer, at) && !Meaning.isWithin(at, pointer));
        if (elsewhere || !outline.meaning().saysAt(pointer, value(change, pointer))) {
            throw unlike();
        }
    }

    /** Whether a text has got its last line end: a block at the end of a file without one gets it from what stands behind it. */
    private static boolean isEnded(Difference one) {
        return one.after().map(Meaning.Value::text).equals(one.before().map(before -> before.text() + "\n"));
    }

    private void remove(RemoveKey change) throws RepairException {
        Found owner = outline.owner(change.owner());
        checkOutcome(owner, change);
        new KeyRemover(outline, draft).remove(owner, change.keys());
        String pointer = pointer(owner, change.keys());
        boolean elsewhere = next().keySet().stream().anyMatch(at -> !Meaning.isWithin(pointer, at));
        if (elsewhere || outline.meaning().has(pointer)) {
            throw unlike();
        }
    }

    private void move(MoveToEnv change) throws RepairException {
        Found step = outline.owner(change.step());
        EnvMover.Move move = new EnvMover(outline, change, means.unsafe()).move(step);
        draft.replace(move.start(), move.end(), move.text());
        // Another step that has the script by an alias would not have the variable.
        if (checkOneValue().size() > 1) {
            throw unlike();
        }
        if (move.variable().isPresent()) {
            List<String> keys = List.of("env", move.variable().get());
            set(new SetKey(change.step(), keys, "${{ " + change.expression() + " }}"));
        }
    }

    private void pin(PinUse change) throws RepairException {
        String commit = means.pins()
                .commit(change.repository(), change.ref())
                .orElseThrow(() -> new RepairException("no commit is known for `" + change.repository() + "@"
                        + change.ref() + "`; `--pins` can name it"));
        String pinned = PinWriter.write(outline.text(), draft, change, commit);
        Map<String, Difference> changes = next();
        boolean same = changes.values().stream()
                .allMatch(one -> one.before().isPresent()
                        && one.after().map(Meaning.Value::text).equals(Optional.of(pinned)));
        if (changes.isEmpty() || !same) {
            throw unlike();
        }
    }

    /** A step whose outcome is read elsewhere, or of which an expression decides, goes on after a failure for a reason. */
    private void checkOutcome(Found owner, RemoveKey change) throws RepairException {
        if (!change.keys().equals(List.of("continue-on-error"))) {
            return;
        }
        if (owner.mapping().text("continue-on-error").contains("${{")) {
            throw new RepairException("an expression decides whether a failure counts");
        }
        String id = owner.mapping().text("id");
        boolean read = !id.isEmpty()
                && Pattern.compile("\\bsteps\\." + Pattern.quote(id) + "\\.(outcome|conclusion)\\b")
                        .matcher(outline.text().text())
                        .find();
        if (read) {
            throw new RepairException("the outcome of step `" + id + "` is read elsewhere");
        }
    }

    /** Reads the changed text, and says what differs from the one before. */
    private SortedMap<String, Difference> next() throws RepairException {
        Outline before = outline;
        try {
            outline = draft.changed().outline();
        } catch (RepairException e) {
            throw unlike();
        }
        return before.meaning().changesTo(outline.meaning());
    }

    private static String pointer(Found owner, List<String> keys) {
        String pointer = owner.pointer();
        for (String key : keys) {
            pointer = Meaning.pointer(pointer, key);
        }
        return pointer;
    }

    private Meaning value(SetKey change, String pointer) throws RepairException {
        try {
            String written =
                    change.value().startsWith("$") ? "'" + change.value().replace("'", "''") + "'" : change.value();
            byte[] yaml = written.getBytes(StandardCharsets.UTF_8);
            YamlNode value = YamlReader.read(outline.text().path(), yaml)
                    .orElseThrow(() -> new RepairException("the repair sets no value"))
                    .root();
            return Meaning.of(value, pointer);
        } catch (YamlException e) {
            throw new RepairException("the repair sets a value that is no YAML: " + e.getMessage());
        }
    }

    static RepairException unlike() {
        return new RepairException(
                "the text cannot be changed there without changing something else, too; an anchor, an"
                        + " alias or an unusual form may be the reason");
    }
}
