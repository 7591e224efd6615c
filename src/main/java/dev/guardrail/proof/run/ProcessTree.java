package dev.guardrail.proof.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The processes that a command starts: its children, and on Linux those that left their parents, which still have a variable
 * of the command.
 *
 * @param mark the variable with its value
 */
record ProcessTree(String mark) {

    private static final String VARIABLE = "GUARDRAIL_NEGATIVE_PROOF";

    private static final Path PROCESSES = Path.of("/proc");

    /** So often is looked for processes that are started while others are ended. */
    private static final int ROUNDS = 100;

    /** Puts a mark among the variables of a command. */
    static ProcessTree marked(Map<String, String> environment, Path folder) {
        environment.put(VARIABLE, folder.toString());
        return new ProcessTree(VARIABLE + "=" + folder);
    }

    /** Ends a process and all that it started. */
    void kill(ProcessHandle root) {
        for (int round = 0; round < ROUNDS; round++) {
            Set<ProcessHandle> alive = alive(root);
            if (alive.isEmpty()) {
                return;
            }
            alive.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private Set<ProcessHandle> alive(ProcessHandle root) {
        Set<ProcessHandle> all = root.descendants().collect(Collectors.toCollection(HashSet::new));
        all.add(root);
        all.addAll(marked());
        all.removeIf(process -> !process.isAlive());
        return all;
    }

    private Set<ProcessHandle> marked() {
        Set<ProcessHandle> marked = new HashSet<>();
        if (!Files.isDirectory(PROCESSES)) {
            return marked;
        }
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                if (isMarked(process)) {
                    Optional<ProcessHandle> handle = ProcessHandle.of(
                            Long.parseLong(process.getFileName().toString()));
                    handle.ifPresent(marked::add);
                }
            }
        } catch (IOException | NumberFormatException e) {
            return marked;
        }
        return marked;
    }

    /** Of a process of somebody else, the variables cannot be read. */
    private boolean isMarked(Path process) {
        try {
            String variables = new String(Files.readAllBytes(process.resolve("environ")), StandardCharsets.UTF_8);
            return ("\0" + variables + "\0").contains("\0" + mark + "\0");
        } catch (IOException e) {
            return false;
        }
    }
}
