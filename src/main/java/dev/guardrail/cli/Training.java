package dev.guardrail.cli;

import dev.guardrail.collect.git.PracticeRepository;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs several commands in one process, so that Java archives the classes that any of them loads: audits of scenarios in
 * several languages, with every kind of evidence. The launcher starts it twice. The first time prepares:
 * it makes the repositories and compiles the rules of one of them, so that the archive has what loads rules and not what
 * compiles them.
 */
public final class Training {

    private static final List<String> SCENARIOS =
            List.of("plan-kept", "boundary-crossed", "several-languages", "own-rules");

    private Training() {}

    /**
     * The launcher's entry.
     *
     * @param arguments the folder of the scenarios, a folder for their repositories, and {@code prepare} or {@code learn}
     */
    public static void main(String... arguments) throws IOException {
        Path scenarios = Path.of(arguments[0]);
        Path work = Path.of(arguments[1]);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Main main = new Main(new Console(
                nowhere, nowhere, Terminal.detect(System.getenv()), LocalDate.EPOCH, Map.copyOf(System.getenv())));
        if (arguments[2].equals("prepare")) {
            for (String name : SCENARIOS) {
                Path scenario = scenarios.resolve(name);
                PracticeRepository.create(scenario.resolve("base"), scenario.resolve("head"), work.resolve(name));
            }
            main.run(audit(work, "own-rules"));
            return;
        }
        lessons(scenarios, work).forEach(main::run);
        // The last one also loads what ends a process.
        Main.main(audit(work, "several-languages", "--fail-on", "never"));
    }

    private static List<String[]> lessons(Path scenarios, Path work) {
        String plan = work.resolve("plan-kept/docs/milestones/M11/M11_plan.md").toString();
        Path evidence = scenarios.resolve("plan-kept/evidence");
        String coverage = evidence.resolve("coverage.json").toString();
        String checks = evidence.resolve("checks.json").toString();
        String tests = scenarios.resolve("boundary-crossed/evidence/junit.xml").toString();
        return List.of(
                audit(work, "plan-kept", "--plan", plan, "--coverage", coverage, "--ci", checks, "--format", "json"),
                audit(work, "boundary-crossed", "--tests", tests, "--format", "markdown"),
                audit(work, "own-rules", "--fail-on", "never"),
                // Loads all rules, also those that no scenario has facts for.
                new String[] {"explain", "--repo", work.resolve("plan-kept").toString(), "--why-not", "tests/failing"},
                new String[] {
                    "decay", "--repo", work.resolve("boundary-crossed").toString()
                });
    }

    private static String[] audit(Path work, String name, String... options) {
        List<String> arguments = new ArrayList<>(
                List.of(AuditCommand.NAME, "--repo", work.resolve(name).toString()));
        arguments.addAll(List.of(options));
        return arguments.toArray(String[]::new);
    }
}
