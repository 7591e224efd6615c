package dev.guardrail.verify;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Observation.Proof;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.dependency.DependencyChanges;
import dev.guardrail.fact.Dependency;
import dev.guardrail.fact.DependencyChange;
import dev.guardrail.fact.DependencyChangeKind;
import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.LockedDependency;
import dev.guardrail.fact.VersionKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks what the range did to dependencies, and which versions the head asks for. */
final class DependencyObserver implements Observer {

    private static final String ALL = "dependencies ";
    private static final String RUNTIME = "runtime dependencies ";
    private static final Pattern INPUT =
            Pattern.compile("(?i)(?:.*/)?(?:fixtures?|testdata|examples?|samples?|docs?|templates?)/.*");

    @Override
    public Set<ClaimKind> kinds() {
        return Set.of(ClaimKind.DEPENDENCY);
    }

    @Override
    public void observe(Claim claim, Ground ground, Sightings sightings) {
        String subject = claim.subject();
        if (subject.equals("vulnerabilities")) {
            sightings.miss(claim, "what a database of vulnerabilities says of the head");
        } else if (subject.startsWith(ALL) || subject.startsWith(RUNTIME)) {
            none(claim, ground, sightings);
        } else if (claim.says().text().equals("added")) {
            ground.spans().forEach(span -> added(claim, span, ground, sightings));
            sightings.miss(claim, "a manifest that declares `" + subject + "`");
        } else {
            // A lockfile that came later pins nothing at the head.
            long commits =
                    claim.says().text().equals("pinned") ? 1 : ground.heads().size();
            ground.heads().stream().limit(commits).forEach(head -> version(claim, head, ground, sightings));
            sightings.miss(claim, "a manifest that declares `" + subject + "`");
        }
    }

    private static List<DependencyChange> changes(Span span, Ground ground) {
        return DependencyChanges.of(
                ground.side(span.base()).dependencies(),
                ground.side(span.head()).dependencies(),
                ground.facts(span));
    }

    /** What is said of the range holds for all of it. */
    private static void none(Claim claim, Ground ground, Sightings sightings) {
        Optional<Span> span = ground.stated();
        if (span.isEmpty()) {
            sightings.miss(claim, "a range, which the audit does not state");
            return;
        }
        boolean runtime = claim.subject().startsWith(RUNTIME);
        List<DependencyChange> changes = changes(span.get(), ground).stream()
                .filter(change -> is(claim, change.change()))
                .filter(change -> !runtime || change.scope() == DependencyScope.RUNTIME)
                .toList();
        List<DependencyChange> certain = changes.stream()
                .filter(change -> change.scope() == DependencyScope.RUNTIME
                        && !INPUT.matcher(change.path()).matches())
                .toList();
        Proof proof = new Proof(
                changes.stream().map(DependencyChange::place).toList(),
                "git diff " + span.get().argument());
        String reading = "what the range did to " + claim.subject().replaceFirst(" \\w+$", "");
        if (certain.isEmpty()) {
            boolean clear = changes.isEmpty() && unread(span.get(), ground);
            sightings.see(claim, reading, claim.says(), clear ? Bearing.DECISIVE : Bearing.CIRCUMSTANTIAL, proof);
        } else {
            String seen = certain.stream()
                    .map(change -> change.change() + " " + change.name())
                    .distinct()
                    .limit(5)
                    .collect(Collectors.joining(", "));
            sightings.see(claim, reading, Value.word(seen), Bearing.DECISIVE, proof);
        }
    }

    /** Whether nothing that changed was unreadable. */
    private static boolean unread(Span span, Ground ground) {
        List<Fact> head = ground.side(span.head()).dependencies();
        Set<String> gaps =
                SideFacts.only(Gap.class, head).stream().map(Gap::path).collect(Collectors.toSet());
        return ground.changed(span).stream().noneMatch(file -> gaps.contains(file.path()));
    }

    private static boolean is(Claim claim, DependencyChangeKind kind) {
        String effect = claim.subject().substring(claim.subject().lastIndexOf(' ') + 1);
        return switch (effect) {
            case "added" -> kind == DependencyChangeKind.ADDED;
            case "removed" -> kind == DependencyChangeKind.REMOVED;
            case "updated" -> kind == DependencyChangeKind.CHANGED;
            default -> kind != DependencyChangeKind.REPEATED && kind != DependencyChangeKind.DROPPED;
        };
    }

    private static void added(Claim claim, Span span, Ground ground, Sightings sightings) {
        for (DependencyChange change : changes(span, ground)) {
            if (isNamed(claim, change.name())) {
                boolean again = change.change() == DependencyChangeKind.REPEATED;
                sightings.see(
                        claim,
                        "what " + span.name() + " did to `" + change.name() + "`",
                        Value.word(again ? "added" : change.change().toString()),
                        Bearing.ALTERNATIVE,
                        new Proof(List.of(change.place()), "git diff " + span.argument() + " -- " + change.path()));
            }
        }
    }

    private static boolean isNamed(Claim claim, String name) {
        String wanted = normalized(claim.subject());
        return normalized(name).equals(wanted) || normalized(name).endsWith(":" + wanted);
    }

    private static String normalized(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
    }

    private static void version(Claim claim, String head, Ground ground, Sightings sightings) {
        boolean stated = ground.bearing(head) == Bearing.DECISIVE;
        List<Fact> facts = ground.side(head).dependencies();
        List<Dependency> declared = SideFacts.only(Dependency.class, facts).stream()
                .filter(dependency -> isNamed(claim, dependency.name()))
                .toList();
        List<LockedDependency> locked = SideFacts.only(LockedDependency.class, facts).stream()
                .filter(one -> isNamed(claim, one.name()) && !one.version().isEmpty())
                .toList();
        boolean pinned = claim.says().text().equals("pinned");
        for (Dependency dependency : declared) {
            if (pinned) {
                pinned(claim, dependency, stated && locked.isEmpty(), sightings);
            } else {
                requirement(claim, dependency, stated && declared.size() == 1, sightings);
            }
        }
        if (pinned) {
            locked.forEach(one -> sightings.see(
                    claim,
                    "the version that a lockfile has",
                    claim.says(),
                    Bearing.ALTERNATIVE,
                    Proof.at(one.place())));
        }
    }

    private static void requirement(Claim claim, Dependency dependency, boolean only, Sightings sightings) {
        Bearing bearing = only && dependency.kind() != VersionKind.MANAGED ? Bearing.DECISIVE : Bearing.ALTERNATIVE;
        Value seen = Value.word(dependency.version().replace(" ", ""));
        sightings.see(claim, reading(dependency), seen, bearing, Proof.at(dependency.place()));
    }

    /** A version with an upper bound is called pinned, too; one without is not. */
    private static void pinned(Claim claim, Dependency dependency, boolean decisive, Sightings sightings) {
        boolean open = dependency.kind() == VersionKind.OPEN;
        boolean exact = dependency.kind() == VersionKind.EXACT;
        sightings.see(
                claim,
                open || exact ? reading(dependency) : reading(dependency) + ", which has an upper bound",
                open ? Value.word("no upper bound: " + dependency.version()) : claim.says(),
                open && decisive ? Bearing.DECISIVE : Bearing.ALTERNATIVE,
                Proof.at(dependency.place()));
    }

    private static String reading(Dependency dependency) {
        return "the requirement of `" + dependency.name() + "` in `" + dependency.path() + "`";
    }
}
