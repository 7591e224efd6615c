package dev.guardrail.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"ledger.jsonl", "a/b c/l.jsonl", ".books/l.jsonl", "refs/guardrail/ledger", "refs/heads/l"})
    void filesAndRefsAreNames(String text) {
        assertThat(LedgerName.problem(text)).isEmpty();
        assertThat(new LedgerName(text).isRef()).isEqualTo(text.startsWith("refs/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/l.jsonl",
                "../l.jsonl",
                "a/../../l.jsonl",
                "./l.jsonl",
                "a//l.jsonl",
                ".git/l.jsonl",
                ".GIT/l.jsonl",
                "C:/l.jsonl",
                "a\\l.jsonl",
                "a\n.jsonl"
            })
    void noFileIsOutsideOfTheRepository(String text) {
        assertThat(LedgerName.problem(text)).contains("is not the path of a file in the repository");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "refs/x",
                "refs/",
                "refs/a..b/c",
                "refs/a/.b",
                "refs/a/b.lock",
                "refs/a/b/",
                "refs/a/b@{1}",
                "refs/a/b c",
                "refs/a/b.",
                "refs/a/b:refs/heads/main",
                "refs/a/l.jsonl\n"
            })
    void whatGitAllowsForNoRefIsRefused(String text) {
        assertThat(LedgerName.problem(text)).isEqualTo("`" + text + "` cannot be the name of a ref");
    }

    @Test
    void theNearestNameIsProposed() {
        assertThat(LedgerName.problem("ref/guardrail/ledger")).endsWith("; did you mean `refs/guardrail/ledger`?");
        assertThat(LedgerName.problem("books/all")).endsWith("found `books/all`; did you mean `refs/books/all`?");
        assertThat(LedgerName.problem(".github/guardrail/ledger.json"))
                .endsWith("; did you mean `.github/guardrail/ledger.jsonl`?");
        assertThat(LedgerName.problem(" ")).endsWith("found nothing");
    }
}
