package dev.guardrail.audit;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.TextEncoding;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.secret.SecretMask;
import dev.guardrail.collect.waiver.WaiverComment;
import dev.guardrail.collect.waiver.WaiverComments;
import dev.guardrail.fact.PolicyFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what is asked for from the files of a side. */
final class ReadTexts implements SideTexts {

    /** In bytes; a larger file, or a file that cannot be read, has no lines. */
    private static final int LIMIT = 1 << 20;

    private final Snapshot files;
    private final PolicyFiles policies;
    private final Readings readings;
    private final Map<String, List<String>> lines = new HashMap<>();
    private final List<PolicyFile> policyFiles = new ArrayList<>();

    ReadTexts(Snapshot files, PolicyFiles policies, Readings readings) {
        this.files = files;
        this.policies = policies;
        this.readings = readings;
    }

    @Override
    public List<String> lines(String path) {
        return lines.computeIfAbsent(path, this::read);
    }

    private List<String> read(String path) {
        Optional<Entry> entry = files.find(path);
        if (entry.isEmpty()) {
            return List.of();
        }
        try {
            return SecretMask.mask(
                    TextEncoding.text(files.read(entry.get(), LIMIT)).lines().toList());
        } catch (UnreadableException e) {
            return List.of();
        }
    }

    @Override
    public List<PolicyFile> policyFiles() {
        if (policyFiles.isEmpty()) {
            policyFiles.addAll(policies.of(files));
        }
        return policyFiles;
    }

    @Override
    public List<WaiverComment> comments(String path) {
        return WaiverComments.READING.reads().test(path)
                ? readings.find(files, path, WaiverComments.READING)
                        .map(read -> read.list())
                        .orElse(List.of())
                : List.of();
    }
}
