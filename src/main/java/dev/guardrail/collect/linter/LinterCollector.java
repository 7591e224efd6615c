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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Collects what linters say about the workflows and actions of a side. */
public final class LinterCollector {

    /** What shellcheck says because an expression is replaced, or because it does not know the variables of a runner. */
    private static final String EXCLUDED = "SC1091,SC2043,SC2050,SC2154,SC2157,SC2194";

    /** How many files a program is given at once: a command line has a longest length. */
    private static final int AT_ONCE = 400;

    private final Linters linters;
    private final Readings readings;

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
                facts.addAll(linter == Linter.SHELLCHECK ? shellcheck(files) : actionlint(files));
                files.forEach((path, file) -> {
                    if (linter == Linter.SHELLCHECK
                            ? !file.scripts().isEmpty()
                            : file.workflow().isPresent()) {
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
            Map<String, LintedScript> scripts = new LinkedHashMap<>();
            files.values().stream()
                    .flatMap(file -> file.scripts().stream())
                    .filter(script -> script.dialect().equals(dialect))
                    .forEach(script -> scripts.put(scripts.size() + 1 + "." + dialect, script));
            Map<String, String> texts = new LinkedHashMap<>();
            scripts.forEach((name, script) -> texts.put(name, script.text()));
            List<String> options = List.of("--norc", "-f", "json1", "-s", dialect, "-e", EXCLUDED);
            for (LinterOutput line : run(Linter.SHELLCHECK, options, texts)) {
                LintedScript script = scripts.get(line.file());
                if (script != null) {
                    facts.add(finding(line, script));
                }
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
        Map<String, String> paths = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach((path, file) -> file.workflow().ifPresent(text -> {
            String name = paths.size() + 1 + ".yml";
            paths.put(name, path);
            texts.put(name, text);
        }));
        List<String> options = List.of("-no-color", "-shellcheck=", "-pyflakes=", "-format", "{{json .}}");
        List<Fact> facts = new ArrayList<>();
        for (LinterOutput line : run(Linter.ACTIONLINT, options, texts)) {
            String path = paths.get(line.file());
            if (path != null) {
                LinterOutput.Span span = line.span();
                facts.add(new LinterFinding(
                        new Place(path, span.line(), span.column(), span.endLine(), span.endColumn()),
                        "",
                        0,
                        Linter.ACTIONLINT,
                        line.code(),
                        line.level(),
                        line.message()));
            }
        }
        return facts;
    }

    private List<LinterOutput> run(Linter linter, List<String> options, Map<String, String> texts)
            throws UnusableLinterException {
        List<LinterOutput> lines = new ArrayList<>();
        List<String> names = List.copyOf(texts.keySet());
        for (int from = 0; from < names.size(); from += AT_ONCE) {
            Map<String, String> some = new LinkedHashMap<>();
            names.subList(from, Math.min(names.size(), from + AT_ONCE))
                    .forEach(name -> some.put(name, texts.get(name)));
            lines.addAll(LinterOutput.read(linter, linters.run(linter, options, some)));
        }
        return lines;
    }
}
