package dev.guardrail.audit;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.PolicyFile;
import dev.guardrail.policy.Extended;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.project.ProjectRules;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.Guardrail;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the policies of a side as the next range will, with the rules that they bring along, so that reports name what is
 * unusable before it has to judge.
 */
final class PolicyFiles {

    /** In bytes; a policy is written by hand. */
    static final int LIMIT = 1 << 20;

    private final Catalogue builtIn;
    private final OwnRules own;
    private final Trusted trusted;
    private final List<Guardrail> inForce;

    /**
     * Creates a reader.
     *
     * @param trusted what judges, with the files of other repositories that the policy in force extends
     * @param inForce the guardrails of the project that judge
     */
    PolicyFiles(Catalogue builtIn, OwnRules own, Trusted trusted, ProjectRules inForce) {
        this.builtIn = builtIn;
        this.own = own;
        this.trusted = trusted;
        this.inForce = List.copyOf(inForce.index().catalogue().all());
    }

    /** The paths where a policy can be, and those of the files that a policy extends, with the first problem of each policy. */
    List<PolicyFile> of(Snapshot snapshot) {
        List<Entry> present = snapshot.files(PolicySource.PATHS::contains);
        List<PolicyFile> files = new ArrayList<>(MisplacedPolicies.of(snapshot));
        for (String path : PolicySource.PATHS) {
            Optional<Entry> file =
                    present.stream().filter(entry -> entry.path().equals(path)).findFirst();
            files.addAll(file.map(entry -> read(snapshot, entry))
                    .orElse(List.of(new PolicyFile(Place.file(path), false, ""))));
        }
        if (present.isEmpty()) {
            // Rules need no policy beside them.
            problem(Extending.read(PolicySource.shipped("default"), snapshot, this::known))
                    .ifPresent(files::add);
        }
        return files;
    }

    /** A policy, and the files of the repository that it extends. */
    private List<PolicyFile> read(Snapshot snapshot, Entry entry) {
        try {
            String text = new String(snapshot.read(entry, LIMIT), StandardCharsets.UTF_8);
            Extending.Result extended = Extending.read(new PolicySource(entry.path(), text), snapshot, this::known);
            Optional<PolicyFile> problem = problem(extended);
            Stream<PolicyFile> others = extended.policy().texts().keySet().stream()
                    .filter(path -> snapshot.find(path).isPresent())
                    .filter(path ->
                            problem.map(PolicyFile::path).filter(path::equals).isEmpty())
                    .map(path -> new PolicyFile(Place.file(path), true, ""));
            return Stream.concat(problem.stream(), others).toList();
        } catch (UnreadableException e) {
            return List.of(new PolicyFile(Place.file(entry.path()), true, e.getMessage()));
        }
    }

    /** This policy is not trusted: only those repositories are looked at that the policy in force extends as well. */
    private Optional<Snapshot> known(Extended.Pinned pinned) {
        return trusted.files() instanceof JoinedFiles joined ? joined.other(pinned.prefix()) : Optional.empty();
    }

    /**
     * Why a policy could not judge a change: its own first mistake, or that of a rule that it brings along. Nothing is said
     * of a policy that extends a repository which is not looked at.
     */
    private Optional<PolicyFile> problem(Extending.Result extended) {
        PolicySource policy = extended.policy();
        try {
            if (extended.isWhole() && !isInForce(extended)) {
                Statute.read(builtIn, own, policy, extended.files());
            }
            return Optional.empty();
        } catch (UnusableInputException e) {
            FirstMistake mistake = FirstMistake.of(policy.name(), e);
            return Optional.of(new PolicyFile(mistake.place(), true, mistake.text()));
        }
    }

    /** Whether it is what judges, with the same rules: then it was read already. */
    private boolean isInForce(Extending.Result extended) {
        return extended.policy().equals(trusted.policy())
                && inForce.equals(List.copyOf(own.load(extended.policy(), extended.files())
                        .index()
                        .catalogue()
                        .all()));
    }
}
