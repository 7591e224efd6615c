package dev.guardrail.repair;

import dev.guardrail.fact.Place;
import dev.guardrail.finding.RepairChange;
import dev.guardrail.finding.RepairChange.AskAuthor;
import dev.guardrail.finding.RepairChange.DeclarePermissions;
import dev.guardrail.finding.RepairChange.DropCredentials;
import dev.guardrail.finding.RepairChange.JoinCondition;
import dev.guardrail.finding.RepairChange.NameSelf;
import dev.guardrail.finding.RepairChange.PinImage;
import dev.guardrail.finding.RepairChange.ReplaceText;
import dev.guardrail.finding.RepairChange.ReplaceWithin;
import dev.guardrail.finding.RepairChange.SetKey;
import dev.guardrail.finding.RepairChange.TurnChoice;
import dev.guardrail.finding.RepairChange.TurnOffCache;
import dev.guardrail.finding.RepairChange.WriteConstant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says a change by others that set or remove a key or replace a text. */
final class BasicChanges {

    private final Outline outline;
    private final Means means;

    BasicChanges(Outline outline, Means means) {
        this.outline = outline;
        this.means = means;
    }

    /**
     * The changes, in the order in which they are made.
     *
     * @throws RepairException if the change cannot be made, or not safely
     */
    List<RepairChange> of(RepairChange change) throws RepairException {
        if (change instanceof DeclarePermissions permissions) {
            return declared(permissions);
        } else if (change instanceof DropCredentials drop) {
            return dropped(drop);
        } else if (change instanceof AskAuthor author) {
            return asked(author);
        } else if (change instanceof WriteConstant constant) {
            return List.of(constant(constant));
        } else if (change instanceof ReplaceWithin within) {
            return List.of(within(within.place(), within.before(), within.after()));
        } else if (change instanceof TurnOffCache cache) {
            return new CacheSwitch(outline, means.unsafe()).off(cache);
        } else if (change instanceof TurnChoice choice) {
            return List.of(new ChoiceTurner(outline).turned(choice));
        } else if (change instanceof JoinCondition condition) {
            return new ConditionJoiner(outline).joined(condition);
        } else if (change instanceof PinImage image) {
            return List.of(pinned(image));
        } else if (change instanceof NameSelf self) {
            return List.of(named(self));
        }
        throw new IllegalArgumentException("not made of others: " + change);
    }

    private List<RepairChange> declared(DeclarePermissions change) throws RepairException {
        PermissionPlan plan = new PermissionPlan(outline.document().root(), means);
        return change.lowered().isEmpty() ? plan.declared() : plan.lowered(change.lowered());
    }

    private List<RepairChange> dropped(DropCredentials change) throws RepairException {
        outline.owner(change.step());
        String doubt = TokenNeeds.ofCredentials(outline.document().root(), change.step(), means);
        check(doubt.isEmpty(), doubt + " may need the token that the checkout leaves");
        return List.of(new SetKey(change.step(), List.of("with", "persist-credentials"), "false"));
    }

    private void check(boolean safe, String caution) throws RepairException {
        if (!safe && !means.unsafe()) {
            throw RepairException.unsafe(caution);
        }
    }

    /** On events without a pull request nobody is its author. */
    private List<RepairChange> asked(AskAuthor change) throws RepairException {
        check(
                outline.events().stream().allMatch(event -> event.startsWith("pull_request")),
                "events without a pull request have no author of one");
        return List.of(new ReplaceText(change.place(), change.before(), change.after()));
    }

    /** The whole expression is replaced, if the part is all of it, and else the part. */
    private ReplaceText constant(WriteConstant change) {
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
            return new ReplaceText(
                    place, text.text().substring(from, end + after.group().length()), change.value());
        }
        return new ReplaceText(
                change.place(), change.before(), "'" + change.value().replace("'", "''") + "'");
    }

    private ReplaceText within(Place place, String before, String after) throws RepairException {
        FileText text = outline.text();
        int start = text.offset(place.line(), place.column());
        int end = text.offset(place.endLine(), place.endColumn());
        int at = text.text().substring(start, Math.max(start, end)).indexOf(before);
        if (at < 0) {
            throw new RepairException("line " + place.line() + " does not have `" + before + "`");
        }
        return new ReplaceText(text.place(start + at, start + at + before.length()), before, after);
    }

    private ReplaceText pinned(PinImage change) throws RepairException {
        String digest = means.pins()
                .digest(change.image())
                .orElseThrow(() ->
                        new RepairException("no digest is known for `" + change.image() + "`; `--pins` can name it"));
        return within(change.place(), change.image(), change.image() + "@" + digest);
    }

    private ReplaceText named(NameSelf change) throws RepairException {
        if (!change.uses().startsWith("./") || change.uses().contains("..")) {
            throw new RepairException("`" + change.uses() + "` is no plain path in the repository");
        }
        String doubt = new Workspace(outline).doubt(change.owner());
        check(doubt.isEmpty(), doubt);
        return within(change.place(), change.uses(), "$" + change.uses().substring(1));
    }
}
