package dev.guardrail.audit;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.PolicyFile;
import dev.guardrail.policy.PolicyReader;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.rule.Catalogue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the policies of a side as the next range will, so that reports name an unusable policy before it has to judge.
 */
final class PolicyFiles {

    /** In bytes; a policy is written by hand. */
    static final int LIMIT = 1 << 20;

    private static final Pattern PROBLEM = Pattern.compile("[^\\n]*?:(\\d+): (.*)");

    private PolicyFiles() {}

    static List<PolicyFile> of(Snapshot snapshot, Catalogue catalogue) {
        List<Entry> present = snapshot.files(PolicySource.PATHS::contains);
        List<PolicyFile> files = new ArrayList<>(MisplacedPolicies.of(snapshot));
        PolicySource.PATHS.stream()
                .map(path -> present.stream()
                        .filter(entry -> entry.path().equals(path))
                        .findFirst()
                        .map(entry -> read(snapshot, entry, catalogue))
                        .orElse(new PolicyFile(Place.file(path), false, "")))
                .forEach(files::add);
        return files;
    }

    private static PolicyFile read(Snapshot snapshot, Entry entry, Catalogue catalogue) {
        try {
            String text = new String(snapshot.read(entry, LIMIT), StandardCharsets.UTF_8);
            PolicyReader.read(new PolicySource(entry.path(), text), catalogue);
            return new PolicyFile(Place.file(entry.path()), true, "");
        } catch (UnreadableException e) {
            return new PolicyFile(Place.file(entry.path()), true, e.getMessage());
        } catch (UnusableInputException e) {
            return problem(entry.path(), e.getMessage().lines().findFirst().orElse("it cannot be used"));
        }
    }

    private static PolicyFile problem(String path, String message) {
        Matcher problem = PROBLEM.matcher(message);
        return problem.matches()
                ? new PolicyFile(Place.line(path, Integer.parseInt(problem.group(1))), true, problem.group(2))
                : new PolicyFile(Place.file(path), true, message);
    }
}
