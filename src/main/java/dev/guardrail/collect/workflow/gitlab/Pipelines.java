package dev.guardrail.collect.workflow.gitlab;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The pipelines of a snapshot, each with what it includes from the repository. */
final class Pipelines {

    /** As deep as GitLab includes. */
    private static final int DEPTH = 100;

    private final Snapshot snapshot;
    private final Map<String, YamlNode> documents = new TreeMap<>();

    /**
     * Reads pipelines.
     *
     * @param paths their files
     */
    Pipelines(Snapshot snapshot, Collection<String> paths) {
        this.snapshot = snapshot;
        paths.forEach(this::load);
    }

    /**
     * One pipeline.
     *
     * @param whole its file over what that includes
     * @param starter the job that starts it, if it does not start by itself
     * @param isWhole whether all that it includes is read
     */
    record Pipeline(YamlNode whole, Optional<YamlNode.Entry> starter, boolean isWhole) {}

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

    /** The pipeline of the repository, and those that its jobs start. */
    List<Pipeline> all() {
        Merged root = new Merged();
        root.add(GitlabCollector.ROOT, 0);
        List<Pipeline> all = new ArrayList<>();
        all.add(root.pipeline(Optional.empty()));
        Set<String> children = new HashSet<>();
        for (YamlNode.Entry entry : root.whole.entries()) {
            entry.value().get("trigger").flatMap(trigger -> trigger.get("include")).stream()
                    .filter(include -> children.add(include.toString()))
                    .forEach(include -> all.add(child(include, entry)));
        }
        return all;
    }

    private Pipeline child(YamlNode include, YamlNode.Entry starter) {
        Merged child = new Merged();
        child.include(include, 0);
        return child.pipeline(Optional.of(starter));
    }

    /** The name of the default branch, which no file says: the usual one that the pipeline knows. */
    String branch() {
        boolean main = false;
        boolean master = false;
        for (YamlNode document : documents.values()) {
            String text = document.toString();
            main |= text.contains("value=main,");
            master |= text.contains("value=master,") || text.contains("\"master\"");
        }
        return master && !main ? "master" : "main";
    }

    /** A file over what it includes, which is over what those include. */
    private final class Merged {

        private final Set<String> seen = new HashSet<>();
        private YamlNode whole = new YamlNode.Mapping(Place.file(GitlabCollector.ROOT), List.of());
        private boolean isWhole = true;

        private Pipeline pipeline(Optional<YamlNode.Entry> starter) {
            return new Pipeline(whole, starter, isWhole && !whole.toString().contains("$[["));
        }

        private void add(String path, int depth) {
            YamlNode own = documents.get(path);
            if (own == null || depth > DEPTH) {
                isWhole = false;
            } else if (seen.add(path)) {
                own.get("include").ifPresent(include -> include(include, depth));
                whole = Merging.over(whole, own);
            }
        }

        private void include(YamlNode include, int depth) {
            Inclusions inclusions = Inclusions.ofValue(include);
            isWhole &= inclusions.foreign().isEmpty();
            for (Inclusions.Local file : inclusions.local()) {
                List<Snapshot.Entry> found = GitlabCollector.included(snapshot, file.name());
                isWhole &= !found.isEmpty();
                found.forEach(entry -> add(entry.path(), depth + 1));
            }
        }
    }
}
