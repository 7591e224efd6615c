package dev.guardrail.collect.workflow;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.workflow.flow.ContextTable;
import dev.guardrail.collect.workflow.grammar.Callable;
import dev.guardrail.collect.workflow.grammar.LocalCall;
import dev.guardrail.collect.workflow.grammar.LocalUse;
import dev.guardrail.collect.workflow.grammar.Refusal;
import dev.guardrail.collect.workflow.grammar.Uses;
import dev.guardrail.fact.ActionReference;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Oversight;
import dev.guardrail.table.Tables;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Joins the readings of the files of one snapshot. */
final class Gathering {

    private static final ReadFile NOTHING = ReadFile.broken(List.of(), false);

    private final Snapshot snapshot;
    private final Map<String, ReadFile> readings;
    private final ContextTable contexts;

    Gathering(Snapshot snapshot, Map<String, ReadFile> readings, ContextTable contexts) {
        this.snapshot = snapshot;
        this.readings = readings;
        this.contexts = contexts;
    }

    /** All facts, without those of an {@code action.yml} that is no action definition and that nothing calls. */
    List<Fact> facts() {
        Set<String> called = called();
        Map<String, List<Fact>> facts = new LinkedHashMap<>();
        readings.forEach((path, reading) -> {
            if (reading.counts() || called.contains(folder(path))) {
                facts.put(path, reading.facts());
            }
        });
        List<Fact> all = new ArrayList<>();
        LocalCalls.follow(facts, contexts).forEach((path, ofFile) -> {
            all.addAll(ofFile);
            ReadFile reading = readings.getOrDefault(path, NOTHING);
            all.addAll(calls(path, reading));
            all.addAll(new LocalTypes(reading, this::action, this::workflow).oversights());
            reading.uses().forEach(use -> all.addAll(wrongInputs(use)));
        });
        return all;
    }

    /** Checks the called workflows. GitHub reads them only if it accepts the calling workflow. */
    private List<Fact> calls(String path, ReadFile reading) {
        FactSink sink = new FactSink(Tables.bundled());
        if (reading.facts().stream().noneMatch(Gathering::isRefusal)) {
            reading.calls().forEach(call -> refusals(path, call).forEach(sink::refused));
        }
        return sink.facts();
    }

    private static boolean isRefusal(Fact fact) {
        return fact instanceof Gap gap && gap.kind() != Gap.Kind.UNKNOWN;
    }

    private List<Oversight> wrongInputs(LocalUse use) {
        return action(use).map(use::oversights).orElse(List.of());
    }

    private Optional<Callable> workflow(LocalCall call) {
        return Optional.ofNullable(readings.get(call.path())).flatMap(ReadFile::callable);
    }

    private Optional<Callable> action(LocalUse use) {
        String folder = use.folder().isEmpty() ? "" : use.folder() + "/";
        return Stream.of("action.yml", "action.yaml")
                .map(name -> readings.get(folder + name))
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(ReadFile::callable);
    }

    private List<Refusal> refusals(String path, LocalCall call) {
        ReadFile called = readings.get(call.path());
        if (isReached(path, call.path())) {
            return List.of(new Refusal(
                    call.place(),
                    call.path().equals(path)
                            ? "the workflow calls itself"
                            : "`" + call.path() + "` calls this workflow again"));
        }
        if (called != null) {
            return called.whole() ? call.refusals(called.callable()) : List.of();
        }
        return snapshot.find(call.path()).isPresent()
                ? List.of()
                : List.of(new Refusal(call.place(), "there is no `" + call.path() + "`"));
    }

    /** Whether the calls of a workflow, and the calls of those, lead to a path. */
    private boolean isReached(String path, String from) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (next.equals(path)) {
                return true;
            }
            if (seen.add(next)) {
                readings.getOrDefault(next, NOTHING).calls().forEach(call -> open.add(call.path()));
            }
        }
        return false;
    }

    /** The folders of the actions that are called by their path. */
    private Set<String> called() {
        Set<String> called = new HashSet<>();
        for (ReadFile reading : readings.values()) {
            for (Fact fact : reading.facts()) {
                if (fact instanceof ActionReference reference && Uses.isLocal(reference.uses())) {
                    called.add(reference.uses().substring(2).replace('\\', '/').replaceAll("/+$", ""));
                }
            }
        }
        return called;
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
