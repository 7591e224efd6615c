package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What shells complete, and the pages for {@code man}. */
class CompletionCommandTest {

    @TempDir
    private Path folder;

    private TestRepository shell;

    @BeforeEach
    void writeScripts() throws IOException {
        shell = TestRepository.at(folder);
        for (String name : new String[] {"bash", "zsh", "fish"}) {
            Invocation run = Invocation.of("completion", name);
            assertThat(run.code()).isZero();
            Files.writeString(folder.resolve(name), run.out());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            guardrail aud                       | audit
            guardrail audit --st                | --staged
            guardrail audit --fail-on ''        | red yellow never
            guardrail audit --format js         | json
            guardrail rules show workflows/unp  | workflows/unpinned-action workflows/unpinned-image
            guardrail explain secu              | security
            guardrail hook in                   | install
            guardrail doctor --format ''        | text json
            guardrail completion ''             | bash zsh fish
            """)
    void bashCompletesCommandsOptionsAndTheirValues(String line, String words) {
        String completed = shell.shell("bash -c \"source ./bash; compopt() { :; }; COMP_WORDS=(" + line
                + "); COMP_CWORD=\\$((\\${#COMP_WORDS[@]}-1)); _complete_guardrail; echo \\${COMPREPLY[*]}\"");
        assertThat(completed).startsWith(words);
    }

    @Test
    void theScriptForZshSetsItUp() {
        assertThat(folder.resolve("zsh")).content().contains("bashcompinit");
    }

    @Test
    void fishKnowsEachCommandWhereItBelongs() {
        assertThat(folder.resolve("fish"))
                .content()
                .contains("complete -c guardrail -n 'not __fish_seen_subcommand_from audit explain ")
                .contains(
                        " -n '__fish_seen_subcommand_from hook; and __fish_seen_subcommand_from install' -l fail-on -x"
                                + " -a 'red yellow never' -d 'The verdict that stops git: red, yellow or never. Default: red.'\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"guardrail", "guardrail-audit", "guardrail-rules-show", "guardrail-hook-install"})
    void eachCommandHasAPageForMan(String page) throws IOException {
        ManPages.main(folder.resolve("share").toString());

        assertThat(folder.resolve("share/man/" + page + ".1"))
                .content()
                .startsWith(".TH \"" + page.toUpperCase(Locale.ROOT) + "\" \"1\"")
                .contains(
                        ".SH \"NAME\"\n" + page.replace("-", "\\-") + " \\- ",
                        ".SH \"SYNOPSIS\"\n",
                        ".SH \"OPTIONS\"\n")
                .doesNotContain("%n", "\n'");
        try (Stream<Path> completions = Files.list(folder.resolve("share/completions"))) {
            assertThat(completions.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("guardrail.bash", "guardrail.zsh", "guardrail.fish");
        }
    }
}
