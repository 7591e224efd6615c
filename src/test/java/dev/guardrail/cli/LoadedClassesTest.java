package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run loads: an audit does not pay for what its policy does not ask for. */
class LoadedClassesTest {

    @TempDir
    private Path folder;

    private TestRepository repository;

    @BeforeEach
    void aChangeWithAnAudit() {
        repository = TestRepository.init(folder.resolve("repository"));
        repository.write("shop/cart.py", "total = 0\n").commit("base");
        repository
                .write("shop/cart.py", "total = 1\n")
                .write("docs/M02_audit.md", "# M02 Audit\n\n- `shop/cart.py` was modified\n")
                .commit("work");
    }

    @Test
    void auditsAreCheckedOnlyWhereThePolicyNamesThem() throws IOException, InterruptedException {
        assertThat(checking("version: 1\n")).isEmpty();
        assertThat(checking("version: 1\naudits: [\"docs/**/*audit*.md\"]\n"))
                .anyMatch(line -> line.contains("dev.guardrail.verify.Verifier"));
    }

    /** The lines about classes that check audits. */
    private List<String> checking(String policy) throws IOException, InterruptedException {
        GuardrailProgram.in(folder);
        Path log = folder.resolve("classes.log");
        Path file = Files.writeString(folder.resolve("policy.yaml"), policy);
        ProcessBuilder program = new ProcessBuilder(
                        folder.resolve("guardrail").toString(),
                        "audit",
                        "--range",
                        "HEAD^..HEAD",
                        "--policy",
                        file.toString())
                .directory(repository.dir().toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile());
        program.environment().put("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + log);
        program.start().waitFor();
        assertThat(folder.resolve("output.txt")).content().contains("green: No new findings.");
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains("dev.guardrail.verify.")
                        || line.contains("dev.guardrail.collect.claim.")
                        || line.contains("guardrail.claims."))
                .toList();
    }
}
