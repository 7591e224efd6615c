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
import java.util.stream.Stream;

/** The pipelines of a snapshot, each with what it includes from the repository. */
final class Pipelines {

    /** Pipelines that start others: GitLab takes one of them below the first. */
    private static final int CHILDREN = 2;

    private static final Set<String> AWAITING = Set.of("depend", "mirror");

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
     * @param starters the jobs that start it, from the first pipeline on; none of the one that starts by itself
     * @param isWhole whether all that it includes is read
     */
    record Pipeline(YamlNode whole, List<YamlNode> starters, boolean isWhole) {

        Pipeline {
            starters = List.copyOf(starters);
        }
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

    /** The pipeline of the repository, and those that its jobs start. */
    List<Pipeline> all() {
        Merged root = new Merged();
        root.add(GitlabCollector.ROOT);
        List<Pipeline> all = new ArrayList<>();
        all.add(root.pipeline(List.of()));
        Set<Start> known = new HashSet<>();
        List<Pipeline> level = List.copyOf(all);
        for (int depth = 0; depth < CHILDREN; depth++) {
            level = level.stream()
                    .flatMap(pipeline -> children(pipeline, known).stream())
                    .toList();
            all.addAll(level);
        }
        return all;
    }

    /**
     * How a pipeline is started.
     *
     * @param files what it includes
     * @param conditions when it starts, as written, and whether the job waits for it
     */
    private record Start(List<String> files, List<String> conditions) {

        Start {
            files = List.copyOf(files);
            conditions = List.copyOf(conditions);
        }
    }

    private List<Pipeline> children(Pipeline pipeline, Set<Start> known) {
        List<Pipeline> all = new ArrayList<>();
        Merging merging = new Merging(pipeline.whole());
        for (YamlNode.Entry entry : pipeline.whole().entries()) {
            boolean perhaps = Keywords.isJob(entry)
                    && !Keywords.isHidden(entry.key().value())
                    && (entry.value().get("trigger").isPresent()
                            || entry.value().get("extends").isPresent());
            if (!perhaps) {
                continue;
            }
            YamlNode job = merging.job(entry);
            Optional<YamlNode> include = job.get("trigger").flatMap(trigger -> trigger.get("include"));
            if (include.isPresent() && known.add(start(include.get(), job))) {
                Merged child = new Merged();
                child.include(include.get());
                List<YamlNode> starters = new ArrayList<>(pipeline.starters());
                starters.add(job);
                all.add(child.pipeline(starters));
            }
        }
        return all;
    }

    private static Start start(YamlNode include, YamlNode job) {
        return new Start(
                Inclusions.ofValue(include).local().stream()
                        .map(Inclusions.Local::name)
                        .toList(),
                Stream.concat(
                                Stream.of("rules", "only", "except", "when")
                                        .map(key -> job.get(key)
                                                .map(Pipelines::shown)
                                                .orElse("")),
                                Stream.of(String.valueOf(isAwaited(job))))
                        .toList());
    }

    /** Whether a job that starts a pipeline fails where that does. */
    static boolean isAwaited(YamlNode job) {
        return job.get("trigger")
                .filter(trigger -> AWAITING.contains(trigger.text("strategy")))
                .isPresent();
    }

    private static String shown(YamlNode node) {
        StringBuilder all = new StringBuilder(node.text());
        node.entries()
                .forEach(entry -> all.append(entry.key().value())
                        .append(": ")
                        .append(shown(entry.value()))
                        .append('\n'));
        if (node instanceof YamlNode.Sequence list) {
            list.elements()
                    .forEach(element -> all.append("- ").append(shown(element)).append('\n'));
        }
        return all.toString();
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

        private Pipeline pipeline(List<YamlNode> starters) {
            return new Pipeline(whole, starters, isWhole && !whole.toString().contains("$[["));
        }

        private void add(String path) {
            YamlNode own = documents.get(path);
            if (own == null) {
                isWhole = false;
            } else if (seen.add(path)) {
                own.get("include").ifPresent(this::include);
                whole = Merging.over(whole, own);
            }
        }

        private void include(YamlNode include) {
            Inclusions inclusions = Inclusions.ofValue(include);
            isWhole &= inclusions.foreign().isEmpty();
            for (Inclusions.Local file : inclusions.local()) {
                List<Snapshot.Entry> found = GitlabCollector.included(snapshot, file.name());
                isWhole &= !found.isEmpty();
                found.forEach(entry -> add(entry.path()));
            }
        }
    }
}
