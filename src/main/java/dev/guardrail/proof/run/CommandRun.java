package dev.guardrail.proof.run;

import dev.guardrail.UnusableInputException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One run of a command, by the shell.
 *
 * @param process the shell
 * @param tree what started it, by which its processes are known
 * @param output what it prints
 */
record CommandRun(Process process, ProcessTree tree, CommandOutput output) {

    /** How long its last output is waited for after its processes ended. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    /**
     * How a run ended.
     *
     * @param code the exit code of the shell; of a run that took too long, that of a killed one
     * @param timedOut whether it took too long
     * @param output the beginning and the end of what it printed
     */
    record Ended(int code, boolean timedOut, String output) {

        boolean passed() {
            return code == 0 && !timedOut;
        }

        /** {@code exit code 1}. */
        String how(Duration timeout) {
            return timedOut ? "it takes longer than " + timeout.toSeconds() + " s" : "exit code " + code;
        }
    }

    /**
     * Starts a command.
     *
     * @throws UnusableInputException if there is no shell
     */
    static CommandRun start(String command, Path folder, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(shell(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(nothing());
        builder.environment().clear();
        builder.environment().putAll(environment);
        ProcessTree tree = ProcessTree.marked(builder.environment(), folder);
        try {
            Process process = builder.start();
            return new CommandRun(process, tree, CommandOutput.of(process.getInputStream()));
        } catch (IOException e) {
            throw new UnusableInputException("no shell can be started for `--run`", e);
        }
    }

    private static List<String> shell(String command) {
        return isWindows() ? List.of("cmd", "/c", command) : List.of("/bin/sh", "-c", command);
    }

    private static File nothing() {
        return new File(isWindows() ? "NUL" : "/dev/null");
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /** Waits for its end, and ends what is left of it: a process that it started may not outlive it. */
    Ended await(Duration timeout) {
        try {
            boolean ended = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
            kill();
            int code = process.waitFor();
            output.await(LAST_WORDS);
            return new Ended(code, !ended, output.text());
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new UnusableInputException("`--run` was interrupted", e);
        }
    }

    /** Ends all of its processes. */
    void kill() {
        tree.kill(process.toHandle());
    }
}
