package dev.guardrail.collect.supply;

import dev.guardrail.fact.ActionReference;
import dev.guardrail.fact.Expression;
import dev.guardrail.fact.ExpressionSlot;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Oversight;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.ReferenceKind;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.StepInput;
import dev.guardrail.rule.Names;
import dev.guardrail.table.Row;
import dev.guardrail.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares what steps give to actions, and take from them, with what is known of the actions' inputs and outputs. */
final class Interfaces {

    private static final Set<String> OLD_RUNTIMES = Set.of("node12", "node16");
    private static final Pattern OUTPUT = Pattern.compile("steps\\.([\\w-]+)\\.outputs\\.([\\w.-]+)");

    /** What a container takes besides its own inputs. */
    private static final List<String> OF_CONTAINERS = List.of("args", "entrypoint");

    private record JobKey(String path, String job) {}

    private record StepKey(String path, String job, int step) {}

    private final Table known;
    private final Map<StepKey, List<StepInput>> inputs = new HashMap<>();
    private final Set<StepKey> open = new HashSet<>();
    private final Map<JobKey, Map<String, Row>> rows = new HashMap<>();

    Interfaces(Table known, List<Fact> facts) {
        this.known = known;
        for (Fact fact : facts) {
            if (fact instanceof StepInput input) {
                inputs.computeIfAbsent(new StepKey(input.path(), input.job(), input.step()), first -> new ArrayList<>())
                        .add(input);
            } else if (fact instanceof Expression whole
                    && whole.slot() == ExpressionSlot.WITH
                    && whole.name().isEmpty()) {
                open.add(new StepKey(whole.path(), whole.job(), whole.step()));
            }
        }
    }

    /** What is wrong with a use of an action. */
    List<Oversight> of(ActionReference use, Step step) {
        Optional<Row> row = row(use);
        row.filter(found -> !step.id().isEmpty())
                .ifPresent(found -> rows.computeIfAbsent(new JobKey(step.path(), step.job()), first -> new HashMap<>())
                        .put(lower(step.id()), found));
        return row.map(found -> of(use, step, found)).orElse(List.of());
    }

    /** The row of the version that a use names; none where it names none. */
    private Optional<Row> row(ActionReference use) {
        Optional<ReleaseVersion> version = use.kind() == ReferenceKind.SHA
                ? ReleaseVersion.ofComment(use.comment())
                : ReleaseVersion.of(use.ref());
        return version.flatMap(exact -> known.about(use.action()).stream()
                .filter(row ->
                        row.cell("major").equals(String.valueOf(exact.numbers().get(0))))
                .reduce((first, last) -> last));
    }

    private List<Oversight> of(ActionReference use, Step step, Row row) {
        List<Oversight> found = new ArrayList<>();
        String runtime = row.cell("runtime");
        if (OLD_RUNTIMES.contains(runtime)) {
            found.add(oversight(
                    use.place(),
                    step,
                    Oversight.Kind.OUTDATED_RUNTIME,
                    version(row) + " runs on `" + runtime + "`" + ", which GitHub's runners no longer have ("
                            + row.origin() + ")"));
        }
        StepKey key = new StepKey(step.path(), step.job(), step.index());
        List<StepInput> given = inputs.getOrDefault(key, List.of());
        // An expression as the whole of `with`, or as a key, gives inputs that the file does not name.
        if (!open.contains(key)
                && given.stream().noneMatch(input -> input.name().contains("${{"))) {
            inputs(use, step, row, given, found);
        }
        return found;
    }

    private static void inputs(ActionReference use, Step step, Row row, List<StepInput> given, List<Oversight> found) {
        Map<String, String> taken = new TreeMap<>();
        row.list("inputs").forEach(input -> taken.put(input.replaceAll("[!~]", ""), input));
        if (row.cell("runtime").equals("docker")) {
            OF_CONTAINERS.forEach(input -> taken.putIfAbsent(input, input));
        }
        Set<String> missing = new TreeSet<>();
        taken.forEach((name, marked) -> {
            if (marked.contains("!")) {
                missing.add(name);
            }
        });
        for (StepInput input : given) {
            String name = lower(input.name());
            String marked = taken.getOrDefault(name, "");
            missing.remove(name);
            if (marked.isEmpty()) {
                found.add(oversight(
                        input.place(),
                        step,
                        Oversight.Kind.WRONG_INPUT,
                        version(row) + " has no input `" + input.name() + "`" + hint(name, taken.keySet()) + " ("
                                + row.origin() + ")"));
            } else if (marked.contains("~")) {
                found.add(oversight(
                        input.place(),
                        step,
                        Oversight.Kind.DEPRECATED_INPUT,
                        version(row) + " asks to give its input `" + input.name() + "` no more (" + row.origin()
                                + ")"));
            }
        }
        missing.forEach(name -> found.add(oversight(
                use.place(),
                step,
                Oversight.Kind.WRONG_INPUT,
                version(row) + " requires the input `" + name + "` (" + row.origin() + ")")));
    }

    /** The outputs that an expression reads of the steps before it, and that their actions do not give. */
    List<Oversight> of(Expression expression) {
        Map<String, Row> steps = rows.getOrDefault(new JobKey(expression.path(), expression.job()), Map.of());
        List<Oversight> found = new ArrayList<>();
        expression.reads().forEach(read -> {
            Matcher output = OUTPUT.matcher(read.path());
            if (output.matches()) {
                Row row = steps.get(output.group(1));
                if (row != null && isUnknown(row, output.group(2))) {
                    found.add(new Oversight(
                            expression.place(),
                            expression.job(),
                            expression.step(),
                            Oversight.Kind.UNDEFINED_VALUE,
                            "`" + read.path() + "` is not defined: " + version(row) + " has no output `"
                                    + output.group(2) + "`" + hint(output.group(2), row.list("outputs")) + " ("
                                    + row.origin() + ")"));
                }
            }
        });
        return found;
    }

    private static boolean isUnknown(Row row, String output) {
        List<String> outputs = row.list("outputs");
        return !outputs.contains("*") && !outputs.contains(output);
    }

    private static String version(Row row) {
        return "version " + row.cell("major") + " of `" + row.subject() + "`";
    }

    private static Oversight oversight(Place place, Step step, Oversight.Kind kind, String what) {
        return new Oversight(place, step.job(), step.index(), kind, what);
    }

    private static String hint(String name, Collection<String> names) {
        return Names.nearest(name, names)
                .map(near -> "; did you mean `" + near + "`?")
                .orElse("");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
