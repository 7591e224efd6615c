package dev.guardrail.verify;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Observation.Proof;
import dev.guardrail.claim.Value;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Commit;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts the commits and the changed files of the ranges that an audit can mean. */
final class CountObserver implements Observer {

    private static final String NEW = "new ";

    @Override
    public Set<ClaimKind> kinds() {
        return Set.of(ClaimKind.COMMITS, ClaimKind.FILES);
    }

    @Override
    public void observe(Claim claim, Ground ground, Sightings sightings) {
        List<Span> spans = ground.wholes();
        if (spans.isEmpty()) {
            sightings.miss(claim, "a range, which the audit does not state");
        }
        for (Span span : spans) {
            Bearing bearing = span.equals(spans.get(0)) ? Bearing.DECISIVE : Bearing.ALTERNATIVE;
            if (claim.subject().startsWith(NEW)) {
                added(claim, ground, span, sightings);
            } else if (claim.kind().equals(ClaimKind.FILES)) {
                sightings.see(
                        claim,
                        "the files that " + span.name() + " changes",
                        Value.of(ground.changed(span).size()),
                        bearing,
                        Proof.by("git diff --shortstat " + span.argument()));
            } else {
                commits(claim, ground, span, bearing, sightings);
            }
        }
    }

    /** What counts as a file of a kind is not certain, so nothing is contradicted. */
    private static void added(Claim claim, Ground ground, Span span, Sightings sightings) {
        FileKind kind = FileKind.valueOf(claim.subject().substring(NEW.length()).toUpperCase(Locale.ROOT));
        List<ChangedFile> added = ground.changed(span).stream()
                .filter(file -> file.kind() == kind && file.status() == FileStatus.ADDED)
                .toList();
        String command = "git diff --name-only --diff-filter=A " + span.argument();
        String reading = "the " + kind + " files that " + span.name() + " adds";
        sightings.see(claim, reading, Value.of(added.size()), Bearing.ALTERNATIVE, Proof.by(command));
        Map<String, Long> folders = added.stream()
                .collect(Collectors.groupingBy(
                        file -> file.path().replaceFirst("/.*", ""), TreeMap::new, Collectors.counting()));
        folders.forEach((folder, count) -> sightings.see(
                claim, reading + " in `" + folder + "`", Value.of(count), Bearing.ALTERNATIVE, Proof.by(command)));
        sightings.miss(claim, "the names of the files that it counts");
    }

    private static void commits(Claim claim, Ground ground, Span span, Bearing bearing, Sightings sightings) {
        List<Commit> commits = ground.facts(span).stream()
                .filter(Commit.class::isInstance)
                .map(Commit.class::cast)
                .toList();
        String counted = "git rev-list --count ";
        sightings.see(
                claim,
                "the commits of " + span.name(),
                Value.of(commits.size()),
                bearing,
                Proof.by(counted + span.argument()));
        long own = commits.stream().filter(commit -> commit.parents() < 2).count();
        sightings.see(
                claim,
                "the commits of " + span.name() + " without merges",
                Value.of(own),
                Bearing.ALTERNATIVE,
                Proof.by(counted + "--no-merges " + span.argument()));
        sightings.see(
                claim,
                "the first parents of " + span.name(),
                Value.of(ground.firstParents(span)),
                Bearing.ALTERNATIVE,
                Proof.by(counted + "--first-parent " + span.argument()));
    }
}
