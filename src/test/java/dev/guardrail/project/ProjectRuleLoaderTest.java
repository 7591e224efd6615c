package dev.guardrail.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.rule.RuleIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectRuleLoaderTest {

    private static final String FOLDER = ".github/guardrail/rules/acme/one";
    private static final String RULE = """
            package guardrail.acme

            import dev.guardrail.fact.*
            import dev.guardrail.finding.Violation

            rule "acme/one"
              @summary( "every job has a limit" )
              @severity( "low" )
              @gate( "ci" )
              @inspects( "Job" )
              @since( "0.1.0" )
            when
              $job : Job( timeoutMinutes == "" )
            then
              insertLogical( new Violation( drools.getRule().getName(), $job, "no limit" ) );
            end
            """;
    private static final String PAGE = """
            # acme/one

            Reports a job without a limit.

            ## Why
            a
            ## Remediation
            b
            ## Guardrail
            c
            ## Rollback
            d
            ## Parameters
            None.
            ## What it does not see
            e
            """;

    @TempDir
    private Path cache;

    @Test
    void whatWasCompiledIsKept() throws IOException {
        assertThat(load(FOLDER, RULE).index().catalogue().ids()).containsExactly("acme/one");
        assertThat(kept()).isRegularFile();
        byte[] first = Files.readAllBytes(kept());
        assertThat(load(FOLDER, RULE).base().orElseThrow().rules()).containsExactly("acme/one");
        assertThat(Files.readAllBytes(kept())).isEqualTo(first);
    }

    @Test
    void aDamagedEntryIsCompiledAnew() throws IOException {
        load(FOLDER, RULE);
        byte[] whole = Files.readAllBytes(kept());
        for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 20)) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x10;
            Files.write(kept(), damaged);
            assertThat(load(FOLDER, RULE).base().orElseThrow().rules()).containsExactly("acme/one");
            assertThat(Files.readAllBytes(kept())).isEqualTo(whole);
            Files.write(kept(), Arrays.copyOf(whole, at));
            assertThat(load(FOLDER, RULE).base().orElseThrow().rules()).containsExactly("acme/one");
        }
    }

    /** Somebody with the right digest, who is no Guardrail. */
    @Test
    void aPlantedEntryRunsNothing() throws IOException {
        load(FOLDER, RULE);
        byte[] whole = Files.readAllBytes(kept());
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        byte[] planted = text.replace("java/lang/String", "java/lang/System")
                .substring(0, text.length() - 32)
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(planted).isNotEqualTo(Arrays.copyOf(whole, planted.length));
        byte[] digested = Arrays.copyOf(planted, whole.length);
        System.arraycopy(RuleCache.digest(planted), 0, digested, planted.length, 32);
        Files.write(kept(), digested);
        assertThat(load(FOLDER, RULE).base().orElseThrow().rules()).containsExactly("acme/one");
        assertThat(Files.readAllBytes(kept())).as("compiled anew").isEqualTo(whole);
    }

    @Test
    void anEntryOfOtherRulesIsNotTaken() throws IOException {
        load(FOLDER, RULE);
        byte[] other = Files.readAllBytes(kept());
        Files.delete(kept());
        load(FOLDER, RULE.replace("no limit", "none"));
        Files.write(kept(), other);
        assertThat(load(FOLDER, RULE.replace("no limit", "none")).texts().get("acme/one"))
                .contains("none");
        assertThat(Files.readAllBytes(kept())).isNotEqualTo(other);
    }

    @Test
    void aNameOfABuiltInPackIsRefused() {
        assertThatExceptionOfType(UnusableRulesException.class)
                .isThrownBy(() -> load(
                        ".github/guardrail/rules/workflows/one",
                        RULE.replace("acme/one", "workflows/one").replace("guardrail.acme", "guardrail.workflows")))
                .withMessageContaining("rule.drl:1: the pack `workflows` is one of those that come with Guardrail");
    }

    @Test
    void aRuleInAnotherPlaceIsNamedAndNotPassedOver() {
        SortedMap<String, String> files = new TreeMap<>(Map.of(FOLDER + "/rules/rule.drl", RULE));
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> loader().load(PolicySource.shipped("default"), FilesSnapshot.ofTexts(files)))
                .withMessage(FOLDER + "/rules/rule.drl: expected rules at `<pack>/<name>/rule.drl`, in lower-case"
                        + " letters, digits and hyphens");
    }

    private ProjectRules load(String folder, String rule) {
        Snapshot files = FilesSnapshot.ofTexts(Map.of(folder + "/rule.drl", rule, folder + "/README.md", PAGE));
        return loader().load(PolicySource.shipped("default"), files);
    }

    private ProjectRuleLoader loader() {
        return new ProjectRuleLoader(
                RuleIndex.builtIn().catalogue(),
                Map.of("GUARDRAIL_CACHE", cache.resolve("own").toString()));
    }

    private Path kept() throws IOException {
        try (Stream<Path> files = Files.list(cache.resolve("own/rules"))) {
            return files.findFirst().orElseThrow();
        }
    }
}
