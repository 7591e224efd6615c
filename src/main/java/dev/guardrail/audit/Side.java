package dev.guardrail.audit;

import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.ScopePath;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.Workflow;
import dev.guardrail.finding.Excerpt;
import dev.guardrail.finding.Repair;
import dev.guardrail.finding.TextEdit;
import dev.guardrail.repair.FileText;
import dev.guardrail.repair.Means;
import dev.guardrail.repair.RepairException;
import dev.guardrail.repair.Repairer;
import dev.guardrail.table.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One side of the range: its facts, and the text of its files with masked secrets. */
final class Side {

    /** In characters that the repairs of one file read: hundreds of findings in a file that people write, and some in one of a megabyte. */
    private static final int REPAIR_LIMIT = 5_000_000;

    private final SideTexts texts;
    private final List<Fact> facts;
    private final Tables tables;
    private final Map<String, String> workflowNames = new HashMap<>();
    private final Map<String, String> stepNames = new HashMap<>();
    private final Map<String, FileText> repaired = new HashMap<>();

    /** Of each file, the characters that repairs read: each reads the whole file again. */
    private final Map<String, Long> repairing = new HashMap<>();

    /**
     * A side.
     *
     * @param tables what is known of the world outside the repository
     */
    Side(SideTexts texts, List<Fact> facts, Tables tables) {
        this.tables = tables;
        this.texts = texts;
        this.facts = List.copyOf(facts);
        for (Fact fact : facts) {
            if (fact instanceof Workflow workflow) {
                workflowNames.put(workflow.path(), workflow.name().isEmpty() ? workflow.path() : workflow.name());
            } else if (fact instanceof Step step) {
                stepNames.put(key(step.path(), step.job(), step.index()), step.label());
            }
        }
    }

    List<Fact> facts() {
        return facts;
    }

    /** What is read of its files besides the facts. */
    SideTexts texts() {
        return texts;
    }

    /** What a place is part of, with the names of its workflow and its step. */
    ScopePath named(Place place, ScopePath scope) {
        String step = stepNames.getOrDefault(key(place.path(), scope.job(), scope.step()), "");
        return scope.withStepLabel(step).in(ScopePath.Kind.WORKFLOW, workflowNames.getOrDefault(place.path(), ""));
    }

    Excerpt excerpt(Place place) {
        return place.isFile() ? Excerpt.NONE : Excerpt.of(lines(place.path()), place);
    }

    /** The text of a line, counted from 1; empty where there is none. */
    String line(Place place) {
        return place.isFile() ? "" : Excerpt.line(lines(place.path()), place);
    }

    /** Whether what an edit replaces is what is written there. */
    boolean has(TextEdit edit) {
        Place place = edit.place();
        String line = line(place);
        int length = line.codePointCount(0, line.length());
        return place.line() == place.endLine()
                && place.column() > 0
                && place.column() <= place.endColumn()
                && place.endColumn() <= length + 1
                && line.substring(
                                line.offsetByCodePoints(0, place.column() - 1),
                                line.offsetByCodePoints(0, place.endColumn() - 1))
                        .equals(edit.before());
    }

    /** The edits that repairs of one file make together; none where they cannot be made, or where a file needs very many. */
    List<TextEdit> edits(List<Repair> repairs) {
        String path = repairs.get(0).path();
        FileText text =
                repaired.computeIfAbsent(path, file -> FileText.of(file, String.join("\n", lines(file)) + "\n"));
        if (repairing.merge(path, text.effort(), Long::sum) > REPAIR_LIMIT) {
            return List.of();
        }
        try {
            return Repairer.repaired(text, repairs, Means.safe(tables)).edits();
        } catch (RepairException e) {
            return List.of();
        }
    }

    private List<String> lines(String path) {
        return texts.lines(path);
    }

    private static String key(String path, String job, int step) {
        return path + '\0' + job + '\0' + step;
    }
}
