package dev.guardrail.report.proof;

import dev.guardrail.guard.GuardKind;
import dev.guardrail.proof.ChangedCheck;
import dev.guardrail.proof.ChangedGuard;
import dev.guardrail.proof.ChangedRule;
import dev.guardrail.proof.NamedTest;
import dev.guardrail.proof.Outcome;
import dev.guardrail.proof.Outcome.Status;
import dev.guardrail.proof.Proof;
import dev.guardrail.report.Phrases;
import dev.guardrail.report.ReportFormat.Detail;
import dev.guardrail.report.Wrap;
import dev.guardrail.report.figure.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A negative proof for a person at a terminal: each guard with its tests and what a run showed, then the counts. */
final class ProofText {

    /** So many tests of a guard are named unless all are asked for. */
    private static final int SHOWN = 5;

    private final Proof proof;
    private final Detail detail;
    private final List<String> lines = new ArrayList<>();

    private ProofText(Proof proof, Detail detail) {
        this.proof = proof;
        this.detail = detail;
    }

    static String render(Proof proof, Detail detail) {
        ProofText text = new ProofText(proof, detail);
        if (detail != Detail.QUIET) {
            text.body();
        }
        text.add(text.counts(), 0);
        return String.join("\n", text.lines) + "\n";
    }

    private void body() {
        String how = proof.isRun() ? "run with `" + proof.command() + "`" : "nothing was run";
        add(proof.range().name() + ": guards that the range adds or changes; " + how, 0);
        lines.add("");
        proof.guards().forEach(this::guard);
        if (proof.leftOut() > 0) {
            add(Count.of(proof.leftOut(), "more guard") + "; `--at-most` names how many are looked at", 2);
            lines.add("");
        }
        deleted();
        checks();
        if (!proof.rules().isEmpty()) {
            add("guardrails that the range adds or changes; their cases are their tests", 0);
            proof.rules().forEach(this::rule);
            lines.add("");
        }
        if (!proof.unread().isEmpty()) {
            add("not searched for guards", 0);
            proof.unread().forEach(file -> add(file.path() + ": " + file.reason(), 2));
            lines.add("");
        }
        if (!proof.obstacle().isEmpty()) {
            add("cannot be proven: " + proof.obstacle(), 0);
            lines.add("");
        }
    }

    private void deleted() {
        if (proof.deleted().isEmpty()) {
            return;
        }
        add("guards that the range deletes; places and tests are those of the base", 0);
        lines.add("");
        for (ChangedGuard guard : proof.deleted()) {
            described(guard);
            if (proof.isRun() && proof.obstacle().isEmpty()) {
                add(noticed(guard.outcome()), 2);
            }
            lines.add("");
        }
    }

    private static String noticed(Outcome outcome) {
        return switch (outcome.status()) {
            case PROVEN ->
                "at the base, " + outcome.reason() + "; at the head, nothing that the command runs notices any more";
            case NOT_PROVEN -> "nothing fails without it: at the base, " + outcome.reason();
            case UNCLEAR, NOT_RUN -> "not known whether anything failed without it: at the base, " + outcome.reason();
        };
    }

    private void checks() {
        if (proof.checks().isEmpty()) {
            return;
        }
        add("checks and thresholds that the range adds or changes", 0);
        for (ChangedCheck check : proof.checks()) {
            add(check.place() + ": " + check.what() + ": " + check.fails(), 2);
            if (!check.unproven().isEmpty()) {
                add("not provable here: " + check.unproven(), 4);
            } else if (proof.isRun() && proof.obstacle().isEmpty()) {
                add(check.outcome().status() + ": " + check.outcome().reason(), 4);
            } else {
                add("not run; `--run CMD` runs a command with a minimum of 100 %", 4);
            }
        }
        lines.add("");
    }

    private void rule(ChangedRule rule) {
        String cases = Count.of(rule.cases(), "case");
        add(rule.place() + ": " + cases + "; `" + rule.command() + "` drops each of its conditions", 2);
    }

    private void guard(ChangedGuard changed) {
        described(changed);
        if (proof.isRun() && proof.obstacle().isEmpty()) {
            add(changed.outcome().status() + ": " + changed.outcome().reason(), 2);
        }
        lines.add("");
    }

    private void described(ChangedGuard changed) {
        String scope = changed.guard().scope();
        add(changed.guard().place() + (scope.isEmpty() ? "" : "  in `" + scope + "`"), 0);
        boolean condition = changed.guard().kind() == GuardKind.CONDITION;
        add(
                "`" + changed.guard().text() + "`"
                        + (condition ? " guards `" + changed.guard().outcome() + "`" : ""),
                2);
        tests(changed.tests());
    }

    private void tests(List<NamedTest> tests) {
        if (tests.isEmpty()) {
            add("no test names it: which tests notice is not known", 2);
            return;
        }
        add(head(tests.get(0)), 2);
        int shown = detail == Detail.VERBOSE ? tests.size() : SHOWN;
        tests.stream().limit(shown).forEach(test -> add(test(test), 4));
        if (tests.size() > shown) {
            add(Count.of(tests.size() - shown, "more test") + "; `-v` prints all", 4);
        }
    }

    private static String head(NamedTest first) {
        return switch (first.link()) {
            case NAMES_FUNCTION, NAMES_SCOPE -> "tests that name `" + first.named() + "`:";
            case INDIRECT -> "no test names the function; tests that reach it through other functions (indirect):";
            case IMPORTS_FILE -> "no test names the function; test files that import the file:";
            case NAMED_AFTER -> "no test file imports the file; test files that are named after it:";
        };
    }

    private static String test(NamedTest test) {
        String via = test.via().isEmpty() ? "" : ", through " + String.join(", ", test.via());
        return test.place() + (test.name().isEmpty() ? "" : " \"" + test.name() + "\"") + via;
    }

    private String counts() {
        int all = proof.guards().size() + proof.leftOut();
        if (all == 0) {
            return nothing();
        }
        String files = " in " + Count.of(proof.searched(), "changed source file");
        if (!proof.isRun()) {
            return Count.of(all, "guard") + files + others() + ": not run; `--run CMD` runs a command without each";
        }
        return Count.of(all, "guard") + files + ": "
                + Stream.of(Status.PROVEN, Status.NOT_PROVEN, Status.UNCLEAR)
                        .map(status -> proof.count(status) + " " + status)
                        .collect(Collectors.joining(", "))
                + (proof.leftOut() > 0 ? ", " + proof.leftOut() + " not run" : "") + others();
    }

    private String others() {
        String deleted =
                proof.deleted().isEmpty() ? "" : ", " + Count.of(proof.deleted().size(), "deleted guard");
        return deleted
                + (proof.checks().isEmpty()
                        ? ""
                        : ", " + Count.of(proof.checks().size(), "changed check"));
    }

    private String nothing() {
        String searched = Count.of(proof.searched(), "changed source file") + " searched";
        String unread = proof.unread().isEmpty()
                ? ""
                : ", " + proof.unread().size() + " not searched: whether they have guards is not known";
        if (!others().isEmpty()) {
            return "no new or changed guard was found (" + searched + unread + ")" + others();
        }
        if (!proof.rules().isEmpty()) {
            return "no changed guard was found besides "
                    + Count.of(proof.rules().size(), "guardrail") + ": nothing to run (" + searched + unread + ")";
        }
        return "no changed guard was found: nothing to prove (" + searched + unread + ")";
    }

    private void add(String text, int indent) {
        List<String> wrapped = Wrap.lines(Phrases.printable(text), indent, indent + 2);
        for (int i = 0; i < wrapped.size(); i++) {
            lines.add(" ".repeat(i == 0 ? indent : indent + 2) + wrapped.get(i));
        }
    }
}
