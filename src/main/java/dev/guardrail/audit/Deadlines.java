package dev.guardrail.audit;

import dev.guardrail.fact.Fact;
import dev.guardrail.fact.MilestoneId;
import dev.guardrail.fact.Plan;
import dev.guardrail.fact.RecordedAudit;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far the milestones and the days have come. A milestone has passed only where a later one is known: whatever does not
 * compare has not.
 *
 * @param recorded the milestones of the audits that the ledger records
 * @param audited the milestone under audit; empty where that is not known
 * @param today the day of the audit
 */
record Deadlines(List<String> recorded, String audited, LocalDate today) {

    static Deadlines recorded(Collection<Fact> ledger, LocalDate today) {
        return new Deadlines(
                ledger.stream()
                        .filter(RecordedAudit.class::isInstance)
                        .map(fact -> ((RecordedAudit) fact).milestone())
                        .toList(),
                "",
                today);
    }

    /** The same with the milestone whose plan is audited. */
    Deadlines with(Collection<Fact> head) {
        return new Deadlines(
                recorded,
                head.stream()
                        .filter(Plan.class::isInstance)
                        .map(fact -> ((Plan) fact).milestone())
                        .findFirst()
                        .orElse(""),
                today);
    }

    /** What shows that the end of a deferral has passed, as a clause; empty where nothing does. */
    String passed(String until) {
        Optional<LocalDate> day = day(until);
        if (day.isPresent()) {
            return today.isAfter(day.get()) ? "that day has passed" : "";
        }
        return Stream.concat(
                        later(recorded.stream(), until).map(milestone -> "the ledger records `" + milestone + "`"),
                        later(Stream.of(audited), until).map(milestone -> "`" + milestone + "` is under audit"))
                .findFirst()
                .orElse("");
    }

    private static Stream<String> later(Stream<String> milestones, String until) {
        return milestones
                .filter(milestone -> new MilestoneId(milestone).isAfter(until))
                .reduce((one, other) -> new MilestoneId(other).isAfter(one) ? other : one)
                .stream();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
