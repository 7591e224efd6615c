package dev.guardrail.repair;

import dev.guardrail.fact.Place;
import dev.guardrail.finding.RepairChange;
import dev.guardrail.finding.RepairChange.AskAuthor;
import dev.guardrail.finding.RepairChange.DeclarePermissions;
import dev.guardrail.finding.RepairChange.DropCredentials;
import dev.guardrail.finding.RepairChange.MoveToEnv;
import dev.guardrail.finding.RepairChange.PinUse;
import dev.guardrail.finding.RepairChange.RemoveBehind;
import dev.guardrail.finding.RepairChange.RemoveKey;
import dev.guardrail.finding.RepairChange.ReplaceText;
import dev.guardrail.finding.RepairChange.ReplaceWithin;
import dev.guardrail.finding.RepairChange.SetKey;
import dev.guardrail.finding.RepairChange.WriteConstant;
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
            checkOneValue();
        } else if (change instanceof RemoveBehind behind) {
            removeBehind(behind);
        } else if (change instanceof PinUse pin) {
            pin(pin);
        } else if (change instanceof DeclarePermissions permissions) {
            declare(permissions);
        } else if (change instanceof MoveToEnv move) {
            move(move);
        } else if (change instanceof DropCredentials drop) {
            drop(drop);
        } else if (change instanceof AskAuthor author) {
            author(author);
        } else if (change instanceof WriteConstant constant) {
            constant(constant);
        } else if (change instanceof ReplaceWithin within) {
            within(within);
        }
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

    private void declare(DeclarePermissions change) throws RepairException {
        PermissionPlan plan = new PermissionPlan(outline.document().root(), means.unsafe());
        for (RepairChange one : change.lowered().isEmpty() ? plan.declared() : plan.lowered(change.lowered())) {
            make(one);
        }
    }

    private void move(MoveToEnv change) throws RepairException {
        Found step = outline.owner(change.step());
        EnvMover.Move move = new EnvMover(outline, change, means.unsafe()).move(step);
        draft.replace(move.start(), move.end(), move.text());
        checkOneValue();
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

    private void drop(DropCredentials change) throws RepairException {
        outline.owner(change.step());
        String doubt = TokenNeeds.ofCredentials(outline.document().root(), change.step());
        if (!doubt.isEmpty() && !means.unsafe()) {
            throw RepairException.unsafe(doubt + " may need the token that the checkout leaves");
        }
        set(new SetKey(change.step(), List.of("with", "persist-credentials"), "false"));
    }

    /** On events without a pull request nobody is its author. */
    private void author(AskAuthor change) throws RepairException {
        YamlNode on = outline.document().root().get("on").orElseThrow(FileRepair::unlike);
        List<String> events = on.entries().isEmpty()
                ? on.texts()
                : on.entries().stream().map(entry -> entry.key().value()).toList();
        if (!means.unsafe() && !events.stream().allMatch(event -> event.startsWith("pull_request"))) {
            throw RepairException.unsafe("events without a pull request have no author of one");
        }
        make(new ReplaceText(change.place(), change.before(), change.after()));
    }

    /** The whole expression is replaced, if the part is all of it, and else the part. */
    private void constant(WriteConstant change) throws RepairException {
        FileText text = outline.text();
        int start = text.offset(change.place().line(), change.place().column());
        int end = text.offset(change.place().endLine(), change.place().endColumn());
        Matcher before =
                Pattern.compile("\\$\\{\\{\\s*$").matcher(text.text().substring(text.start(text.lineOf(start)), start));
        Matcher after = Pattern.compile("^\\s*}}").matcher(text.text().substring(end, text.end(text.lineOf(end))));
        boolean whole = before.find() && after.find();
        boolean word = change.value().matches("[\\w./-]*");
        if (whole && word) {
            int from = start - before.group().length();
            Place place = text.place(from, end + after.group().length());
            make(new ReplaceText(
                    place, text.text().substring(from, end + after.group().length()), change.value()));
        } else {
            make(new ReplaceText(
                    change.place(), change.before(), "'" + change.value().replace("'", "''") + "'"));
        }
    }

    private void within(ReplaceWithin change) throws RepairException {
        FileText text = outline.text();
        int start = text.offset(change.place().line(), change.place().column());
        int end = text.offset(change.place().endLine(), change.place().endColumn());
        int at = text.text().substring(start, Math.max(start, end)).indexOf(change.before());
        if (at < 0) {
            throw new RepairException("line " + change.place().line() + " has no longer `" + change.before() + "`");
        }
        Place place = text.place(start + at, start + at + change.before().length());
        make(new ReplaceText(place, change.before(), change.after()));
    }
}
