package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an audit says of a rule that looks at both sides, about a file that the range renames. */
class BothSidesTest {

    private static final String RULE = "coverage/decreased-on-touched-file";

    @TempDir
    private Path folder;

    @BeforeEach
    void renameAFile() throws IOException {
        TestRepository repository = TestRepository.init(folder.resolve("repository"));
        repository.write("old.py", "a = 1\nb = 2\nc = 3\nd = 4\n").commit("Base");
        repository
                .delete("old.py")
                .write("new.py", "a = 1\nb = 2\nc = 3\nd = 4\ne = 5\n")
                .commit("Head");
        Files.writeString(folder.resolve("base.info"), "SF:old.py\nDA:1,1\nDA:2,1\nDA:3,1\nDA:4,1\nend_of_record\n");
        Files.writeString(
                folder.resolve("head.info"), "SF:new.py\nDA:1,1\nDA:2,0\nDA:3,1\nDA:4,1\nDA:5,0\nend_of_record\n");
    }

    @Test
    void aDerivationSaysWhichFactsAreOfTheBaseAndHowTheyAreCalledThere() throws JsonProcessingException {
        JsonNode findings = new ObjectMapper().readTree(audit()).get("findings");
        List<String> facts = new ArrayList<>();
        findings.forEach(finding -> {
            if (finding.get("rule").asText().equals(RULE)) {
                assertThat(finding.get("origin").asText()).isEqualTo("introduced");
                finding.at("/derivation/0/facts")
                        .forEach(fact -> facts.add(fact.get("type").asText() + " "
                                + fact.at("/place/path").asText() + " "
                                + fact.path("side").asText("head")));
            }
        });
        assertThat(facts)
                .hasSize(4)
                .contains("ComparedCoverage new.py head", "FileCoverage old.py base", "FileCoverage new.py head");
    }

    private String audit() {
        return Invocation.of(
                        "audit",
                        "--repo",
                        folder.resolve("repository").toString(),
                        "--range",
                        "HEAD~1..HEAD",
                        "--coverage",
                        folder.resolve("head.info").toString(),
                        "--base-coverage",
                        folder.resolve("base.info").toString(),
                        "--format",
                        "json")
                .out();
    }
}
