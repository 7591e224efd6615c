package dev.guardrail.collect.ledger;

import dev.guardrail.fact.RecordedTest;
import dev.guardrail.fact.RecordedTest.Kind;
import dev.guardrail.fact.RecordedTest.Status;
import dev.guardrail.ledger.EntryLine;
import dev.guardrail.ledger.ImportEntry.ClaimedFlake;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rows of the logs of flaky tests and regressions that audits written by hand have. */
final class ClaimedLog {

    private static final Pattern NOTHING = Pattern.compile("\\W*|\\W*(none|n/a|nil|nothing)\\b.*");
    private static final Pattern FLAKE = Pattern.compile("\\b(flak\\w*|intermittent|unstable)\\b");
    private static final Pattern REGRESSION = Pattern.compile("\\bregress\\w*\\b");
    private static final Pattern FIXED = Pattern.compile("\\b(fixed|resolved|closed|done)\\b");
    private static final Pattern NOT_FIXED = Pattern.compile("\\b(not|never|un)[ -]?(fixed|resolved|closed|done)\\b");
    private static final Pattern OPEN = Pattern.compile("\\b(open|active|ongoing|monitoring|pending)\\b");

    private ClaimedLog() {}

    /** The row; empty where it says that there is nothing. */
    static Optional<RecordedTest> row(EntryLine line, String audit, ClaimedFlake claim) {
        return NOTHING.matcher(claim.item().toLowerCase(Locale.ROOT)).matches()
                ? Optional.empty()
                : Optional.of(new RecordedTest(
                        LedgerCollector.place(line),
                        claim.item(),
                        kind(claim.type().toLowerCase(Locale.ROOT)),
                        audit,
                        audit,
                        status(claim.status().toLowerCase(Locale.ROOT)),
                        "",
                        true));
    }

    private static Kind kind(String type) {
        if (REGRESSION.matcher(type).find()) {
            return Kind.REGRESSION;
        }
        return FLAKE.matcher(type).find() ? Kind.FLAKE : Kind.OTHER;
    }

    private static Status status(String text) {
        if (FIXED.matcher(text).find() && !NOT_FIXED.matcher(text).find()) {
            return Status.FIXED;
        }
        return OPEN.matcher(text).find() ? Status.OPEN : Status.UNKNOWN;
    }

    /** What a later audit says of the same thing. */
    static RecordedTest later(RecordedTest before, RecordedTest now) {
        return new RecordedTest(
                now.place(),
                now.name(),
                now.kind(),
                before.first(),
                now.last(),
                now.status(),
                now.status() == Status.FIXED && before.status() != Status.FIXED ? now.last() : before.fixedBy(),
                true);
    }
}
