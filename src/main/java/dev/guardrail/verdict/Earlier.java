package dev.guardrail.verdict;

import dev.guardrail.fact.RecordedOutcome;
import dev.guardrail.fact.RecordedOutcome.Item;
import dev.guardrail.fact.Share;
import dev.guardrail.finding.Finding;
import dev.guardrail.policy.ScoreSource;
import dev.guardrail.policy.ScoreSource.OfGate;
import dev.guardrail.policy.ScoreSource.OfGuardrail;
import dev.guardrail.policy.ScoreSource.OfRatio;
import dev.guardrail.policy.ScoreSource.OfSeverity;
import dev.guardrail.rule.Names;
import dev.guardrail.rule.Severity;
import dev.guardrail.verdict.Figure.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a recorded audit says of a source of a score.
 *
 * @param isRecorded whether the ledger tells, also that there was nothing to judge
 * @param share how much of the score it left; nothing where it is not recorded, or did not count
 * @param causes what differs now, as clauses
 */
record Earlier(boolean isRecorded, Optional<Share> share, List<String> causes) {

    static Earlier of(Figure now, RecordedOutcome last) {
        ScoreSource source = now.source();
        if (source instanceof OfGate gate) {
            return gate(now, gate.gate().toString(), last);
        } else if (source instanceof OfSeverity severity) {
            return findings(now, severity.worst(), last, item -> isAtLeast(item, severity.atLeast()));
        } else if (source instanceof OfGuardrail guardrail) {
            return findings(now, guardrail.worst(), last, item -> item.rule().equals(guardrail.rule()));
        }
        return ratio(now, ((OfRatio) source).name(), last);
    }

    private static Earlier gate(Figure now, String gate, RecordedOutcome last) {
        Optional<String> status = last.gate(gate);
        if (status.isEmpty()) {
            return notRecorded("the gate `" + gate + "`", last);
        }
        Optional<Share> share = switch (status.get()) {
            case "pass" -> Optional.of(Share.ratio(1, 1));
            case "fail" -> Optional.of(Share.ratio(0, 1));
            default -> Optional.empty();
        };
        List<String> causes = new ArrayList<>();
        if (!share.equals(shareOf(now))) {
            causes.add(
                    "the gate `" + gate + "` was " + status.get() + " at " + last.audit() + ", and now " + now.says());
            now.findings().forEach(finding -> causes.add(added(finding)));
        }
        return new Earlier(!status.get().equals("pending"), share, causes);
    }

    private static Earlier findings(Figure now, int worst, RecordedOutcome last, Predicate<Item> which) {
        List<Item> before =
                last.findings().stream().filter(Item::open).filter(which).toList();
        List<String> causes = new ArrayList<>();
        now.findings().stream()
                .filter(finding -> before.stream().noneMatch(item -> isSame(item, finding)))
                .forEach(finding -> causes.add(added(finding)));
        before.stream()
                .filter(item -> now.findings().stream().noneMatch(finding -> isSame(item, finding)))
                .forEach(item -> causes.add(
                        "no longer open: `" + item.id() + "` " + item.message() + " (`" + item.place() + "`)"));
        return new Earlier(true, Optional.of(Share.ratio(Math.max(0, worst - before.size()), worst)), causes);
    }

    private static Earlier ratio(Figure now, String name, RecordedOutcome last) {
        Optional<Share> share = last.share(name);
        if (share.isEmpty()) {
            return now.standing() == Standing.NOT_APPLICABLE
                    ? new Earlier(true, Optional.empty(), List.of())
                    : notRecorded("`" + name + "`", last);
        }
        boolean same = share.equals(shareOf(now));
        return new Earlier(
                true,
                share,
                same
                        ? List.of()
                        : List.of("`" + name + "` was " + share.get() + " at " + last.audit() + ", and is "
                                + shareOf(now).map(Share::toString).orElse("not there")));
    }

    private static Earlier notRecorded(String what, RecordedOutcome last) {
        return new Earlier(
                false, Optional.empty(), List.of("the ledger does not have " + what + " of " + last.audit()));
    }

    private static Optional<Share> shareOf(Figure figure) {
        return figure.standing() == Standing.KNOWN ? Optional.of(figure.share()) : Optional.empty();
    }

    private static String added(Finding finding) {
        return "now open: `" + finding.id() + "` " + finding.message() + " (`"
                + finding.location().place() + "`)";
    }

    private static boolean isSame(Item item, Finding finding) {
        return finding.rule().equals(item.rule())
                && finding.fingerprint().value().startsWith(item.id());
    }

    private static boolean isAtLeast(Item item, Severity least) {
        return Names.constant(Severity.class, item.severity())
                .filter(severity -> severity.isAtLeast(least))
                .isPresent();
    }
}
