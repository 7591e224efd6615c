package dev.guardrail.collect.linter;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.workflow.LintedFile;
import dev.guardrail.collect.workflow.LintedScript;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Linter;
import dev.guardrail.fact.LinterFinding;
import dev.guardrail.fact.LinterRun;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Collects what linters say about the workflows and actions of both sides of a range. A text that both have is checked
 * once.
 */
public final class LinterCollector {

    /** What shellcheck says because an expression is replaced, or because it does not know the variables of a runner. */
    private static final String EXCLUDED = "SC1091,SC2043,SC2050,SC2154,SC2157,SC2194";

    /** How many files a program is given at once: a command line has a longest length. */
    private static final int AT_ONCE = 400;

    /** On so many texts a linter may fail; one that fails on more does not work at all. */
    private static final int FAILURES = 8;

    private final Linters linters;
    private final Readings readings;
    private final Map<Asked, List<LinterOutput>> said = new HashMap<>();
    private final Map<Asked, String> failed = new HashMap<>();

    private record Asked(Linter linter, List<String> options, String text) {}

    public LinterCollector(Linters linters, Readings readings) {
        this.linters = linters;
        this.readings = readings;
    }

    /**
     * The findings of a side, and a gap for each linter that does not say anything.
     *
     * @param called the linters that the policy has called
     * @param policy the place of the gaps
     */
    public List<Fact> collect(Snapshot side, Set<Linter> called, Place policy) {
        Map<String, LintedFile> files = new TreeMap<>();
        List<Fact> facts = new ArrayList<>();
        for (Entry entry : side.files(LintedFile.READING.reads())) {
            try {
                files.put(entry.path(), readings.read(side, entry, LintedFile.READING));
            } catch (UnreadableException e) {
                facts.add(new Gap(Evidence.LINTERS, Place.file(entry.path()), e.getMessage()));
            }
        }
        for (Linter linter : called) {
            try {
                List<Fact> found = linter == Linter.SHELLCHECK ? shellcheck(files) : actionlint(files);
                facts.addAll(found);
                files.forEach((path, file) -> {
                    boolean asked = linter == Linter.SHELLCHECK
                            ? !file.scripts().isEmpty()
                            : file.workflow().isPresent();
                    if (asked
                            && found.stream()
                                    .noneMatch(fact -> fact instanceof Gap gap
                                            && gap.path().equals(path))) {
                        facts.add(new LinterRun(Place.file(path), linter));
                    }
                });
            } catch (UnusableLinterException e) {
                facts.add(new Gap(Evidence.LINTERS, Gap.Kind.ABSENT, policy, e.reason()));
            }
        }
        return facts;
    }

    private List<Fact> shellcheck(Map<String, LintedFile> files) throws UnusableLinterException {
        List<Fact> facts = new ArrayList<>();
        for (String dialect : List.of("bash", "sh")) {
            List<LintedScript> scripts = files.values().stream()
                    .flatMap(file -> file.scripts().stream())
                    .filter(script -> script.dialect().equals(dialect))
                    .toList();
            List<Asked> asked = scripts.stream()
                    .map(script -> new Asked(
                            Linter.SHELLCHECK,
                            List.of("--norc", "-f", "json1", "-s", dialect, "-e", EXCLUDED),
                            script.text()))
                    .toList();
            ask(asked, "." + dialect);
            for (int i = 0; i < scripts.size(); i++) {
                LintedScript script = scripts.get(i);
                gap(asked.get(i), script.place(1, 1, 1, 1)).ifPresent(facts::add);
                said(asked.get(i)).forEach(line -> facts.add(finding(line, script)));
            }
        }
        return facts;
    }

    private static LinterFinding finding(LinterOutput line, LintedScript script) {
        LinterOutput.Span span = line.span();
        return new LinterFinding(
                script.place(span.line(), span.column(), span.endLine(), span.endColumn()),
                script.job(),
                script.step(),
                Linter.SHELLCHECK,
                line.code(),
                line.level(),
                line.message());
    }

    private List<Fact> actionlint(Map<String, LintedFile> files) throws UnusableLinterException {
        Map<String, Asked> asked = new LinkedHashMap<>();
        List<String> options = List.of("-no-color", "-shellcheck=", "-pyflakes=", "-format", "{{json .}}");
        files.forEach((path, file) ->
                file.workflow().ifPresent(text -> asked.put(path, new Asked(Linter.ACTIONLINT, options, text))));
        ask(asked.values(), ".yml");
        List<Fact> facts = new ArrayList<>();
        asked.forEach((path, one) -> {
            gap(one, Place.file(path)).ifPresent(facts::add);
            said(one).forEach(line -> facts.add(finding(line, path)));
        });
        return facts;
    }

    private static LinterFinding finding(LinterOutput line, String path) {
        LinterOutput.Span span = line.span();
        return new LinterFinding(
                new Place(path, span.line(), span.column(), span.endLine(), span.endColumn()),
                "",
                0,
                Linter.ACTIONLINT,
                line.code(),
                line.level(),
                line.message());
    }

    private List<LinterOutput> said(Asked asked) {
        return said.getOrDefault(asked, List.of());
    }

    private Optional<Gap> gap(Asked asked, Place place) {
        return Optional.ofNullable(failed.get(asked)).map(reason -> new Gap(Evidence.LINTERS, place, reason));
    }

    /** Asks the linter what it was not asked before; all of them are for one linter with one list of options. */
    private void ask(Collection<Asked> all, String ending) throws UnusableLinterException {
        List<Asked> fresh = all.stream()
                .distinct()
                .filter(one -> !said.containsKey(one) && !failed.containsKey(one))
                .toList();
        for (int from = 0; from < fresh.size(); from += AT_ONCE) {
            askEach(fresh.subList(from, Math.min(fresh.size(), from + AT_ONCE)), ending);
        }
    }

    /** Asks about all at once, or about ever fewer where the linter fails on some of them. */
    private void askEach(List<Asked> some, String ending) throws UnusableLinterException {
        try {
            askAtOnce(some, ending);
        } catch (UnusableLinterException e) {
            if (!e.isOfFiles() || failed.size() >= FAILURES) {
                throw e;
            }
            int half = some.size() / 2;
            if (half == 0) {
                failed.put(some.get(0), e.reason());
            } else {
                askEach(some.subList(0, half), ending);
                askEach(some.subList(half, some.size()), ending);
            }
        }
    }

    private void askAtOnce(List<Asked> asked, String ending) throws UnusableLinterException {
        Map<String, Asked> some = new LinkedHashMap<>();
        asked.forEach(one -> some.put(some.size() + 1 + ending, one));
        Map<String, String> texts = new LinkedHashMap<>();
        some.forEach((name, one) -> texts.put(name, one.text()));
        Linter linter = asked.get(0).linter();
        List<LinterOutput> lines =
                LinterOutput.read(linter, linters.run(linter, asked.get(0).options(), texts));
        some.forEach((name, one) -> said.put(
                one, lines.stream().filter(line -> line.file().equals(name)).toList()));
    }
}
