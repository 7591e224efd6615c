package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Scenario;
import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.jgit.api.errors.GitAPIException;

/** Pages of audits, written into a folder for a browser. */
record TriedPages(Path folder) {

    void ofScenario(String name) throws IOException, GitAPIException {
        Scenario scenario = Scenario.named(name);
        Path repository = folder.resolve(name);
        scenario.build(repository);
        List<String> arguments = new ArrayList<>(List.of("audit", "--repo", repository.toString()));
        arguments.addAll(scenario.arguments());
        arguments.addAll(List.of("--date", scenario.today().toString()));
        write(name, arguments);
    }

    private void write(String name, List<String> audit) {
        List<String> arguments = new ArrayList<>(audit);
        arguments.addAll(List.of("--quiet", "--report", "html=" + folder.resolve(name + ".html")));
        assertThat(Invocation.of(arguments.toArray(String[]::new)).error()).isEmpty();
    }

    private void last(String name, TestRepository repository) {
        write(name, List.of("audit", "--repo", repository.dir().toString(), "--range", "HEAD~1..HEAD"));
    }

    /** A repository whose names would run programs in a page that took them for its own. */
    void hostile() {
        TestRepository repository =
                TestRepository.init(folder.resolve("hostile")).write("README.md", "x\n");
        repository.commit("base");
        repository.write(
                ".github/workflows/<script>alert(1)<!--.yml",
                "on: pull_request_target\njobs:\n  a:\n    name: '<img src=x onerror=alert(1)>'\n    runs-on: x\n"
                        + "    steps:\n      - uses: '<svg onload=alert(1)>/c@main'\n"
                        + "      - run: pytest '\"><script>alert(1)</script>' " + "x".repeat(300) + " || true\n");
        repository.commit("</title><script>alert(1)</script>");
        last("hostile", repository);
    }

    void decay() throws IOException {
        DecayedRepository history = DecayedRepository.in(folder.resolve("decay"));
        history.threshold("80");
        history.threshold("79");
        Files.writeString(
                folder.resolve("decay.html"),
                history.decay("--all", "--format", "html").out());
    }

    void large() {
        TestRepository repository = TestRepository.init(folder.resolve("large")).write("README.md", "x\n");
        repository.commit("base");
        for (int file = 0; file < 30; file++) {
            StringBuilder workflow =
                    new StringBuilder("on: push\npermissions: {}\njobs:\n  a:\n    runs-on: x\n    steps:\n");
            for (int step = 0; step < 100; step++) {
                workflow.append("      - uses: some/action-").append(step).append("@v1\n");
            }
            repository.write(String.format(Locale.ROOT, ".github/workflows/w%02d.yml", file), workflow.toString());
        }
        repository.commit("head");
        last("large", repository);
    }
}
