package dev.guardrail.ci;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * How one script of the Action ended.
 *
 * @param code its exit code
 * @param log what it printed
 * @param outputs what it gave to later steps
 */
record Script(int code, String log, Map<String, String> outputs) {

    /** Runs a script of {@code src/action} as the only step of a job. */
    static Script run(String name, Job job, Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(variables);
        all.put("SCRIPT", Path.of("src/action", name).toAbsolutePath().toString());
        Map<String, String> outputs = new HashMap<>();
        int code = job.run("bash \"$SCRIPT\"", all, outputs);
        return new Script(code, job.log(), outputs);
    }
}
