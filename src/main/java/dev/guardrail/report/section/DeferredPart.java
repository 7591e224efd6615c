package dev.guardrail.report.section;

import dev.guardrail.fact.DeferralState;
import dev.guardrail.fact.DeferralState.State;
import dev.guardrail.fact.DeferredItem;
import dev.guardrail.fact.NewDeferral;
import dev.guardrail.finding.Disposition;
import dev.guardrail.finding.Finding;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.Count;
import dev.guardrail.report.figure.Register;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the ledger defers, in the shape of hand-written registers, and what the policy waives. */
final class DeferredPart {

    private static final int ROWS = 100;
    private static final int WAIVED_ROWS = 20;

    private final View view;
    private final Register register;

    DeferredPart(View view) {
        this.view = view;
        this.register = Register.of(view.shown());
    }

    Blocks blocks() {
        Blocks blocks = new Blocks();
        List<Finding> waived = view.audit().findings().stream()
                .filter(finding -> finding.stands() && finding.isWaived())
                .toList();
        blocks.prose(summary() + (waived.isEmpty() ? " No finding is waived." : ""));
        added(blocks);
        pending(blocks);
        resolved(blocks);
        waived(blocks, waived);
        return blocks;
    }

    private String summary() {
        if (!register.isKept()) {
            return Words.NO_EARLIER_AUDIT;
        }
        if (register.items().isEmpty()) {
            return "The ledger defers nothing.";
        }
        long claimed = register.items().stream().filter(DeferredItem::claimed).count();
        return register.ledger() + " has " + Count.of(register.items().size(), "deferred item") + ": "
                + count(State.OPEN) + " open, " + count(State.RESOLVED) + " resolved, " + count(State.GONE)
                + " vanished, " + unknown() + " not known."
                + (claimed == 0
                        ? ""
                        : " " + claimed + (claimed == 1 ? " of them is a claim" : " of them are claims")
                                + " of audits written by hand.");
    }

    /** What the range itself defers: the base does not record it. */
    private void added(Blocks blocks) {
        List<NewDeferral> added = view.shown().all(NewDeferral.class);
        if (added.isEmpty()) {
            return;
        }
        blocks.prose("The range defers " + Count.of(added.size(), "item") + ", which the base does not record:");
        blocks.bullets(added.stream().limit(ROWS).map(DeferredPart::line).toList());
    }

    private static Line line(NewDeferral deferral) {
        return Line.code(deferral.id())
                .and(" until ")
                .and(Line.prose(deferral.until()))
                .and(": ")
                .and(Line.prose(deferral.because()));
    }

    private long count(State state) {
        return register.items().stream()
                .filter(item -> register.state(item).map(DeferralState::state).equals(Optional.of(state)))
                .count();
    }

    private long unknown() {
        return register.items().size() - count(State.OPEN) - count(State.RESOLVED) - count(State.GONE);
    }

    /** Those that are not done, as far as is known. */
    private void pending(Blocks blocks) {
        List<DeferredItem> items = items(state -> state != State.RESOLVED);
        blocks.table(
                List.of(
                        "ID",
                        "Issue",
                        "Discovered (M#)",
                        "Deferred To (M#)",
                        "Reason",
                        "Blocker?",
                        "Exit Criteria",
                        "State"),
                items.stream().limit(ROWS).map(this::row).toList());
        // Beside seven columns, a sentence would have one word a line.
        blocks.bullets(items.stream()
                .limit(ROWS)
                .flatMap(item -> register.state(item).stream()
                        .map(state -> Line.code(item.id())
                                .and(" ")
                                .and(word(state.state()))
                                .and(": ")
                                .and(Line.prose(state.why()))))
                .toList());
        more(blocks, items);
    }

    private List<Line> row(DeferredItem item) {
        return Words.row(
                Line.code(item.id()),
                Line.prose(item.what()).and(item.file().isEmpty() ? "" : ", ").and(Words.optionalCode(item.file())),
                item.discovered(),
                until(item),
                item.because(),
                item.blocks() ? "yes" : "no",
                Line.prose(item.exit()),
                state(item));
    }

    private String until(DeferredItem item) {
        String times = item.times() > 1 ? ", deferred " + item.times() + " times" : "";
        return (item.until().isEmpty() ? "not said" : item.until()) + times;
    }

    private Line state(DeferredItem item) {
        String claimed = item.claimed() ? " (claimed)" : "";
        return register.state(item)
                .map(state -> Line.prose(word(state.state()) + overdue(state) + claimed))
                .orElseGet(() -> Line.text("not known" + claimed));
    }

    private static String overdue(DeferralState state) {
        return state.isUndecided() && !state.passed().isEmpty() ? ", overdue (" + state.passed() + ")" : "";
    }

    private static String word(State state) {
        return switch (state) {
            case OPEN -> "open";
            case RESOLVED -> "resolved";
            case UNKNOWN -> "not known";
            case GONE -> "vanished";
        };
    }

    private void resolved(Blocks blocks) {
        List<DeferredItem> items = items(state -> state == State.RESOLVED);
        if (items.isEmpty()) {
            return;
        }
        blocks.heading("Resolved");
        blocks.table(
                List.of("ID", "Issue", "Discovered (M#)", "Resolved By", "Why"),
                items.stream()
                        .limit(ROWS)
                        .map(item -> Words.row(
                                Line.code(item.id()),
                                Line.prose(item.what()),
                                item.discovered(),
                                by(item),
                                register.state(item)
                                        .map(state -> Line.prose(state.why()))
                                        .orElse(Line.EMPTY)))
                        .toList());
        more(blocks, items);
    }

    private Line by(DeferredItem item) {
        String commit = register.state(item).map(DeferralState::commit).orElse("");
        if (!commit.isEmpty()) {
            return Words.sha(commit);
        }
        String claimed = item.claimed() ? " (claimed)" : "";
        return Line.text(item.resolved().isEmpty() ? "not known" : item.resolved() + claimed);
    }

    private List<DeferredItem> items(Predicate<State> which) {
        return register.items().stream()
                .filter(item -> which.test(
                        register.state(item).map(DeferralState::state).orElse(State.UNKNOWN)))
                .toList();
    }

    private static void more(Blocks blocks, List<?> all) {
        if (all.size() > ROWS) {
            blocks.prose("And " + (all.size() - ROWS) + " more.");
        }
    }

    private void waived(Blocks blocks, List<Finding> waived) {
        blocks.table(
                List.of("Waived finding", "Guardrail", "Owner", "Until", "Reason"),
                waived.stream().limit(WAIVED_ROWS).map(this::waived).toList());
        if (waived.size() > WAIVED_ROWS) {
            blocks.prose("And " + (waived.size() - WAIVED_ROWS) + " more.");
        }
    }

    private List<Line> waived(Finding finding) {
        Disposition.Waived waived = (Disposition.Waived) finding.disposition();
        return Words.row(
                Line.prose(finding.message()).and(", ").and(view.place(finding)),
                Line.code(finding.rule()),
                waived.owner(),
                waived.expires(),
                waived.reason());
    }
}
