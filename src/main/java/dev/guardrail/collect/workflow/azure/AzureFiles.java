package dev.guardrail.collect.workflow.azure;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.workflow.pipeline.Omissions;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The files of the pipelines of a snapshot: those that Azure usually starts with, and their templates. */
final class AzureFiles {

    /** More than the pipelines of a repository have; Azure loads 100 for one of them. */
    private static final int FILES = 2_000;

    private static final Pattern ROOT = Pattern.compile(
            "(?:[^/]+/)?\\.?azure-?pipelines?[\\w.-]*\\.ya?ml|\\.?azure-?pipelines?/[^/]+\\.ya?ml|\\.azuredevops/[^/]+\\.ya?ml");

    /** Folders in which other files may be, too. */
    private static final Pattern PERHAPS =
            Pattern.compile("(?:\\.pipelines|\\.vsts-ci|\\.ado|eng/pipelines|build/azure-?pipelines)/[^/]+\\.ya?ml");

    static final Reading<AzureFile> READING = new Reading<>(
            "azure pipeline",
            AzureFile.class,
            path -> path.endsWith(".yml") || path.endsWith(".yaml"),
            AzureDocument.SIZE_LIMIT,
            AzureReader::read);

    private final Snapshot snapshot;
    private final Readings readings;
    private final Map<String, AzureFile> files = new TreeMap<>();
    private final Set<String> templates = new HashSet<>();
    private final Omissions omissions = new Omissions();

    private AzureFiles(Snapshot snapshot, Readings readings) {
        this.snapshot = snapshot;
        this.readings = readings;
    }

    static AzureFiles of(Snapshot snapshot, Readings readings) {
        AzureFiles all = new AzureFiles(snapshot, readings);
        Deque<Entry> open = new ArrayDeque<>(snapshot.files(
                path -> ROOT.matcher(path).matches() || PERHAPS.matcher(path).matches()));
        while (!open.isEmpty()) {
            Entry entry = open.pop();
            if (all.files.size() == FILES && !all.files.containsKey(entry.path())) {
                all.omissions.add(Place.file(entry.path()), "of the files of pipelines, the first 2,000 are read");
                break;
            }
            if (!all.files.containsKey(entry.path())) {
                AzureFile file = all.read(entry);
                all.files.put(entry.path(), file);
                for (AzureFile.Template template : file.templates()) {
                    path(entry.path(), template.name().value())
                            .flatMap(snapshot::find)
                            .ifPresent(found -> {
                                all.templates.add(found.path());
                                open.add(found);
                            });
                }
            }
        }
        all.files
                .entrySet()
                .removeIf(file -> !file.getValue().isPipeline()
                        && !all.templates.contains(file.getKey())
                        && PERHAPS.matcher(file.getKey()).matches());
        return all;
    }

    private AzureFile read(Entry entry) {
        try {
            return readings.read(snapshot, entry, READING);
        } catch (UnreadableException e) {
            Gap gap = new Gap(Evidence.WORKFLOWS, Place.file(entry.path()), e.getMessage());
            return AzureFile.broken(gap);
        }
    }

    /** A gap where there are more files than are read. */
    List<Gap> gaps() {
        return omissions.gaps();
    }

    /** What a file says: as a pipeline where it starts by itself, and else as a template. */
    List<Fact> facts(String path, AzureFile file) {
        return isRoot(path, file) ? file.facts() : file.asTemplate();
    }

    private boolean isRoot(String path, AzureFile file) {
        return !templates.contains(path) && (file.isPipeline() || !path.contains("/"));
    }

    /** All files by their paths, those that are templates included. */
    Map<String, AzureFile> all() {
        return files;
    }

    /** The paths of what starts by itself, and is no template of another file. */
    List<String> roots() {
        return files.entrySet().stream()
                .filter(file -> isRoot(file.getKey(), file.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The path of a template that a file names; none where it is in another repository, or only a run knows it.
     *
     * @param path the path of the file
     */
    static Optional<String> path(String path, String template) {
        String name = template.strip().replaceFirst("@self$", "").replace('\\', '/');
        if (name.isEmpty() || name.contains("@") || name.contains("${{")) {
            return Optional.empty();
        }
        boolean absolute = name.startsWith("/");
        Deque<String> parts = new ArrayDeque<>();
        if (!absolute && path.contains("/")) {
            parts.addAll(List.of(path.substring(0, path.lastIndexOf('/')).split("/", -1)));
        }
        for (String part : name.split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty()) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return Optional.of(String.join("/", parts)).filter(READING.reads());
    }
}
