package dev.guardrail.cli;

import dev.guardrail.collect.git.TestRepository;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A repository with a base, a head and an audit of the range, which is in a commit of its own. */
final class VerifiedRepository {

    static final String AUDIT = "docs/M01_audit.md";

    private final TestRepository repository;
    private final String base;
    private final String head;

    private VerifiedRepository(TestRepository repository) {
        this.repository = repository;
        repository.write("src/app.py", "def a():\n    return 1\n").commit("base");
        this.base = repository.git("rev-parse", "HEAD").strip();
        repository
                .write("src/app.py", "def a():\n    return 1\n" + "X = 1\n".repeat(10))
                .write("src/new.py", "X = 1\n")
                .commit("head");
        this.head = repository.git("rev-parse", "HEAD").strip();
    }

    static VerifiedRepository in(Path dir) {
        return new VerifiedRepository(TestRepository.init(dir));
    }

    /** Commits an audit with these lines below its range. */
    VerifiedRepository audit(String... lines) {
        return audit(text(lines).getBytes(StandardCharsets.UTF_8));
    }

    VerifiedRepository audit(byte[] content) {
        repository.write(AUDIT, content).commit("audit");
        return this;
    }

    String text(String... lines) {
        return "# M01 Audit\n\n**Range:** `" + base + "..." + head + "`\n\n" + String.join("\n", lines) + "\n";
    }

    /** Verifies the audit of the last commit. */
    Invocation verify(String... more) {
        return verify(new Terminal(false, false, false), more);
    }

    Invocation verify(Terminal terminal, String... more) {
        List<String> arguments = new ArrayList<>(List.of("verify", AUDIT, "--repo"));
        arguments.add(repository.dir().toString());
        arguments.addAll(List.of("--at", "HEAD"));
        arguments.addAll(Arrays.asList(more));
        return Invocation.at(LocalDate.parse("2026-02-01"), terminal, arguments.toArray(String[]::new));
    }

    /** A text in which the ids of commits, which differ from run to run, are letters. */
    String anonymous(String text) {
        String audit = repository.git("rev-parse", "HEAD").strip();
        return text.replace(base, "BASE")
                .replace(head, "HEAD")
                .replace(base.substring(0, 10), "base")
                .replace(head.substring(0, 10), "head")
                .replace(audit.substring(0, 10), "audit");
    }
}
