package dev.guardrail.collect.plan;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.TextEncoding;
import dev.guardrail.fact.Deliverable;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Glob;
import dev.guardrail.fact.Invariant;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Plan;
import dev.guardrail.fact.ScopeItem;
import dev.guardrail.fact.ScopeKind;
import dev.guardrail.fact.ScopeLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Collects the facts of the plan under audit. */
public final class PlanCollector {

    /** In bytes. People write plans for people to read, so plans are small. */
    public static final int SIZE_LIMIT = 1 << 20;

    private static final String EXPECTED =
            "expected a plan: a front-matter block, or headings such as Objective, In Scope, Deliverables, Exit Criteria";

    private final PlanDocument document;
    private final HeadFiles head;
    private final Commands commands;

    private PlanCollector(PlanDocument document, HeadFiles head) {
        this.document = document;
        this.head = head;
        this.commands = new Commands(head);
    }

    /**
     * The facts of a plan: the plan, then its scope, limits, invariants, deliverables and exit criteria, each in the
     * order of the document, then the gaps. A text that is no plan is one gap.
     *
     * @param path the plan's path at the head
     * @param content its content
     * @param patterns the patterns of plans' paths, by which a path names the milestone
     * @param head the files in which the paths, tests and commands of the plan are searched
     */
    public static List<Fact> collect(String path, byte[] content, List<PlanPattern> patterns, Snapshot head) {
        PlanDocument document = PlanReader.read(path, content);
        if (!document.known()) {
            String reason = TextEncoding.problem(content)
                    .map(problem -> "it is " + problem)
                    .orElse(EXPECTED);
            return List.of(new Gap(Evidence.PLAN, Place.file(path), reason));
        }
        return new PlanCollector(document, new HeadFiles(head))
                .facts(milestone(path, patterns).orElse(document.milestone()));
    }

    private static Optional<String> milestone(String path, List<PlanPattern> patterns) {
        return patterns.stream()
                .flatMap(pattern -> pattern.milestone(path).stream())
                .findFirst();
    }

    private List<Fact> facts(String milestone) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Plan(
                document.title(),
                milestone,
                document.name(),
                document.objective(),
                document.posture(),
                Posture.preserves(document.posture())));
        facts.addAll(document.scope());
        inScope().ifPresent(facts::add);
        document.limits().forEach(limit -> facts.add(outOfScope(limit)));
        document.invariants().forEach(promise -> facts.add(invariant(promise)));
        document.deliverables().forEach(promised -> facts.add(deliverable(promised)));
        facts.addAll(document.criteria());
        facts.addAll(document.gaps());
        facts.addAll(head.gaps());
        return List.copyOf(facts);
    }

    /** The limit of in-scope items and deliverables; none if one of these names no path, as it may allow any change. */
    private Optional<ScopeLimit> inScope() {
        List<ScopeItem> items = document.scope().stream()
                .filter(item -> item.kind() == ScopeKind.IN)
                .toList();
        List<List<String>> allowed = Stream.concat(
                        items.stream().map(ScopeItem::paths),
                        document.deliverables().stream().map(PlanDocument.Promised::paths))
                .toList();
        if (items.isEmpty() || allowed.stream().anyMatch(List::isEmpty)) {
            return Optional.empty();
        }
        List<String> paths = allowed.stream().flatMap(List::stream).distinct().toList();
        return Optional.of(
                new ScopeLimit(items.get(0).place(), ScopeKind.IN, String.join(", ", paths), fromTheTop(paths)));
    }

    private ScopeLimit outOfScope(PlanDocument.Limit limit) {
        return new ScopeLimit(limit.place(), ScopeKind.OUT, limit.text(), fromTheTop(limit.paths()));
    }

    /**
     * Paths where those that the root lacks match in any folder: {@code api/models.py} may mean a file in
     * {@code src/app}.
     */
    private List<String> fromTheTop(List<String> paths) {
        return paths.stream()
                .map(path -> !head.has(path) && head.has("**/" + path) ? "**/" + path : path)
                .toList();
    }

    private Deliverable deliverable(PlanDocument.Promised promised) {
        List<String> missing = promised.due()
                ? promised.paths().stream()
                        .filter(path -> !head.hasSomewhere(path) && isSurely(path))
                        .toList()
                : List.of();
        return new Deliverable(promised.place(), promised.text(), promised.paths(), missing);
    }

    /** Whether a word cannot be anything but a path: {@code google/bert} is one only where there is such a folder. */
    private boolean isSurely(String path) {
        String name = Paths.name(path);
        int slash = path.indexOf('/');
        return name.isEmpty() || name.indexOf('.') >= 0 || slash < 0 || head.has(path.substring(0, slash + 1));
    }

    private Invariant invariant(PlanDocument.Promise promise) {
        return new Invariant(
                promise.place(),
                promise.name(),
                promise.text(),
                promise.verifications().stream().map(Verification::text).toList(),
                promise.verifications().stream()
                        .filter(verification -> !isThere(verification))
                        .map(Verification::text)
                        .toList());
    }

    private boolean isThere(Verification verification) {
        return switch (verification.kind()) {
            case COMMAND -> commands.has(verification.text());
            case FILE -> head.has(verification.text());
            case TEST -> hasTest(verification.text());
        };
    }

    /**
     * Whether a test file has the name of the test and that of its class; before {@code ::}, the file itself is named.
     */
    private boolean hasTest(String test) {
        int file = test.indexOf("::");
        boolean named = file > 0 && (test.indexOf('/') >= 0 && test.indexOf('/') < file || test.indexOf('.') > 0);
        Glob glob = new Glob(named ? test.substring(0, file) : "**");
        List<String> words = List.of((named ? test.substring(file + 2) : test).split("::|[.#]"));
        return head.hasTest(glob::names, words);
    }
}
