package dev.guardrail.collect.workflow.lint;

import dev.guardrail.collect.workflow.expression.Type;
import dev.guardrail.collect.workflow.expression.Types;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The types of the contexts that are the same in every file. */
final class ContextTypes {

    /** A step that has run. Which outputs it has, only a run knows. */
    static final Type STEP =
            Type.exactly(Map.of("outputs", Types.TEXTS, "outcome", Types.TEXT, "conclusion", Types.TEXT));

    /** Properties that GitHub does not document are among them. */
    private static final Type GITHUB = texts(
            Map.of(
                    "event", Types.OBJECT,
                    "ref_protected", Types.BOOLEAN,
                    "artifact_cache_size_limit", Types.ANY,
                    "retention_days", Types.ANY),
            "action action_path action_ref action_repository action_status actor actor_id api_url base_ref env"
                    + " event_name event_path graphql_url head_ref job output path ref ref_name ref_type repository"
                    + " repository_id repository_owner repository_owner_id repository_visibility repositoryurl"
                    + " run_attempt run_id run_number secret_source server_url sha state step_summary token"
                    + " triggering_actor workflow workflow_ref workflow_sha workspace");

    private static final Type SERVICE = texts(Map.of("ports", Types.TEXTS), "id network");

    private static final Type JOB = texts(
            Map.of(
                    "check_run_id",
                    Types.ANY,
                    "container",
                    texts(Map.of(), "id network"),
                    "services",
                    new Type.Mapping(Map.of(), Optional.of(SERVICE))),
            "status workflow_file_path workflow_ref workflow_repository workflow_sha");

    private static final Type RUNNER = texts(Map.of(), "name os arch temp tool_cache debug environment workspace");

    private static final Type STRATEGY = Type.exactly(Map.of(
            "fail-fast", Types.BOOLEAN,
            "job-index", Types.NUMBER,
            "job-total", Types.NUMBER,
            "max-parallel", Types.NUMBER));

    private static final Map<String, Type> EVERYWHERE = Map.of(
            "github", GITHUB,
            "job", JOB,
            "runner", RUNNER,
            "strategy", STRATEGY,
            "env", Types.TEXTS,
            "vars", Types.TEXTS,
            "secrets", Types.TEXTS);

    private ContextTypes() {}

    /** The types of all contexts, given those of some. */
    static Map<String, Type> with(Map<String, Type> some) {
        Map<String, Type> all = new HashMap<>(EVERYWHERE);
        all.putAll(some);
        return all;
    }

    /** The {@code github} context where runs of an event have inputs. */
    static Type github(Type inputs) {
        Map<String, Type> properties = new HashMap<>(((Type.Mapping) GITHUB).properties());
        properties.put("event", new Type.Mapping(Map.of("inputs", inputs), Optional.of(Types.ANY)));
        return Type.exactly(properties);
    }

    private static Type texts(Map<String, Type> others, String names) {
        Map<String, Type> properties = new HashMap<>(others);
        Arrays.stream(names.split(" ", -1)).forEach(name -> properties.put(name, Types.TEXT));
        return Type.exactly(properties);
    }
}
