package dev.guardrail.audit;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.PolicyFile;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.rule.Catalogue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the policies of a side as the next range will, with the rules that they bring along, so that reports name what is
 * unusable before it has to judge.
 */
final class PolicyFiles {

    /** In bytes; a policy is written by hand. */
    static final int LIMIT = 1 << 20;

    private final Catalogue builtIn;
    private final OwnRules own;

    PolicyFiles(Catalogue builtIn, OwnRules own) {
        this.builtIn = builtIn;
        this.own = own;
    }

    /** The paths where a policy can be, with the first problem of each policy that exists. */
    List<PolicyFile> of(Snapshot snapshot) {
        List<Entry> present = snapshot.files(PolicySource.PATHS::contains);
        List<PolicyFile> files = new ArrayList<>(MisplacedPolicies.of(snapshot));
        PolicySource.PATHS.stream()
                .map(path -> present.stream()
                        .filter(entry -> entry.path().equals(path))
                        .findFirst()
                        .map(entry -> read(snapshot, entry))
                        .orElse(new PolicyFile(Place.file(path), false, "")))
                .forEach(files::add);
        if (present.isEmpty()) {
            // Rules need no policy beside them.
            problem(PolicySource.shipped("default"), snapshot).ifPresent(files::add);
        }
        return files;
    }

    private PolicyFile read(Snapshot snapshot, Entry entry) {
        try {
            String text = new String(snapshot.read(entry, LIMIT), StandardCharsets.UTF_8);
            return problem(new PolicySource(entry.path(), text), snapshot)
                    .orElse(new PolicyFile(Place.file(entry.path()), true, ""));
        } catch (UnreadableException e) {
            return new PolicyFile(Place.file(entry.path()), true, e.getMessage());
        }
    }

    /** Why a policy could not judge a change: its own first mistake, or that of a rule that it brings along. */
    private Optional<PolicyFile> problem(PolicySource policy, Snapshot snapshot) {
        try {
            Statute.read(builtIn, own, policy, snapshot);
            return Optional.empty();
        } catch (UnusableInputException e) {
            FirstMistake mistake = FirstMistake.of(policy.name(), e);
            return Optional.of(new PolicyFile(mistake.place(), true, mistake.text()));
        }
    }
}
