package dev.guardrail.verify;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Observation.Proof;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.tests.CommitTests.Counted;
import dev.guardrail.fact.ChangedFile;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Looks whether the total of a table is that of the range. Such a total is right, whatever its rows add up to: then a row is
 * wrong, or missing.
 */
final class TotalObserver implements Observer {

    @Override
    public Set<ClaimKind> kinds() {
        return Set.of(ClaimKind.SUM);
    }

    @Override
    public void observe(Claim claim, Ground ground, Sightings sightings) {
        if (!claim.subject().startsWith("the column")) {
            return;
        }
        for (Span span : ground.spans()) {
            List<ChangedFile> files = ground.changed(span);
            if (claim.subject().contains("file")) {
                see(claim, "the files that " + span.name() + " changes", files.size(), span, sightings);
            } else if (claim.subject().matches(".*(?:line|loc|change|\\+|insert|delet|add|remov).*")) {
                long added = sum(files, ChangedFile::added);
                long deleted = sum(files, ChangedFile::deleted);
                see(claim, "the lines that " + span.name() + " adds", added, span, sightings);
                see(claim, "the lines that " + span.name() + " deletes", deleted, span, sightings);
                see(claim, "the lines that " + span.name() + " adds and deletes", added + deleted, span, sightings);
            } else {
                tests(claim, span, ground, sightings);
            }
        }
    }

    private static void tests(Claim claim, Span span, Ground ground, Sightings sightings) {
        List<Counted> after = ground.side(span.head()).tests();
        List<Counted> before = ground.side(span.base()).tests();
        List.<ToLongFunction<Counted>>of(Counted::tests, Counted::cases).forEach(count -> {
            long head = sum(after, count);
            see(claim, "the tests at the head of " + span.name(), head, span, sightings);
            see(claim, "the tests that " + span.name() + " adds", head - sum(before, count), span, sightings);
        });
    }

    private static <T> long sum(List<T> all, ToLongFunction<T> count) {
        return all.stream().mapToLong(count).sum();
    }

    private static void see(Claim claim, String reading, long seen, Span span, Sightings sightings) {
        sightings.see(
                claim, reading, Value.of(seen), Bearing.ALTERNATIVE, Proof.by("git diff --stat " + span.argument()));
    }
}
