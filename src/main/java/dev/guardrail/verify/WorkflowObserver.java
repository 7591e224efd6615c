package dev.guardrail.verify;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Observation.Proof;
import dev.guardrail.claim.Value;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.ContinueOnError;
import dev.guardrail.fact.CoverageGate;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Job;
import dev.guardrail.fact.Permission;
import dev.guardrail.fact.Trigger;
import dev.guardrail.fact.Truth;
import dev.guardrail.fact.WorkflowFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Looks what the range did to workflows, and what they mute or permit at the head. */
final class WorkflowObserver implements Observer {

    private static final String COE = "continue-on-error";

    @Override
    public Set<ClaimKind> kinds() {
        return Set.of(ClaimKind.WORKFLOW);
    }

    @Override
    public void observe(Claim claim, Ground ground, Sightings sightings) {
        String subject = claim.subject();
        Optional<Span> span = ground.stated();
        if (subject.startsWith("permission ")) {
            permission(claim, ground, sightings);
        } else if (subject.startsWith(COE)) {
            continueOnError(claim, ground, sightings);
        } else if (span.isPresent()) {
            switch (subject) {
                case "workflows" -> workflows(claim, span.get(), ground, sightings);
                case "permissions" -> same(claim, span.get(), ground, Permission.class, sightings);
                case "triggers" -> same(claim, span.get(), ground, Trigger.class, sightings);
                case "trust" -> trust(claim, span.get(), ground, sightings);
                case "gates" -> gates(claim, span.get(), ground, sightings);
                default -> {}
            }
        } else if (Set.of("workflows", "permissions", "triggers", "trust", "gates")
                .contains(subject)) {
            sightings.miss(claim, "a range, which the audit does not state");
        }
    }

    private static List<ChangedFile> changed(Span span, Ground ground) {
        return ground.changed(span).stream()
                .filter(file -> file.paths().stream()
                        .anyMatch(path -> path.startsWith(".github/workflows/")
                                || path.startsWith(".github/actions/")
                                || path.equals("action.yml")))
                .toList();
    }

    private static Proof diff(Span span) {
        return Proof.by("git diff " + span.argument() + " -- .github");
    }

    private static void workflows(Claim claim, Span span, Ground ground, Sightings sightings) {
        List<ChangedFile> changed = changed(span, ground);
        Value seen = changed.isEmpty()
                ? claim.says()
                : Value.word(changed.get(0).status().toString() + " "
                        + changed.get(0).path());
        sightings.see(claim, "what " + span.name() + " did to workflows", seen, Bearing.DECISIVE, diff(span));
    }

    /** Facts of one type, without their lines. */
    private static <T extends WorkflowFact> Set<String> said(SideFacts side, Class<T> type) {
        Function<T, String> text = fact -> fact.path() + " " + fact.job() + " " + fact.identity()
                + (fact instanceof Trigger trigger ? trigger.filters().toString() : "");
        return new TreeSet<>(side.workflows(type).stream().map(text).toList());
    }

    private static boolean unread(Span span, Ground ground) {
        return !SideFacts.only(Gap.class, ground.side(span.head()).workflows()).isEmpty();
    }

    private static <T extends WorkflowFact> void same(
            Claim claim, Span span, Ground ground, Class<T> type, Sightings sightings) {
        Set<String> before = said(ground.side(span.base()), type);
        Set<String> after = said(ground.side(span.head()), type);
        // What a new workflow has is no change of the others.
        Set<String> workflows = new TreeSet<>(ground.side(span.base()).workflows(Job.class).stream()
                .map(WorkflowFact::path)
                .toList());
        boolean added = after.stream()
                .anyMatch(one ->
                        !before.contains(one) && workflows.stream().noneMatch(path -> one.startsWith(path + " ")));
        Optional<String> other = after.stream()
                .filter(one -> !before.contains(one))
                .filter(one -> workflows.stream().anyMatch(path -> one.startsWith(path + " ")))
                .findFirst()
                .or(() -> before.stream().filter(one -> !after.contains(one)).findFirst());
        if (added && other.isEmpty()) {
            sightings.miss(claim, "whether it counts those of a new workflow");
            return;
        }
        Bearing bearing = unread(span, ground) ? Bearing.CIRCUMSTANTIAL : Bearing.DECISIVE;
        sightings.see(
                claim,
                "the " + claim.subject() + " of the workflows at base and head",
                other.map(one -> Value.word("other: " + one)).orElse(claim.says()),
                bearing,
                diff(span));
    }

    /** Permissions and triggers: what else trust is, nobody can tell. */
    private static void trust(Claim claim, Span span, Ground ground, Sightings sightings) {
        boolean same = said(ground.side(span.base()), Permission.class)
                        .equals(said(ground.side(span.head()), Permission.class))
                && said(ground.side(span.base()), Trigger.class).equals(said(ground.side(span.head()), Trigger.class));
        if (same) {
            sightings.see(
                    claim,
                    "the permissions and triggers of the workflows at base and head",
                    claim.says(),
                    Bearing.DECISIVE,
                    diff(span));
        } else {
            sightings.miss(claim, "what it counts as a boundary of trust");
        }
    }

    private static List<ContinueOnError> holding(Ground ground, String commit) {
        return ground.side(commit).workflows(ContinueOnError.class).stream()
                .filter(one -> one.holds() != Truth.NEVER)
                .toList();
    }

    private static void continueOnError(Claim claim, Ground ground, Sightings sightings) {
        Optional<Span> span = ground.stated();
        if (span.isPresent()) {
            List<String> before = holding(ground, span.get().base()).stream()
                    .map(one -> one.path() + one.subject() + one.job())
                    .toList();
            List<ContinueOnError> added = holding(ground, span.get().head()).stream()
                    .filter(one -> !before.contains(one.path() + one.subject() + one.job()))
                    .toList();
            Bearing bearing = claim.subject().equals(COE + " added") ? Bearing.DECISIVE : Bearing.ALTERNATIVE;
            see(claim, "what the range adds", added, bearing, diff(span.get()), sightings);
        }
        if (claim.subject().equals(COE)) {
            for (String head : ground.heads()) {
                Proof proof = Proof.by("git grep -n continue-on-error " + Span.shortened(head) + " -- .github");
                see(
                        claim,
                        "the workflows at " + Span.shortened(head),
                        holding(ground, head),
                        ground.bearing(head),
                        proof,
                        sightings);
            }
        }
        sightings.miss(claim, "which jobs it means");
    }

    private static void see(
            Claim claim,
            String reading,
            List<ContinueOnError> found,
            Bearing bearing,
            Proof proof,
            Sightings sightings) {
        if (found.isEmpty()) {
            sightings.see(claim, reading, claim.says(), bearing, proof);
        } else {
            List<dev.guardrail.fact.Place> places =
                    found.stream().map(ContinueOnError::place).limit(5).toList();
            Value seen = Value.word(found.size() + " of them");
            sightings.see(claim, reading, seen, bearing, new Proof(places, proof.command()));
        }
    }

    private static void permission(Claim claim, Ground ground, Sightings sightings) {
        String scope = claim.subject().replaceFirst("^permission ", "");
        for (String head : ground.heads()) {
            List<Permission> permissions = ground.side(head).workflows(Permission.class).stream()
                    .filter(permission -> permission.scope().equals(scope))
                    .toList();
            String reading = "the permission `" + scope + "` of the workflows at " + Span.shortened(head);
            permissions.forEach(permission -> sightings.see(
                    claim,
                    reading,
                    Value.word(permission.level().toString()),
                    permissions.size() == 1 ? ground.bearing(head) : Bearing.ALTERNATIVE,
                    Proof.at(permission.place())));
            if (permissions.isEmpty() && !ground.side(head).workflows(Job.class).isEmpty()) {
                Proof proof = Proof.by("git grep -n -A3 permissions: " + Span.shortened(head) + " -- .github");
                sightings.see(claim, reading, Value.word("not declared"), ground.bearing(head), proof);
            }
        }
        sightings.miss(claim, "a workflow at the head that declares it");
    }

    /** Nothing changed cannot be weaker; of what changed, only the usual ways are looked at. */
    private static void gates(Claim claim, Span span, Ground ground, Sightings sightings) {
        SideFacts before = ground.side(span.base());
        SideFacts after = ground.side(span.head());
        boolean configured = ground.changed(span).stream()
                .anyMatch(
                        file -> file.path()
                                .matches(
                                        "(?:.*/)?(?:[\\w.-]+\\.(?:toml|cfg|ini|xml|gradle|kts)|\\.[\\w.-]+rc|package\\.json|[\\w.-]+\\.config\\.\\w+|Makefile|\\.pre-commit-config\\.yaml)"));
        boolean unchanged = changed(span, ground).isEmpty();
        List<String> losses = new ArrayList<>();
        Set<String> muted = new TreeSet<>(holding(ground, span.base()).stream()
                .map(one -> one.path() + one.job() + one.subject())
                .toList());
        holding(ground, span.head()).stream()
                .filter(one -> !muted.contains(one.path() + one.job() + one.subject()))
                .forEach(one -> losses.add(COE));
        before.gates().stream().filter(gate -> fell(gate, after.gates())).forEach(gate -> losses.add("threshold"));
        Set<String> jobs =
                new TreeSet<>(after.workflows(Job.class).stream().map(Job::id).toList());
        before.workflows(Job.class).stream()
                .filter(job -> !jobs.contains(job.id()))
                .forEach(job -> losses.add("job"));
        if (losses.isEmpty()) {
            Bearing bearing = unchanged && !configured ? Bearing.DECISIVE : Bearing.CIRCUMSTANTIAL;
            sightings.see(claim, "the workflows and thresholds at base and head", claim.says(), bearing, diff(span));
        }
        sightings.miss(claim, "a judgement of what the range does to the workflows (`guardrail audit`)");
    }

    private static boolean fell(CoverageGate gate, List<CoverageGate> after) {
        return after.stream()
                .filter(other ->
                        other.identity().equals(gate.identity()) && other.path().equals(gate.path()))
                .noneMatch(other -> other.minimum().compareTo(gate.minimum()) >= 0);
    }
}
