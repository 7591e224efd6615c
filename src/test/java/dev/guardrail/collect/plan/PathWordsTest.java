package dev.guardrail.collect.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sweep_models.py",
                "`sweep_models.py`",
                "`torch/rpc/**`",
                "src/store/",
                "`backend/app`",
                ".github/workflows/ci.yml",
                "`.gitignore`",
                "`Makefile`",
                "docs/M04_run*.md",
                "`pyproject.toml`",
                "**/*.md"
            })
    void aPathIsFound(String text) {
        assertThat(paths(text)).containsExactly(text.replace("`", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "and/or",
                "API/CLI",
                "N/A",
                "CI/CD",
                "`CI/CD`",
                "W/D/L",
                "2026/02/20",
                "1/2",
                "v0.0.4-m03",
                "`v0.0.4-m03`",
                "M10_5",
                "`torch.distributed`",
                "`make verify`",
                "`pytest tests/x.py`",
                "docs/milestones/MXX/",
                "docs/<name>.md",
                "`src/{a,b}.py`",
                "`src/.../x.py`",
                "https://example.org/a.md",
                "`/demo/cases`",
                "`application/json`",
                "`origin/main`",
                "`actions/checkout@v4`",
                "`R2LRunner.run(...)`",
                "`.jsonl`",
                "Node.js",
                "e.g. i.e.",
                "0.8"
            })
    void proseIsNotTakenForAPath(String text) {
        assertThat(paths(text)).isEmpty();
    }

    @Test
    void severalPathsAreFoundAmongTheirPunctuation() {
        assertThat(paths("Adds a.py, `docs/b.md`; (see tests/test_c.py::test_d) and src/e.py:12."))
                .containsExactly("a.py", "docs/b.md", "tests/test_c.py", "src/e.py");
    }

    @Test
    void aLinkIsRelativeToTheDocument() {
        assertThat(paths("[x](../src/a.py#L3), [y](./b.md), [z](https://example.org/c.md), [up](../../../d.md)"))
                .containsExactly("src/a.py", "docs/b.md");
    }

    private static List<String> paths(String markdown) {
        return new PathWords("docs/M07_plan.md")
                .find(MarkdownReader.inline(markdown)).stream()
                        .map(PathWords.Mention::path)
                        .toList();
    }
}
