package dev.guardrail.collect.workflow;

import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.workflow.expression.Cells;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Job;
import dev.guardrail.fact.Trigger;
import dev.guardrail.table.Tables;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the jobs of a workflow once for each combination of their matrix, and for each event where it matters. */
public final class JobRunReader {

    /** In bytes, as for all readings of workflows. */
    private static final int SIZE_LIMIT = 1 << 20;

    /** With an assumption, the status functions say that no step has failed. */
    static final Map<String, String> NOTHING_FAILED = Map.of("job.status", "success");

    /** In combinations times events; beyond it, a job is read in one case for all. */
    private static final int CASES = 400;

    private static final Pattern VARIABLE = Pattern.compile("\\bmatrix\\s*(?:\\.\\s*([\\w-]+)|\\[\\s*'([\\w-]+)'|)");
    private static final Pattern EVENT =
            Pattern.compile("github\\s*(\\.\\s*(event\\b|event_name|ref|head_ref|base_ref)|\\[)");

    private final YamlDocument document;
    private final Known known;
    private final Surroundings workflow;
    private final Map<String, String> assumed;
    private final List<JobRun> runs = new ArrayList<>();

    private JobRunReader(YamlDocument document, Surroundings workflow, Map<String, String> assumed, Known known) {
        this.document = document;
        this.known = known;
        this.workflow = workflow;
        this.assumed = assumed;
    }

    /** What is known besides the file: the world outside, and what its scripts do. */
    private record Known(Tables tables, Scripts scripts) {}

    /**
     * The runs of a workflow; without any for a file that cannot be read.
     *
     * @param tables what is known of the world outside the files
     */
    public static Reading<WorkflowRuns> reading(Tables tables) {
        return called(new TreeMap<>(), tables);
    }

    /**
     * The runs of a workflow that another one calls.
     *
     * @param inputs the values that the caller gives; those that only a run knows are unevaluated
     * @param tables what is known of the world outside the files
     */
    public static Reading<WorkflowRuns> called(SortedMap<String, String> inputs, Tables tables) {
        StringBuilder id = new StringBuilder("workflow runs").append(tables.digest());
        // With the lengths, no two calls have one name.
        inputs.forEach((name, value) -> id.append(' ')
                .append(name)
                .append('=')
                .append(value.length())
                .append(':')
                .append(value));
        return new Reading<>(
                id.toString(),
                WorkflowRuns.class,
                path -> WorkflowFile.of(path)
                        .filter(kind -> kind == WorkflowFile.WORKFLOW)
                        .isPresent(),
                SIZE_LIMIT,
                file -> read(file, inputs, tables));
    }

    private static WorkflowRuns read(SourceFile file, Map<String, String> inputs, Tables tables) {
        try {
            Optional<YamlDocument> document = WorkflowDocument.of(file);
            if (document.isPresent()) {
                return read(file.path(), document.get(), inputs, new Known(tables, Scripts.of(file)));
            }
        } catch (YamlException e) {
            // The workflow collector reports it as a gap.
        }
        return new WorkflowRuns(file.path(), "", List.of(), List.of());
    }

    private static WorkflowRuns read(String path, YamlDocument document, Map<String, String> inputs, Known known) {
        YamlNode root = document.root();
        Surroundings workflow = WorkflowReader.surroundings(root);
        JobRunReader reader = new JobRunReader(document, workflow, assumed(root, inputs), known);
        root.get("jobs").ifPresent(jobs -> jobs.entries().forEach(reader::job));
        return new WorkflowRuns(path, root.text("name"), workflow.triggers(), reader.runs);
    }

    /** What is assumed: that nothing has failed, and the inputs of a call with their defaults. */
    private static Map<String, String> assumed(YamlNode root, Map<String, String> inputs) {
        Map<String, String> assumed = new HashMap<>(NOTHING_FAILED);
        root.get("on")
                .flatMap(on -> on.get("workflow_call"))
                .flatMap(call -> call.get("inputs"))
                .ifPresent(declared -> declared.entries().forEach(input -> {
                    String name = input.key().value();
                    String value = inputs.getOrDefault(name, input.value().text("default"));
                    boolean known = inputs.containsKey(name)
                            || input.value().get("default").isPresent();
                    if (known && !value.contains("${{")) {
                        assumed.put("inputs." + name.toLowerCase(Locale.ROOT), value);
                    }
                }));
        return assumed;
    }

    private void job(YamlNode.Entry entry) {
        String text = text(entry.value());
        Optional<YamlNode> matrix = entry.value().get("strategy").flatMap(strategy -> strategy.get("matrix"));
        List<Cells> cells = matrix.map(Cells::of).orElse(Cells.NONE).each();
        List<Cells> distinct = projected(cells, text);
        boolean byEvent = EVENT.matcher(text).find() && workflow.triggers().size() > 1;
        if (distinct.size() * (byEvent ? workflow.triggers().size() : 1) > CASES) {
            distinct = List.of(Cells.ANY);
        }
        for (Cells cell : distinct) {
            if (byEvent) {
                workflow.triggers().forEach(event -> read(entry, cell, List.of(event)));
            } else {
                read(entry, cell, workflow.triggers());
            }
        }
    }

    private void read(YamlNode.Entry entry, Cells cell, List<Trigger> events) {
        Surroundings surroundings = events.size() == 1 ? workflow.when(events.get(0)) : workflow;
        FactSink sink = new FactSink(known.tables(), known.scripts());
        new JobReader(entry, surroundings, document, sink, Optional.of(new JobReader.Case(cell, assumed))).read();
        for (Fact fact : sink.facts()) {
            if (fact instanceof Job job) {
                runs.add(JobRun.of(job, cell, events, assumed, StepReader.texts(entry.value(), "with"), sink.facts()));
            }
        }
    }

    /** The combinations, with the variables alone that the job reads; each once. */
    private static List<Cells> projected(List<Cells> cells, String text) {
        Set<String> read = new TreeSet<>();
        Matcher variable = VARIABLE.matcher(text);
        while (variable.find()) {
            String name = variable.group(1) == null ? variable.group(2) : variable.group(1);
            if (name == null) {
                return cells;
            }
            read.add(name);
        }
        return cells.stream().map(cell -> cell.only(read)).distinct().toList();
    }

    /** All scalars of a job, without its matrix. */
    private static String text(YamlNode job) {
        StringBuilder text = new StringBuilder();
        job.entries().stream()
                .filter(entry -> !entry.key().value().equals("strategy"))
                .flatMap(entry -> scalars(entry.value()))
                .forEach(scalar -> text.append(scalar).append('\n'));
        return text.toString();
    }

    private static Stream<String> scalars(YamlNode node) {
        return Stream.concat(
                Stream.of(node.text()),
                Stream.concat(
                        node instanceof YamlNode.Sequence list
                                ? list.elements().stream().flatMap(JobRunReader::scalars)
                                : Stream.empty(),
                        node.entries().stream().flatMap(entry -> scalars(entry.value()))));
    }
}
