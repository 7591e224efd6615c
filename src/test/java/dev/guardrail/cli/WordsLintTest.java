package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.author.Fault;
import dev.guardrail.project.LocalProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words that a project adds to kinds of claims are checked without a rule beside them. */
class WordsLintTest {

    @TempDir
    Path dir;

    private List<String> faults(String kind, String words) throws IOException {
        Path folder = Files.createDirectories(dir.resolve(".github/guardrail/rules/claims/" + kind));
        Files.writeString(folder.resolve("words.yaml"), words);
        return WordFaults.of(LocalProject.around(dir)).stream()
                .map(fault -> fault.place().line() + " " + fault.problem())
                .toList();
    }

    @Test
    void wordsOfAListAreNoMistake() throws IOException {
        assertThat(faults("lines", "units: [Zeile*]\n")).isEmpty();
    }

    @Test
    void anUnknownListIsAMistakeWithTheNearestName() throws IOException {
        assertThat(faults("lines", "unit: [Zeile*]\n"))
                .singleElement()
                .asString()
                .contains("did you mean `units`?");
    }

    @Test
    void aWordWithOtherSignsIsAMistakeAtItsLine() throws IOException {
        assertThat(faults("lines", "units: [Zeile*,\n  \"a(b\"]\n"))
                .singleElement()
                .asString()
                .startsWith("2 expected");
    }

    @Test
    void mistakesAreMistakes() throws IOException {
        assertThat(faults("lines", "unit: [a]\n")).isNotEmpty();
        assertThat(WordFaults.of(LocalProject.around(dir))).allMatch(fault -> fault.weight() == Fault.Weight.MISTAKE);
    }
}
