package dev.guardrail.ci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.ci.ActionRunner.Ended;
import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the Action shows and passes on: no more than the job asks for, and nothing that another program made. */
class ActionOutputsTest {

    private static final String FINDING = "ci-weakening/check-muted";

    @TempDir
    private Path folder;

    private ActionRunner action;
    private TestRepository clone;
    private Job job;

    @BeforeEach
    void checkOut() throws IOException {
        action = ActionRunner.checkedOut(folder.resolve("action"));
        Path temp = Files.createDirectories(folder.resolve("temp"));
        HostedRepository hosted = HostedRepository.harmful(folder.resolve("hosted"));
        clone = hosted.mergeCheckedOut(folder.resolve("clone"), 0);
        job = new Job(
                clone.dir(),
                temp,
                Event.of("pull_request", hosted.base(), hosted.head(), temp).merging(hosted.merge()));
    }

    @Test
    void withoutAnnotationsTheLogHasTheTextOfTheAudit() {
        Ended ended = action.run(job, Map.of("annotations", "false"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(job.log()).contains(FINDING).doesNotContain("::error", "::warning");
        assertThat(job.summary()).contains(FINDING);
    }

    @Test
    void withoutASummaryTheLogHasTheFindings() {
        Ended ended = action.run(job, Map.of("summary", "false"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(job.summary()).isEmpty();
        assertThat(job.log()).contains("::error", FINDING);
    }

    @Test
    void aJobWithoutSummaryHasNoneWhereNothingIsJudged() {
        Ended ended = action.run(job, Map.of("summary", "false", "range", "nowhere...HEAD"));

        assertThat(ended.outputs()).containsEntry("verdict", "unknown");
        assertThat(job.log()).contains("::error title=Guardrail::unknown revision `nowhere`");
        assertThat(job.summary()).isEmpty();
    }

    @Test
    void aProgramThatSaysNothingIsNoAudit() {
        Programs.script(action.folder().resolve("guardrail"), "exit 0");

        Ended ended = action.run(job, Map.of());

        assertThat(ended.code()).isEqualTo(70);
        assertThat(ended.outputs()).containsEntry("verdict", "unknown").containsEntry("exit-code", "70");
        assertThat(job.summary()).contains("nothing was judged");
    }

    @Test
    void aFileOfTheRepositoryIsNoReport() {
        clone.write("guardrail.sarif/kept", "{}");

        assertThat(action.run(job, Map.of()).outputs()).containsEntry("sarif", "");
        Ended ended = action.run(job, Map.of("reports", "sarif=guardrail.sarif"));
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.outputs()).containsEntry("verdict", "red").containsEntry("sarif", "");
    }

    @Test
    void codeOfTheChangeSetsNoOptionsOfJava() {
        job.set("JAVA_TOOL_OPTIONS", "-Xint -XX:NoSuchOption").set("GUARDRAIL_JAVA_OPTIONS", "-XX:NoSuchOption");

        assertThat(action.run(job, Map.of()).outputs()).containsEntry("verdict", "red");
        assertThat(job.log()).doesNotContain("JAVA_TOOL_OPTIONS", "NoSuchOption");
    }
}
