package dev.guardrail.collect.check;

import dev.guardrail.collect.workflow.JobRun;
import dev.guardrail.fact.Step;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a job runs on and with, by dimension. */
final class Environments {

    static final String OS = "os";
    static final String MATRIX = "matrix ";

    private static final Pattern VERSION_INPUT = Pattern.compile("([a-z]+)[-_]version|toolchain");
    private static final Pattern VERSION = Pattern.compile(
            "[~^v]?(\\d+(?:\\.\\d+)*)(?:\\.[x*])?(?:\\.0)?(?:-(?:dev|rc|ea|alpha|beta|0)[\\w.+-]*)?(?:\\s*-\\s*.*)?");
    private static final Pattern TOOLCHAIN =
            Pattern.compile("(?:dtolnay/rust-toolchain|actions-rust-lang/setup-rust-toolchain)@(.+)");

    /** Variables that say nothing of what runs. */
    private static final Pattern NAMES = Pattern.compile(
            "(?i)(.*[._-])?(name|title|label|experimental|allow[-_]?fail(ure)?|can[-_]?fail|required|timeout|cache.*|artifact.*|"
                    + "shards?|groups?|partition|split|index|chunk|part|total.*|ci[-_]?(node|group).*|continue.*|optional|id|key)");

    private final JobRun run;
    private final Map<String, String> values = new TreeMap<>();

    private Environments(JobRun run) {
        this.run = run;
    }

    /** The dimensions of a job before its first step. */
    static Environments of(JobRun run) {
        Environments environments = new Environments(run);
        environments.job();
        return environments;
    }

    private void job() {
        String os = String.join(
                " ",
                run.job().runsOn().stream()
                        .map(label -> run.evaluate(label).orElse(label))
                        .toList());
        if (!os.isEmpty()) {
            values.put(OS, os.toLowerCase(Locale.ROOT));
        }
    }

    /** Adds what a step sets up. */
    void after(Step step) {
        if (step.uses().isEmpty()) {
            return;
        }
        Matcher toolchain = TOOLCHAIN.matcher(run.evaluate(step.uses()).orElse(step.uses()));
        if (toolchain.matches() && step.input("toolchain").isEmpty()) {
            values.put("toolchain", toolchain.group(1));
        }
        step.with().forEach((name, value) -> {
            Matcher input = VERSION_INPUT.matcher(name);
            if (input.matches()) {
                String dimension = input.group(1) == null ? "toolchain" : input.group(1);
                Optional.of(run.evaluate(value).orElse(value))
                        .filter(text -> !text.contains("\n") && !text.isEmpty())
                        .ifPresent(text -> values.put(dimension, version(text) + (isFreeThreaded(step) ? "t" : "")));
            }
        });
    }

    private static boolean isFreeThreaded(Step step) {
        return step.input("nogil").equals("true") || step.input("freethreaded").equals("true");
    }

    /** The dimensions of the steps from here on, with the variables of the matrix that are no other dimension. */
    Map<String, String> now() {
        Map<String, String> all = new TreeMap<>(values);
        Set<String> known = Set.copyOf(values.values());
        run.cell().forEach((name, value) -> {
            boolean says = !known.contains(version(value))
                    && !known.contains(value.toLowerCase(Locale.ROOT))
                    // An option is part of the command that it is given to.
                    && !value.startsWith("-")
                    && !value.matches("true|false|")
                    && !NAMES.matcher(name).matches();
            if (says) {
                all.put(MATRIX + name, value);
            }
        });
        return all;
    }

    /** Whether a dimension is the version of a language or a tool. */
    static boolean isVersion(String dimension) {
        return !dimension.equals(OS) && !dimension.equals("directory") && !dimension.startsWith(MATRIX);
    }

    /** A version without what does not matter: {@code 3.13.0-rc.1}, {@code 3.13-dev} and {@code ~3.13.0} are 3.13. */
    static String version(String text) {
        Matcher version = VERSION.matcher(text.strip());
        return version.matches() ? version.group(1) : text.strip().toLowerCase(Locale.ROOT);
    }

    /** The operating system of a runner's label, without its version. */
    static Optional<String> family(String label) {
        // What an expression gives is not known.
        String known = label.replaceFirst("\\$\\{\\{.*", "");
        for (String family : new String[] {"ubuntu", "windows", "macos"}) {
            if (known.contains(family)) {
                return Optional.of(family + (label.contains("arm") ? " arm" : ""));
            }
        }
        return Optional.empty();
    }
}
