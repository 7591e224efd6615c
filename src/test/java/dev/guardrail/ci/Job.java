package dev.guardrail.ci;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A job of GitHub: a workspace, a folder for temporary files, and what its steps see and write. */
public final class Job {

    private final Path workspace;
    private final Path temp;
    private final Map<String, String> environment = new HashMap<>();
    private final StringBuilder log = new StringBuilder();

    /** A job that an event started, in a workspace. */
    public Job(Path workspace, Path temp, Event event) {
        this.workspace = workspace;
        this.temp = temp;
        environment.put("PATH", System.getenv("PATH"));
        environment.put("HOME", temp.toString());
        environment.put("RUNNER_TEMP", temp.toString());
        environment.put("GITHUB_STEP_SUMMARY", temp.resolve("summary").toString());
        environment.put("GITHUB_SERVER_URL", "https://github.com");
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("GUARDRAIL_CACHE", temp.resolve("cache").toString());
        environment.putAll(event.variables());
    }

    /** Sets a variable for all steps. */
    public Job set(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Puts a folder of programs before all others. */
    public Job programs(Path folder) {
        return set("PATH", folder + ":" + environment.get("PATH"));
    }

    /** What all steps have printed. */
    public String log() {
        return log.toString();
    }

    /** What all steps have added to the summary of the run. */
    public String summary() {
        return read(temp.resolve("summary"));
    }

    /** Runs a script as a step does; its outputs are added to the given ones. */
    int run(String script, Map<String, String> variables, Map<String, String> outputs) {
        try {
            Path written = Files.createTempFile(temp, "output", "");
            ProcessBuilder builder = new ProcessBuilder(
                            "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script)
                    .directory(workspace.toFile())
                    .redirectErrorStream(true);
            builder.environment().clear();
            builder.environment().putAll(environment);
            builder.environment().putAll(variables);
            builder.environment().put("GITHUB_OUTPUT", written.toString());
            Process process = builder.start();
            process.getOutputStream().close();
            log.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            int code = process.waitFor();
            outputs.putAll(outputs(read(written)));
            return code;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads {@code name=value} lines and values between lines that the writer chose. */
    static Map<String, String> outputs(String text) {
        Map<String, String> outputs = new LinkedHashMap<>();
        String[] lines = text.split("\n", -1);
        for (int at = 0; at < lines.length; at++) {
            int equals = lines[at].indexOf('=');
            int open = lines[at].indexOf("<<");
            if (open > 0 && (equals < 0 || open < equals)) {
                String end = lines[at].substring(open + 2);
                StringBuilder value = new StringBuilder();
                String name = lines[at].substring(0, open);
                for (at++; !lines[at].equals(end); at++) {
                    value.append(value.length() == 0 ? "" : "\n").append(lines[at]);
                }
                outputs.put(name, value.toString());
            } else if (equals > 0) {
                outputs.put(lines[at].substring(0, equals), lines[at].substring(equals + 1));
            } else if (!lines[at].isEmpty()) {
                throw new IllegalStateException("GitHub refuses the output line `" + lines[at] + "`");
            }
        }
        return outputs;
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
