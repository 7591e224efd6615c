package dev.guardrail.collect.workflow.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Runs scripts as GitHub does, with a check on the path that fails. */
final class RealShells {

    private final Path folder;

    RealShells(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("bin"));
        stub("pytest", "exit ${CHECK:-1}");
        stub("upload", "exit 0");
        stub("report", "exit 0");
        stub("sudo", "while [ \"${1#-}\" != \"$1\" ]; do shift; done; exec \"$@\"");
        stub("xvfb-run", "while [ \"${1#-}\" != \"$1\" ]; do shift; done; exec \"$@\"");
    }

    private void stub(String name, String body) throws IOException {
        Path file = folder.resolve("bin").resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Assumptions.assumeTrue(file.toFile().setExecutable(true), "files can be made executable");
    }

    /** The exit status of each script where the check ends with a status. One shell starts the others, which is faster than a process for each. */
    List<Integer> run(String shell, int check, List<String> scripts) throws IOException, InterruptedException {
        StringBuilder driver = new StringBuilder("cd work\n");
        for (int i = 0; i < scripts.size(); i++) {
            Files.writeString(folder.resolve(i + ".sh"), scripts.get(i));
            driver.append("timeout 3 ").append(shell).append(" ../").append(i);
            driver.append(".sh </dev/null >/dev/null 2>&1; echo $? >&3; set -- *; [ \"$*\" = \"*\" ] || rm -rf ./*\n");
        }
        Files.createDirectories(folder.resolve("work"));
        Files.writeString(folder.resolve("driver.sh"), driver);
        ProcessBuilder process =
                new ProcessBuilder("bash", "-c", "exec 3>statuses; . ./driver.sh").directory(folder.toFile());
        process.environment().put("CHECK", String.valueOf(check));
        process.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        process.environment().keySet().removeAll(List.of("NOTHING", "X", "rc", "ok", "status", "BASH_ENV", "ENV"));
        Process running = process.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Assumptions.assumeTrue(running.waitFor(5, TimeUnit.MINUTES), "the shells end");
        return Files.readAllLines(folder.resolve("statuses")).stream()
                .map(Integer::valueOf)
                .toList();
    }
}
