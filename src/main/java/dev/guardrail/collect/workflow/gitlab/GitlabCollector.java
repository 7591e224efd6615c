package dev.guardrail.collect.workflow.gitlab;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.workflow.gitlab.Inclusions.Local;
import dev.guardrail.collect.workflow.pipeline.Omissions;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Glob;
import dev.guardrail.fact.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects facts from the pipeline of GitLab of a snapshot: its file, and those that it includes from the repository. */
public final class GitlabCollector {

    /** The file that GitLab reads. */
    public static final String ROOT = ".gitlab-ci.yml";

    /** Those of all pipelines that the first one starts: GitLab includes 150 in each, unless its administrator allows more. */
    private static final int FILES = 1_000;

    static final Reading<GitlabFile> READING = new Reading<>(
            "gitlab pipeline",
            GitlabFile.class,
            path -> path.endsWith(".yml") || path.endsWith(".yaml"),
            GitlabDocument.SIZE_LIMIT,
            GitlabReader::read);

    private final Readings readings;

    public GitlabCollector(Readings readings) {
        this.readings = readings;
    }

    /** The facts and gaps of a snapshot, in the order of its paths. */
    public List<Fact> collect(Snapshot snapshot) {
        List<Fact> facts = new ArrayList<>();
        Map<String, GitlabFile> files = files(snapshot);
        files.values().forEach(file -> facts.addAll(file.facts()));
        if (!files.isEmpty()) {
            facts.addAll(Refusals.of(new Pipelines(snapshot, files.keySet())));
        }
        return facts;
    }

    /** The files of the pipeline by their paths. */
    Map<String, GitlabFile> files(Snapshot snapshot) {
        Map<String, GitlabFile> files = new TreeMap<>();
        Deque<Entry> open = new ArrayDeque<>();
        snapshot.find(ROOT).ifPresent(open::add);
        while (!open.isEmpty()) {
            Entry entry = open.pop();
            if (files.size() == FILES && !files.containsKey(entry.path())) {
                Omissions omissions = new Omissions();
                omissions.add(Place.file(entry.path()), "of the files that it includes, the first 1,000 are read");
                files.put(entry.path(), new GitlabFile(List.copyOf(omissions.gaps()), List.of()));
                break;
            }
            if (!files.containsKey(entry.path())) {
                GitlabFile file = read(snapshot, entry);
                List<Fact> facts = new ArrayList<>(file.facts());
                for (Local include : file.includes()) {
                    List<Entry> found = included(snapshot, include.name());
                    open.addAll(found);
                    if (found.isEmpty() && include.needed()) {
                        facts.add(new Gap(
                                Evidence.WORKFLOWS,
                                Gap.Kind.REFUSED,
                                include.place(),
                                "refused by GitLab: there is no `" + include.name() + "`"));
                    }
                }
                files.put(entry.path(), new GitlabFile(facts, file.includes()));
            }
        }
        return files;
    }

    private GitlabFile read(Snapshot snapshot, Entry entry) {
        try {
            return readings.read(snapshot, entry, READING);
        } catch (UnreadableException e) {
            Gap gap = new Gap(Evidence.WORKFLOWS, Place.file(entry.path()), e.getMessage());
            return new GitlabFile(List.of(gap), List.of());
        }
    }

    /** The files that an entry of {@code include} means. */
    static List<Entry> included(Snapshot snapshot, String name) {
        String path = name.replaceFirst("^/+", "");
        if (!READING.reads().test(path) || path.contains("$")) {
            return List.of();
        }
        if (path.contains("*")) {
            Glob glob = new Glob(path);
            return snapshot.files(file -> READING.reads().test(file) && glob.matches(file));
        }
        return snapshot.find(path).stream().toList();
    }
}
