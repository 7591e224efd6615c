package dev.guardrail.ci;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** Runs the steps of this repository's Action in their order, as they stand in {@code action.yml}. */
public final class ActionRunner {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{\\s*([A-Za-z0-9._-]+)\\s*}}");

    private final Path folder;
    private final Map<String, Object> action;

    private ActionRunner(Path folder, Map<String, Object> action) {
        this.folder = folder;
        this.action = action;
    }

    /**
     * How an Action ended.
     *
     * @param code the exit code of the step that failed; 0 if none did
     * @param outputs the outputs that `action.yml` declares
     */
    public record Ended(int code, Map<String, String> outputs) {}

    /** A checkout of the Action as the runner makes it, with a launcher in the place of the one that builds. */
    public static ActionRunner checkedOut(Path folder) {
        try (Stream<Path> scripts = Files.list(Path.of("src/action"))) {
            Path target = Files.createDirectories(folder.resolve("src/action"));
            for (Path script : scripts.toList()) {
                Files.copy(script, target.resolve(script.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.copy(Path.of("action.yml"), folder.resolve("action.yml"));
            Programs.launcher(folder.resolve("guardrail"));
            return new ActionRunner(folder, new Yaml().load(Files.readString(folder.resolve("action.yml"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Action of this repository, to be read and not to be run. */
    public static ActionRunner asItStands() {
        try {
            return new ActionRunner(Path.of(""), new Yaml().load(Files.readString(Path.of("action.yml"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all inputs or of all outputs. */
    public List<String> names(String group) {
        return List.copyOf(mapping(action, group).keySet());
    }

    /** The folder of the checkout. */
    public Path folder() {
        return folder;
    }

    /** Runs the Action in a job. */
    public Ended run(Job job, Map<String, String> with) {
        Map<String, String> known = new HashMap<>();
        known.put("github.action_repository", "my-org/guardrail");
        mapping(action, "inputs")
                .keySet()
                .forEach(name -> known.put("inputs." + name, with.getOrDefault(name, text("inputs", name, "default"))));
        job.set("GITHUB_ACTION_PATH", folder.toString());
        int code = 0;
        for (Map<String, Object> step : steps()) {
            Map<String, String> variables = new HashMap<>();
            mapping(step, "env").forEach((name, value) -> variables.put(name, evaluated(String.valueOf(value), known)));
            Map<String, String> outputs = new HashMap<>();
            code = job.run(String.valueOf(step.get("run")), variables, outputs);
            outputs.forEach((name, value) -> known.put("steps." + step.get("id") + ".outputs." + name, value));
            if (code != 0) {
                break;
            }
        }
        Map<String, String> outputs = new LinkedHashMap<>();
        mapping(action, "outputs")
                .keySet()
                .forEach(name -> outputs.put(name, evaluated(text("outputs", name, "value"), known)));
        return new Ended(code, outputs);
    }

    /** What `action.yml` says of an input or an output; empty where it says nothing. */
    public String text(String group, String name, String key) {
        return String.valueOf(mapping(mapping(action, group), name).getOrDefault(key, ""));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> steps() {
        return (List<Map<String, Object>>)
                Objects.requireNonNull(mapping(action, "runs").get("steps"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> mapping(Map<String, Object> parent, String key) {
        return (Map<String, Object>) parent.getOrDefault(key, Map.of());
    }

    private static String evaluated(String text, Map<String, String> known) {
        return EXPRESSION.matcher(text).replaceAll(found -> {
            String name = found.group(1);
            if (!known.containsKey(name) && !name.startsWith("steps.")) {
                throw new IllegalStateException("unknown expression `" + name + "`");
            }
            return Matcher.quoteReplacement(known.getOrDefault(name, ""));
        });
    }
}
