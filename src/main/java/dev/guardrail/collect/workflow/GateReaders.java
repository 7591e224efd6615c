package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.expression.Expressions;
import dev.guardrail.fact.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the steps that read what earlier steps leave: their outcome, an output, an environment variable. */
final class GateReaders {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)");

    private final Map<String, List<Step>> readers = new HashMap<>();

    /** Adds a step, in the order of the file. */
    void add(Step step, Set<String> readsOfJob) {
        Set<String> names = new HashSet<>(readsOfJob);
        names.addAll(Expressions.readsOfCondition(step.condition()));
        Stream.of(Stream.of(step.run()), step.env().values().stream(), step.with().values().stream())
                .flatMap(texts -> texts)
                .forEach(text -> names.addAll(Expressions.reads(text)));
        for (Matcher variable = VARIABLE.matcher(step.run()); variable.find(); ) {
            names.add("env." + variable.group(1).toLowerCase(Locale.ROOT));
        }
        names.forEach(
                name -> readers.computeIfAbsent(name, key -> new ArrayList<>()).add(step));
    }

    /** The steps that read a property, alone or as a part of a whole context. */
    Stream<Step> of(String property) {
        return wholes(property)
                .flatMap(whole -> readers.getOrDefault(whole, List.of()).stream())
                .distinct();
    }

    /** Whether a text reads a property, alone or as a part of a whole context. */
    static boolean isRead(String property, String text) {
        Set<String> reads = Expressions.reads(text);
        return wholes(property).anyMatch(reads::contains);
    }

    /** A property and its wholes: {@code steps.a.outcome}, {@code steps.a} and {@code steps}. */
    private static Stream<String> wholes(String property) {
        return Stream.iterate(
                property, whole -> !whole.isEmpty(), whole -> whole.substring(0, Math.max(0, whole.lastIndexOf('.'))));
    }
}
