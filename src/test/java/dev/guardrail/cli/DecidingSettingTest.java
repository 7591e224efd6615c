package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Judged;
import dev.guardrail.audit.Scenario;
import dev.guardrail.explain.Levers.Lever;
import dev.guardrail.explain.Trial;
import dev.guardrail.verdict.Audit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A setting of which an answer says that it decides, written into a policy. */
class DecidingSettingTest {

    private static final String POLICY = ".github/guardrail.yaml";

    @TempDir
    private Path folder;

    static Stream<Scenario> scenariosWithoutPolicy() {
        return Scenario.all().stream()
                .filter(scenario ->
                        !Files.exists(scenario.folder().resolve("base").resolve(POLICY)));
    }

    @ParameterizedTest
    @MethodSource("scenariosWithoutPolicy")
    void aPolicyWithASettingThatDecidesReachesItsVerdict(Scenario scenario) throws IOException, GitAPIException {
        Path other = folder.resolve("scenario");
        scenario.build(other);
        Judged judged = JudgedRepository.of(other, scenario.today(), scenario.arguments());
        for (Lever lever : new Trial(judged).levers().levers()) {
            Path policy = Files.writeString(folder.resolve("policy.yaml"), "version: 1\n" + written(lever));
            List<String> options = new ArrayList<>(scenario.arguments());
            options.addAll(List.of("--policy", policy.toString()));
            Audit audit = JudgedRepository.of(other, scenario.today(), options).audit();
            assertThat(audit.verdict()).as(lever.toString()).isEqualTo(lever.verdict());
        }
    }

    private static String written(Lever lever) {
        String line = lever.setting().line();
        if (lever.setting().rule().isEmpty()) {
            return line + "\n";
        }
        return lever.setting().name().equals("severity")
                ? "rules: {" + lever.setting().rule() + ": {" + line + "}}\n"
                : "rules: {" + lever.setting().rule() + ": {parameters: {" + line + "}}}\n";
    }
}
