package dev.guardrail.audit;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.TextEncoding;
import dev.guardrail.collect.secret.SecretMask;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.PolicyFile;
import dev.guardrail.fact.ScopePath;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.Workflow;
import dev.guardrail.finding.Excerpt;
import dev.guardrail.finding.TextEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One side of the range: its facts, and the text of its files with masked secrets. */
final class Side {

    /** In bytes; a larger file, or a file that cannot be read, has no excerpt. */
    private static final int EXCERPT_LIMIT = 1 << 20;

    private final Snapshot snapshot;
    private final List<Fact> facts;
    private final List<PolicyFile> policyFiles = new ArrayList<>();
    private final Map<String, List<String>> lines = new HashMap<>();
    private final Map<String, String> workflowNames = new HashMap<>();
    private final Map<String, String> stepNames = new HashMap<>();

    Side(Snapshot snapshot, List<Fact> facts) {
        this.snapshot = snapshot;
        this.facts = List.copyOf(facts);
        for (Fact fact : facts) {
            if (fact instanceof Workflow workflow) {
                workflowNames.put(workflow.path(), workflow.name().isEmpty() ? workflow.path() : workflow.name());
            } else if (fact instanceof Step step) {
                stepNames.put(key(step.path(), step.job(), step.index()), step.label());
            }
        }
    }

    List<Fact> facts() {
        return facts;
    }

    /** The paths where a policy can be, with the problem of each policy that exists. */
    List<PolicyFile> policyFiles(PolicyFiles reader) {
        if (policyFiles.isEmpty()) {
            policyFiles.addAll(reader.of(snapshot));
        }
        return policyFiles;
    }

    /** What a place is part of, with the names of its workflow and its step. */
    ScopePath named(Place place, ScopePath scope) {
        String step = stepNames.getOrDefault(key(place.path(), scope.job(), scope.step()), "");
        return scope.withStepLabel(step).in(ScopePath.Kind.WORKFLOW, workflowNames.getOrDefault(place.path(), ""));
    }

    Excerpt excerpt(Place place) {
        return place.isFile() ? Excerpt.NONE : Excerpt.of(lines(place.path()), place);
    }

    /** The text of a line, counted from 1; empty where there is none. */
    String line(Place place) {
        List<String> file = place.isFile() ? List.<String>of() : lines(place.path());
        return place.line() <= file.size() && !place.isFile() ? file.get(place.line() - 1) : "";
    }

    /** Whether what an edit replaces is what is written there. */
    boolean has(TextEdit edit) {
        Place place = edit.place();
        String line = line(place);
        int length = line.codePointCount(0, line.length());
        return place.line() == place.endLine()
                && place.column() > 0
                && place.column() <= place.endColumn()
                && place.endColumn() <= length + 1
                && line.substring(
                                line.offsetByCodePoints(0, place.column() - 1),
                                line.offsetByCodePoints(0, place.endColumn() - 1))
                        .equals(edit.before());
    }

    private List<String> lines(String path) {
        return lines.computeIfAbsent(path, this::read);
    }

    private List<String> read(String path) {
        Optional<Entry> entry = snapshot.find(path);
        if (entry.isEmpty()) {
            return List.of();
        }
        try {
            return SecretMask.mask(TextEncoding.text(snapshot.read(entry.get(), EXCERPT_LIMIT))
                    .lines()
                    .toList());
        } catch (UnreadableException e) {
            return List.of();
        }
    }

    private static String key(String path, String job, int step) {
        return path + '\0' + job + '\0' + step;
    }
}
