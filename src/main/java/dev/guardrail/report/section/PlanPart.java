package dev.guardrail.report.section;

import dev.guardrail.fact.Deliverable;
import dev.guardrail.fact.ExitCriterion;
import dev.guardrail.fact.Invariant;
import dev.guardrail.fact.Plan;
import dev.guardrail.fact.ScopeItem;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.Count;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the plan of the milestone says, and what the head has of it. */
record PlanPart(View view) {

    private static final int ROWS = 15;
    private static final int PATHS = 4;

    void write(Blocks blocks) {
        Optional<Plan> plan = view.shown().first(Plan.class);
        if (plan.isEmpty()) {
            return;
        }
        if (!plan.get().objective().isEmpty()) {
            blocks.paragraph(
                    Line.text("Objective:").strong().and(" " + plan.get().objective()));
        }
        invariants(blocks);
        deliverables(blocks);
        scope(blocks);
        exitCriteria(blocks);
    }

    private void invariants(Blocks blocks) {
        List<Invariant> invariants = view.shown().all(Invariant.class);
        table(
                blocks,
                List.of("Invariant", "Declared at", "Test or command named", "Exists at the head"),
                invariants.stream()
                        .map(invariant -> Words.row(
                                invariant.name(),
                                view.place(invariant.place()),
                                names(invariant.verifications(), "none"),
                                invariant.verifications().isEmpty()
                                        ? Line.text("not judged")
                                        : exists(invariant.missing())))
                        .toList(),
                "The plan declares no invariant.");
    }

    private void deliverables(Blocks blocks) {
        List<Deliverable> deliverables = view.shown().all(Deliverable.class);
        table(
                blocks,
                List.of("Deliverable", "Promised at", "Exists at the head"),
                deliverables.stream()
                        .map(deliverable -> Words.row(
                                deliverable.text(),
                                view.place(deliverable.place()),
                                deliverable.paths().isEmpty()
                                        ? Line.text("not judged: it names no path")
                                        : exists(deliverable.missing())))
                        .toList(),
                "The plan promises no deliverable.");
    }

    private void scope(Blocks blocks) {
        List<ScopeItem> items = view.shown().all(ScopeItem.class);
        List<ScopeItem> judged =
                items.stream().filter(item -> !item.paths().isEmpty()).toList();
        Blocks folded = new Blocks()
                .bullets(judged.stream()
                        .limit(ROWS)
                        .map(item -> Line.text(item.kind() + ": ")
                                .and(names(item.paths(), ""))
                                .and(" (")
                                .and(view.place(item.place()))
                                .and(")"))
                        .toList());
        if (judged.size() > ROWS) {
            folded.prose("And " + (judged.size() - ROWS) + " more.");
        }
        blocks.folded(Line.text("Scope of the plan: " + Count.of(judged.size(), "item") + " with paths"), folded);
        if (items.size() > judged.size()) {
            blocks.prose("Not judged: " + Count.of(items.size() - judged.size(), "item")
                    + " of the plan's scope without a path.");
        } else if (items.isEmpty()) {
            blocks.prose("The plan states no scope.");
        }
    }

    private void exitCriteria(Blocks blocks) {
        Map<ExitCriterion.Tick, Integer> ticks = new EnumMap<>(ExitCriterion.Tick.class);
        view.shown().all(ExitCriterion.class).forEach(criterion -> ticks.merge(criterion.tick(), 1, Integer::sum));
        if (!ticks.isEmpty()) {
            blocks.prose("Exit criteria of the plan: " + ticks.getOrDefault(ExitCriterion.Tick.TICKED, 0) + " ticked, "
                    + ticks.getOrDefault(ExitCriterion.Tick.OPEN, 0) + " open, "
                    + ticks.getOrDefault(ExitCriterion.Tick.NONE, 0) + " without a box.");
        }
    }

    private static void table(Blocks blocks, List<String> columns, List<List<Line>> rows, String otherwise) {
        blocks.table(columns, rows.stream().limit(ROWS).toList());
        if (rows.isEmpty() && !otherwise.isEmpty()) {
            blocks.prose(otherwise);
        } else if (rows.size() > ROWS) {
            blocks.prose("And " + (rows.size() - ROWS) + " more.");
        }
    }

    private static Line exists(List<String> missing) {
        return missing.isEmpty()
                ? Line.text("yes")
                : Line.text("missing:").strong().and(" ").and(Words.names(missing, PATHS));
    }

    private static Line names(List<String> names, String otherwise) {
        return names.isEmpty() ? Line.text(otherwise) : Words.names(names, PATHS);
    }
}
