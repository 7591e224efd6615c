package dev.guardrail.repair;

import dev.guardrail.finding.Repair;
import dev.guardrail.finding.Repair.Change;
import dev.guardrail.finding.Repair.DeclarePermissions;
import dev.guardrail.finding.Repair.MoveToEnv;
import dev.guardrail.finding.Repair.PinUse;
import dev.guardrail.finding.Repair.RemoveBehind;
import dev.guardrail.finding.Repair.RemoveKey;
import dev.guardrail.finding.Repair.ReplaceText;
import dev.guardrail.finding.Repair.SetKey;
import dev.guardrail.repair.Meaning.Difference;
import dev.guardrail.repair.Outline.Found;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the repairs of one finding, and checks after each that the file means the same but for it. */
public final class Repairer {

    private static final Pattern YAML = Pattern.compile(".*\\.ya?ml");

    private final Draft draft;
    private Outline outline;

    private Repairer(FileText text) throws RepairException {
        draft = Draft.of(text);
        outline = text.outline();
    }

    /**
     * The text with the repairs of one finding.
     *
     * @throws RepairException if one of them cannot be made
     */
    public static Draft repaired(FileText text, List<Repair> repairs, Means means) throws RepairException {
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
            } else if (repair.change() instanceof RemoveBehind behind) {
                repairer.removeBehind(behind);
            } else if (repair.change() instanceof PinUse pin) {
                repairer.pin(pin, means.pins());
            } else if (repair.change() instanceof DeclarePermissions permissions) {
                repairer.declare(permissions, means.unsafe());
            } else if (repair.change() instanceof MoveToEnv move) {
                repairer.move(move, means.unsafe());
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
        Meaning before = one.original().outline().meaning();
        SortedMap<String, Difference> expected =
                new TreeMap<>(before.changesTo(one.changed().outline().meaning()));
        expected.putAll(before.changesTo(other.changed().outline().meaning()));
        if (!before.changesTo(both.changed().outline().meaning()).equals(expected)) {
            throw new RepairException("it does not go together with another repair");
        }
        return both;
    }

    private static boolean isYaml(FileText text) {
        return YAML.matcher(text.path()).matches();
    }

    private void replace(ReplaceText change) throws RepairException {
        replace(outline.text(), change, draft);
        checkOneValue();
    }

    /** Checks that one value is another one, wherever aliases repeat it. */
    private void checkOneValue() throws RepairException {
        Map<String, Difference> changes = next();
        boolean kept = changes.values().stream()
                .allMatch(one -> one.before().isPresent() && one.after().isPresent());
        if (changes.isEmpty() || !kept || changes.values().stream().distinct().count() > 1) {
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
        boolean elsewhere = next().keySet().stream()
                .anyMatch(at -> !Meaning.isWithin(pointer, at) && !Meaning.isWithin(at, pointer));
        if (elsewhere || !outline.meaning().saysAt(pointer, value(change, pointer))) {
            throw unlike();
        }
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

    private void declare(DeclarePermissions change, boolean unsafe) throws RepairException {
        PermissionPlan plan = new PermissionPlan(outline.document().root(), unsafe);
        for (Change one : change.lowered().isEmpty() ? plan.declared() : plan.lowered(change.lowered())) {
            if (one instanceof SetKey set) {
                set(set);
            } else if (one instanceof RemoveKey remove) {
                remove(remove);
            }
        }
    }

    private void move(MoveToEnv change, boolean unsafe) throws RepairException {
        Found step = outline.owner(change.step());
        EnvMover.Move move = new EnvMover(outline, change, unsafe).move(step);
        draft.replace(move.start(), move.end(), move.text());
        checkOneValue();
        if (move.variable().isPresent()) {
            List<String> keys = List.of("env", move.variable().get());
            set(new SetKey(change.step(), keys, "${{ " + change.expression() + " }}"));
        }
    }

    private void pin(PinUse change, Pins pins) throws RepairException {
        String commit = pins.commit(change.repository(), change.ref())
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

    /** A step whose outcome is read elsewhere goes on after a failure for a reason. */
    private void checkOutcome(Found owner, RemoveKey change) throws RepairException {
        String id = owner.mapping().text("id");
        boolean read = !id.isEmpty()
                && Pattern.compile("\\bsteps\\." + Pattern.quote(id) + "\\.(outcome|conclusion)\\b")
                        .matcher(outline.text().text())
                        .find();
        if (read && change.keys().equals(List.of("continue-on-error"))) {
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

    private static RepairException unlike() {
        return new RepairException(
                "the text cannot be changed there without changing something else, too; an anchor, an"
                        + " alias or an unusual form may be the reason");
    }
}
