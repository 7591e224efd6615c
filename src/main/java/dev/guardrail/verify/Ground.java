package dev.guardrail.verify;

import dev.guardrail.claim.Bearing;
import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.TextEncoding;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.table.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What an audit is checked against: a repository, and the ranges that the audit can mean. */
public final class Ground {

    /** In bytes: no file of which an audit quotes a line is longer. */
    static final int LIMIT = 8_000_000;

    /** In characters: how much of a commit is looked through. */
    private static final long CORPUS = 60_000_000;

    private final Commits commits;
    private final CiEvidence ci;
    private final Meant meant;
    private final Supplier<Tables> tables;
    private final Map<Span, List<Fact>> facts = new HashMap<>();
    private final Map<String, Corpus> corpora = new HashMap<>();
    private final Map<String, Snapshot> snapshots = new HashMap<>();
    private final Map<String, List<String>> paths = new HashMap<>();
    private final Map<String, Optional<List<String>>> texts = new HashMap<>();
    private final Map<String, SideFacts> sides = new HashMap<>();
    private final Readings readings = new Readings();

    /**
     * What an audit is checked against.
     *
     * @param tables what is known of the world outside the repository; asked for where a claim is about workflows
     */
    Ground(Commits commits, CiEvidence ci, Meant meant, Supplier<Tables> tables) {
        this.commits = commits;
        this.ci = ci;
        this.meant = meant;
        this.tables = tables;
    }

    /** What CI says, as far as it was given. */
    CiEvidence ci() {
        return ci;
    }

    /** The commits that it can speak of. */
    Commits commits() {
        return commits;
    }

    /** The ranges that the audit can mean, the one that it states first; none where it states none. */
    List<Span> spans() {
        return meant.spans();
    }

    /** The ranges that a figure of the whole range can mean. */
    List<Span> wholes() {
        return meant.wholes();
    }

    /** The range that it states. */
    Optional<Span> stated() {
        return spans().stream().findFirst();
    }

    /** The commit with the audit, where that is known. */
    Optional<String> closing() {
        return meant.closing();
    }

    /** The commit that the audit is about: the head of its range, else the one with the audit. */
    Optional<String> head() {
        return stated().map(Span::head).or(meant::closing);
    }

    /** The commits whose files the audit can mean: the head of its range, then the one with the audit. */
    List<String> heads() {
        return Stream.concat(head().stream(), closing().stream()).distinct().toList();
    }

    /**
     * What is seen in a commit that the audit can be about decides at the head of the range that it states alone. Without a
     * range, nobody knows when the audit was true.
     */
    Bearing bearing(String head) {
        return stated().filter(span -> span.head().equals(head)).isPresent() ? Bearing.DECISIVE : Bearing.ALTERNATIVE;
    }

    /** The facts of a range: its commits and its changed files. */
    List<Fact> facts(Span span) {
        return facts.computeIfAbsent(span, key -> commits.between(key.base(), key.head()));
    }

    /** The files that a range changes. */
    List<ChangedFile> changed(Span span) {
        return facts(span).stream()
                .filter(ChangedFile.class::isInstance)
                .map(ChangedFile.class::cast)
                .toList();
    }

    /** How many commits of a range are on the line of first parents. */
    int firstParents(Span span) {
        int count = 0;
        String at = span.head();
        while (!at.isEmpty() && !at.equals(span.base()) && !commits.isInHistory(at, span.base())) {
            count++;
            at = commits.parents(at).stream().findFirst().orElse("");
        }
        return count;
    }

    /** The files of a commit; none for the empty tree. */
    Snapshot files(String commit) {
        return snapshots.computeIfAbsent(
                commit,
                key -> key.isEmpty()
                        ? FilesSnapshot.ofTexts(Map.of())
                        : commits.files(key).orElseThrow());
    }

    /** What a commit has of workflows, thresholds, dependencies, tests and reports. */
    SideFacts side(String commit) {
        return sides.computeIfAbsent(commit, key -> new SideFacts(files(key), readings, tables));
    }

    /** The paths of the files of a commit, in their order. */
    List<String> paths(String commit) {
        return paths.computeIfAbsent(
                commit,
                key -> files(key).files(path -> true).stream()
                        .map(Snapshot.Entry::path)
                        .toList());
    }

    /** The texts of a commit but its documentation: those that the range changes first, and as many others as fit. */
    Corpus corpus(String commit) {
        return corpora.computeIfAbsent(commit, this::corpusOf);
    }

    private Corpus corpusOf(String commit) {
        Set<String> ordered = new LinkedHashSet<>();
        spans().forEach(span -> changed(span).forEach(file -> ordered.add(file.path())));
        ordered.retainAll(paths(commit));
        ordered.addAll(paths(commit));
        List<Corpus.Text> read = new ArrayList<>();
        long size = 0;
        for (String path : ordered) {
            if (FileKinds.of(path) != FileKind.DOCUMENTATION && size < CORPUS) {
                Optional<List<String>> lines = lines(commit, path);
                size += lines.map(found ->
                                found.stream().mapToLong(String::length).sum())
                        .orElse(0L);
                lines.ifPresent(found -> read.add(new Corpus.Text(path, found)));
            }
        }
        return new Corpus(read, size < CORPUS);
    }

    /** The lines of a file of a commit, without their ends; empty where it has no such text. */
    Optional<List<String>> lines(String commit, String path) {
        return texts.computeIfAbsent(commit + ':' + path, key -> read(commit, path));
    }

    private Optional<List<String>> read(String commit, String path) {
        Optional<Snapshot.Entry> entry = files(commit).find(path);
        if (entry.isEmpty() || !entry.get().regular()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = files(commit).read(entry.get(), LIMIT);
            if (TextEncoding.isNoText(bytes)) {
                return Optional.empty();
            }
            String text = TextEncoding.text(bytes);
            List<String> lines = List.of(text.split("\r\n|\n", -1));
            boolean ended = lines.size() > 1 && lines.get(lines.size() - 1).isEmpty();
            return Optional.of(ended ? lines.subList(0, lines.size() - 1) : lines);
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }
}
