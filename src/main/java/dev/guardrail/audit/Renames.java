package dev.guardrail.audit;

import dev.guardrail.collect.FileRenames;
import dev.guardrail.collect.trust.JobId;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.TotalCoverage;
import dev.guardrail.record.ChangedLines;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the range moves: renamed files and jobs, secrets in other files, and added and removed lines. */
final class Renames {

    private static final ChangedLines NO_LINES = ChangedLines.of(List.of());

    static final Renames NONE = new Renames(FileRenames.of(List.of()), JobRenames.NONE, NO_LINES);

    private final FileRenames files;
    private final JobRenames jobs;
    private final Map<String, String> renamed = new HashMap<>();
    private final ChangedLines lines;
    /** Files of the head of which no changed lines are known. */
    private final Set<String> unknown = new HashSet<>();

    private final Map<Place, String> secrets = new HashMap<>();

    private Renames(FileRenames files, JobRenames jobs, ChangedLines lines) {
        this.files = files;
        this.jobs = jobs;
        this.lines = lines;
    }

    /**
     * The renames of a range.
     *
     * @param range the facts of the range itself, among others
     * @param lines the lines that it adds and removes
     * @param base the facts of the base
     * @param head the facts of the head
     */
    static Renames of(Collection<Fact> range, ChangedLines lines, Collection<Fact> base, Collection<Fact> head) {
        FileRenames files = FileRenames.of(range);
        Renames renames = of(files, JobRenames.of(base, head, files::atHead), lines, base, head);
        for (Fact fact : range) {
            if (fact instanceof ChangedFile file && file.binary()) {
                renames.unknown.add(file.path());
            }
        }
        return renames;
    }

    /** The renames of the way back, without added and removed lines: from the names of the head to those of the base. */
    Renames back(Collection<Fact> base, Collection<Fact> head) {
        return of(files.reversed(), jobs.reversed(files::atBase), NO_LINES, head, base);
    }

    private static Renames of(
            FileRenames files, JobRenames jobs, ChangedLines lines, Collection<Fact> from, Collection<Fact> to) {
        Renames renames = new Renames(files, jobs, lines);
        renames.renamed.putAll(reports(from, to));
        renames.renamed.putAll(files.toHead());
        renames.secrets.putAll(MovedSecrets.of(from, to, renames::pathAtHead));
        return renames;
    }

    /** Pairs the coverage report of the base with the coverage report of the head, if there is one of each. */
    private static Map<String, String> reports(Collection<Fact> base, Collection<Fact> head) {
        List<String> before = reports(base);
        List<String> after = reports(head);
        return before.size() == 1 && after.size() == 1 ? Map.of(before.get(0), after.get(0)) : Map.of();
    }

    private static List<String> reports(Collection<Fact> facts) {
        return facts.stream()
                .filter(TotalCoverage.class::isInstance)
                .map(fact -> ((TotalCoverage) fact).path())
                .distinct()
                .toList();
    }

    /**
     * The path at the head for a place of the base: the new file of a secret that moved, or else the path of the file.
     */
    String pathAtHead(Place place) {
        return secrets.getOrDefault(place, pathAtHead(place.path()));
    }

    /** The path at the head of a file of the base. */
    String pathAtHead(String path) {
        return renamed.getOrDefault(path, path);
    }

    /** The path at the base of a file of the head. */
    String pathAtBase(String path) {
        return files.atBase(path);
    }

    /** The id at the head of a job of the base, by the path that its file has at the base; empty stays empty. */
    String jobAtHead(String path, String job) {
        return jobs.atHead(pathAtHead(path), job);
    }

    /** The job at the head, in whichever file, of a job of the base. */
    JobId atHead(String path, String job) {
        return jobs.atHead(new JobId(pathAtHead(path), job));
    }

    boolean onAddedLine(RawFinding ofHead) {
        Place place = ofHead.violation().place();
        return lines.isAdded(place.path(), place.line());
    }

    boolean onRemovedLine(RawFinding ofBase) {
        Place place = ofBase.violation().place();
        return lines.isRemoved(place.path(), place.line());
    }

    /** Whether the base has a line of the head, too, as far as lines of its file are known. */
    boolean isOfBase(String path, int line) {
        return !unknown.contains(path) && !lines.isAdded(path, line);
    }
}
