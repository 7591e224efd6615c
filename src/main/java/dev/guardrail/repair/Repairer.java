package dev.guardrail.repair;

import dev.guardrail.finding.Repair;
import dev.guardrail.finding.Repair.RemoveKey;
import dev.guardrail.finding.Repair.ReplaceText;
import dev.guardrail.finding.Repair.SetKey;
import dev.guardrail.repair.Outline.Found;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes the repairs of one finding, and checks after each that the file means the same but for it. */
public final class Repairer {

    private static final Pattern YAML = Pattern.compile(".*\\.ya?ml");

    private final Draft draft;
    private Outline outline;

    private Repairer(FileText text) throws RepairException {
        draft = Draft.of(text);
        outline = Outline.of(text);
    }

    /**
     * The text with the repairs of one finding.
     *
     * @throws RepairException if one of them cannot be made
     */
    public static Draft repaired(FileText text, List<Repair> repairs) throws RepairException {
        // From the end to the start, so that the places of the others stay right; keys are found by their names.
        List<ReplaceText> texts = repairs.stream()
                .map(Repair::change)
                .filter(ReplaceText.class::isInstance)
                .map(ReplaceText.class::cast)
                .sorted(Comparator.comparing(ReplaceText::place).reversed())
                .toList();
        if (!isYaml(text) && texts.size() == repairs.size()) {
            Draft draft = Draft.of(text);
            for (ReplaceText replaced : texts) {
                replace(text, replaced, draft);
            }
            return draft;
        }
        Repairer repairer = new Repairer(text);
        for (ReplaceText replaced : texts) {
            repairer.replace(replaced);
        }
        for (Repair repair : repairs) {
            if (repair.change() instanceof SetKey set) {
                repairer.set(set);
            } else if (repair.change() instanceof RemoveKey remove) {
                repairer.remove(remove);
            }
        }
        return repairer.draft;
    }

    /**
     * Both drafts of one text, where they change it apart from each other.
     *
     * @throws RepairException if they do not, or if they mean something else together
     */
    public static Draft both(Draft one, Draft other) throws RepairException {
        if (!one.isApartFrom(other)) {
            throw new RepairException("another repair changes the same lines");
        }
        Draft both = one.with(other);
        if (!isYaml(one.original())) {
            return both;
        }
        Meaning before = Outline.of(one.original()).meaning();
        SortedMap<String, String> expected =
                new TreeMap<>(before.changesTo(Outline.of(one.changed()).meaning()));
        expected.putAll(before.changesTo(Outline.of(other.changed()).meaning()));
        if (!before.changesTo(Outline.of(both.changed()).meaning()).equals(expected)) {
            throw new RepairException("it does not go together with another repair");
        }
        return both;
    }

    private static boolean isYaml(FileText text) {
        return YAML.matcher(text.path()).matches();
    }

    private void replace(ReplaceText change) throws RepairException {
        replace(outline.text(), change, draft);
        Map<String, String> changes = next();
        if (changes.isEmpty() || changes.values().stream().distinct().count() > 1) {
            throw unlike();
        }
    }

    private static void replace(FileText text, ReplaceText change, Draft draft) throws RepairException {
        int start = text.offset(change.place().line(), change.place().column());
        int end = text.offset(change.place().endLine(), change.place().endColumn());
        if (change.place().column() == 0
                || start > end
                || !text.text().substring(start, end).equals(change.before())) {
            throw new RepairException("line " + change.place().line() + " has no longer `" + change.before() + "`");
        }
        draft.replace(start, end, change.after());
    }

    private void set(SetKey change) throws RepairException {
        Found owner = outline.owner(change.owner());
        new KeySetter(outline, draft).set(owner, change.keys(), change.value());
        String pointer = pointer(owner, change.keys());
        boolean elsewhere = next().keySet().stream()
                .anyMatch(at -> !Meaning.isWithin(pointer, at) && !Meaning.isWithin(at, pointer));
        if (elsewhere
                || !outline.meaning().at(pointer).equals(value(change, pointer).at(pointer))) {
            throw unlike();
        }
    }

    private void remove(RemoveKey change) throws RepairException {
        Found owner = outline.owner(change.owner());
        new KeyRemover(outline, draft).remove(owner, change.keys());
        String pointer = pointer(owner, change.keys());
        boolean elsewhere = next().keySet().stream().anyMatch(at -> !Meaning.isWithin(pointer, at));
        if (elsewhere || !outline.meaning().at(pointer).isEmpty()) {
            throw unlike();
        }
    }

    /** Reads the changed text, and says what differs from the one before. */
    private SortedMap<String, String> next() throws RepairException {
        Outline before = outline;
        try {
            outline = Outline.of(draft.changed());
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
            byte[] yaml = change.value().getBytes(StandardCharsets.UTF_8);
            YamlNode value = YamlReader.read(outline.text().path(), yaml)
                    .orElseThrow(() -> new RepairException("the repair sets no value"))
                    .root();
            return Meaning.of(value, pointer);
        } catch (YamlException e) {
            throw new RepairException("the repair sets a value that is no YAML: " + e.getMessage());
        }
    }

    private static RepairException unlike() {
        return new RepairException(
                "the text cannot be changed there without changing something else, too; an anchor, an"
                        + " alias or an unusual form may be the reason");
    }
}
