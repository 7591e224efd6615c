package dev.guardrail.collect.workflow.gitlab;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads what the pipeline of a snapshot runs: its jobs, whole, in each situation. */
public final class GitlabRuns {

    /** As deep as GitLab includes. */
    private static final int DEPTH = 100;

    private final Snapshot snapshot;
    private final Map<String, YamlNode> documents = new TreeMap<>();

    private GitlabRuns(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The jobs of the pipeline, those of the pipelines that it starts included; none where there is no pipeline. */
    public static List<GitlabJob> of(Snapshot snapshot, Readings readings) {
        Map<String, GitlabFile> files = new GitlabCollector(readings).files(snapshot);
        if (files.isEmpty()) {
            return List.of();
        }
        GitlabRuns runs = new GitlabRuns(snapshot);
        files.keySet().forEach(runs::load);
        return runs.jobs();
    }

    private void load(String path) {
        snapshot.find(path).ifPresent(entry -> {
            try {
                documents.put(
                        path, GitlabDocument.of(new SourceFile(path, snapshot.read(entry, GitlabDocument.SIZE_LIMIT))));
            } catch (UnreadableException | YamlException e) {
                // A gap of the collector says so.
            }
        });
    }

    private List<GitlabJob> jobs() {
        YamlNode whole = merged(GitlabCollector.ROOT, new HashSet<>(), 0);
        String branch = branch();
        List<GitlabJob> jobs = new ArrayList<>(new JobSituations(whole, branch, Optional.empty()).jobs());
        Set<String> children = new HashSet<>();
        for (YamlNode.Entry entry : whole.entries()) {
            entry.value()
                    .get("trigger")
                    .flatMap(trigger -> trigger.get("include"))
                    .ifPresent(include -> Inclusions.files(include).stream()
                            .flatMap(file -> paths(file).stream())
                            .filter(children::add)
                            .forEach(path -> jobs.addAll(
                                    new JobSituations(merged(path, new HashSet<>(), 0), branch, Optional.of(entry))
                                            .jobs())));
        }
        return jobs;
    }

    private List<String> paths(String file) {
        return GitlabCollector.included(snapshot, file).stream()
                .map(Snapshot.Entry::path)
                .toList();
    }

    /** A file over what it includes, which is over what those include. */
    private YamlNode merged(String path, Set<String> seen, int depth) {
        YamlNode own = documents.get(path);
        if (own == null || depth > DEPTH || !seen.add(path)) {
            return new YamlNode.Mapping(Place.file(path), List.of());
        }
        YamlNode below = new YamlNode.Mapping(own.place(), List.of());
        for (String file : own.get("include").map(Inclusions::files).orElse(List.of())) {
            for (String included : paths(file)) {
                below = Merging.over(below, merged(included, seen, depth + 1));
            }
        }
        return Merging.over(below, own);
    }

    /** The name of the default branch, which no file says: the usual one that the pipeline knows. */
    private String branch() {
        boolean main = false;
        boolean master = false;
        for (YamlNode document : documents.values()) {
            String text = document.toString();
            main |= text.contains("value=main,");
            master |= text.contains("value=master,") || text.contains("\"master\"");
        }
        return master && !main ? "master" : "main";
    }
}
