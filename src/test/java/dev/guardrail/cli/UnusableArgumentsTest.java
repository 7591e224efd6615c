package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be used is exit code 2 and one line. */
class UnusableArgumentsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            audit --range nope...main            | guardrail:
            audit --range main                   | guardrail: `main` is not a range
            audit --base main --range a...b      | guardrail: `--range` and `--base` cannot be used together
            audit --base a --staged              | guardrail: `--base` and `--staged` cannot be used together
            audit --commit a --staged            | guardrail: `--commit` and `--staged` cannot be used together
            audit --commit nope                  | guardrail: unknown revision `nope`
            audit --base a --base b              | guardrail: option `--base` (A) should be specified only once
            audit --range ...main                | guardrail: the range `...main` has no start
            audit --base 0000000000000000000000000000000000000000 | guardrail: `0000000000000000000000000000000000000000` names no commit: GitHub sends it when a push creates
            audit --base origin/                 | guardrail: unknown revision `origin/`: the name ends with `/`
            audit --base=                        | guardrail: the value of `--base` is empty
            audit extra                          | guardrail: unmatched argument at index 3: `extra`
            audit --head main                    | guardrail: `--head` needs `--base`
            audit -q -v                          | guardrail: `-q` and `-v` cannot be used together
            audit --policy nowhere.yaml          | guardrail: cannot read the policy `nowhere.yaml`
            audit --format pdf                   | guardrail: invalid value `pdf` for option `--format`; expected one of: text, markdown, json, html
            audit --color nevr                   | guardrail: invalid value `nevr` for option `--color`; did you mean `never`?
            audit --frmat text                   | guardrail: unknown options: `--frmat`, `text`; did you mean `--format`?
            audit --report json=                 | guardrail: invalid value for option `--report` (FORMAT=FILE): expected `FORMAT=FILE`, found `json=`
            audit --report json=x --report text=y/../x | guardrail: two `--report` options name the file `y/../x`
            audit --report jsn=x                 | guardrail: invalid value for option `--report` (FORMAT=FILE): unknown format `jsn`; did you mean `json`?
            audit --date soon                    | guardrail: invalid value for option `--date`: expected a day like 2026-12-31, found `soon`
            facts --type ActionRef               | guardrail: unknown type of facts `ActionRef`
            explain --base main --at ci.yml:3    | guardrail: `--at` needs `--why-not`
            explain --why-not workflows/unpined-action --base main | guardrail: unknown guardrail `workflows/unpined-action`; did you mean `workflows/unpinned-action`?
            rules show workflows/unpined-action  | guardrail: unknown guardrail `workflows/unpined-action`; did you mean `workflows/unpinned-action`?
            fix --rule workflows/missing-timeot  | guardrail: unknown guardrail or pack `workflows/missing-timeot`; did you mean `workflows/missing-timeout`?
            fix --head main                      | guardrail: `--head` needs `--base`
            fix --worktree --staged              | guardrail: `--worktree` and `--staged` cannot be used together
            adit                                 | guardrail: unmatched argument at index 0: `adit`; did you mean `audit`?
            -q audit                             | guardrail: unknown option: `-q`; `-q` is an option of a command: write `guardrail audit -q`
            rules                                | guardrail: missing required subcommand; expected one of: lint, list, new, show, test
            rules sho                            | guardrail: unmatched argument at index 1: `sho`; did you mean `show`?
            rules show                           | guardrail: missing required parameter: `ID`
            policy                               | guardrail: missing required subcommand; expected one of: check, schema, show
            policy chek                          | guardrail: unmatched argument at index 1: `chek`; did you mean `check`?
            policy check                         | guardrail: there is no policy here; expected one of: .github/guardrail.yaml
            policy check nowhere.yaml            | guardrail: cannot read the policy `nowhere.yaml`
            hook                                 | guardrail: missing required subcommand; expected one of: install, push, show, uninstall
            hook instal                          | guardrail: unmatched argument at index 1: `instal`; did you mean `install`?
            hook install --fail-on redd          | guardrail: invalid value `redd` for option `--fail-on`; did you mean `red`?
            completion tcsh                      | guardrail: invalid value `tcsh`
            doctor --format xml                  | guardrail: invalid value `xml` for option `--format`; expected one of: text, json
            help adit                            | guardrail: unknown command `adit` of `guardrail`; did you mean `audit`?
            help rules sho                       | guardrail: unknown command `sho` of `guardrail rules`; did you mean `show`?
            """)
    void whatCannotBeUsedIsNamedOnOneLine(String line, String message) throws IOException, GitAPIException {
        Scenario.named("clean").build(folder);
        List<String> arguments = new ArrayList<>(List.of(line.strip().split(" +")));
        if (Stream.of("audit", "facts", "fix", "explain").anyMatch(line::startsWith)) {
            arguments.addAll(1, List.of("--repo", folder.toString()));
        }
        Invocation invocation = Invocation.of(arguments.toArray(String[]::new));
        assertThat(invocation.code()).isEqualTo(2);
        assertThat(invocation.error()).startsWith(message);
        assertThat(invocation.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit --base @",
                "audit --head @ --base main",
                "audit --range @",
                "audit --commit @",
                "audit --repo @",
                "audit --policy @",
                "audit --milestone @",
                "audit --plan @",
                "audit --coverage @",
                "audit --base-coverage @",
                "audit --tests @",
                "audit --ci @",
                "audit --classes @",
                "audit --format @",
                "audit --report @",
                "audit --report=json=@",
                "audit --date @",
                "audit --color=@",
                "audit @",
                "facts --type @",
                "facts --side=@",
                "rules show @",
                "help @",
                "@"
            })
    void anEmptyArgumentIsRefused(String line) {
        for (String empty : List.of("", " ")) {
            String[] arguments = Arrays.stream(line.split(" "))
                    .map(argument -> argument.replace("@", empty))
                    .toArray(String[]::new);
            Invocation invocation = Invocation.of(arguments);
            assertThat(invocation.code()).as(line).isEqualTo(2);
            assertThat(invocation.error()).as(line).startsWith("guardrail: ");
            assertThat(invocation.out()).isEmpty();
        }
    }

    @Test
    void aRepositoryThatIsNoFolderIsNamedAndALongNameIsCut() {
        assertThat(Invocation.of("audit", "--repo", "pom.xml").error())
                .isEqualTo("guardrail: `pom.xml` is not a folder; `--repo` needs one\n");
        assertThat(Invocation.of("audit", "--base", "x".repeat(100_000)).error())
                .hasSizeLessThan(1_100)
                .endsWith("xxx...\n");
    }

    @Test
    void noCommandIsNoAnswer() {
        Invocation invocation = Invocation.of();
        assertThat(invocation.code()).isEqualTo(2);
        assertThat(invocation.error())
                .startsWith(
                        "guardrail: missing required subcommand; expected one of: audit, baseline, completion, decay, defer, doctor, explain, facts, fix, help, hook, init, negative-proof, policy, protection, range, record, rules, verify\n");
    }

    @Test
    void whereThereIsNoRepositoryOneLineSaysSo() {
        Invocation audit = Invocation.of("audit", "--repo", folder.toString());
        assertThat(audit.code()).isEqualTo(2);
        assertThat(audit.error().lines()).hasSize(1);
    }
}
