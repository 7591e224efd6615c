package dev.guardrail.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guardrail.author.RuleTemplate;
import dev.guardrail.collect.git.TestRepository;
import dev.guardrail.finding.Finding;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor and a server need of the library. */
class GuardrailTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final String WORKFLOW = """
            on: push
            permissions: {}
            jobs:
              test:
                runs-on: ubuntu-24.04
                timeout-minutes: 5
                steps:
                  - run: make test
            """;

    private final Guardrail guardrail = new Guardrail();

    @TempDir
    Path dir;

    @BeforeEach
    void makeRepository() {
        TestRepository.init(dir).write(".github/workflows/ci.yml", WORKFLOW).commit("Test");
    }

    @Test
    void whatAnEditorHasNotSavedIsAudited() {
        AuditRequest request = AuditRequest.ofUncommitted(dir, TODAY);
        assertThat(guardrail.audit(request).audit().findings()).isEmpty();

        AuditRequest unsaved = request.withBuffers(
                Map.of(".github/workflows/ci.yml", WORKFLOW.replace("make test", "make test || true")));
        assertThat(guardrail.audit(unsaved).audit().findings())
                .extracting(Finding::rule)
                .contains("ci-weakening/check-muted");
    }

    @Test
    void eachStageIsNamedWhenItBegins() {
        List<String> stages = new ArrayList<>();

        var unused = guardrail.audit(AuditRequest.ofUncommitted(dir, TODAY).withProgress(stages::add));

        assertThat(stages).containsExactly("opening the repository", "comparing both sides", "judging");
    }

    @Test
    void anInterruptedThreadEndsItsAuditAtEachStage() {
        for (String stage : List.of("opening the repository", "comparing both sides", "judging")) {
            AuditRequest request = AuditRequest.ofUncommitted(dir, TODAY).withProgress(begun -> {
                if (begun.equals(stage)) {
                    Thread.currentThread().interrupt();
                }
            });
            assertThatExceptionOfType(CancellationException.class)
                    .as(stage)
                    .isThrownBy(() -> guardrail.audit(request))
                    .withMessage("the audit was cancelled");
            assertThat(Thread.interrupted()).as("the thread stays interrupted").isTrue();
        }
        assertThat(guardrail
                        .audit(AuditRequest.ofUncommitted(dir, TODAY))
                        .audit()
                        .findings())
                .isEmpty();
    }

    @Test
    void aRuleOfTheProjectWhoseReadingIsInterruptedIsNoMistake() {
        TestRepository repository = TestRepository.at(dir);
        RuleTemplate.simple("acme/tag")
                .files()
                .forEach((path, text) -> repository.write(".github/guardrail/rules/acme/tag/" + path, text));
        repository.commit("Rule");
        AuditRequest request = AuditRequest.ofUncommitted(dir, TODAY)
                .withBuffers(Map.of("a.py", "import os\n"))
                .withProgress(begun -> {
                    if (begun.equals("judging")) {
                        Thread.currentThread().interrupt();
                    }
                });

        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> guardrail.audit(request));

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aCancelledTaskLeavesItsThreadForTheNext() throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            Future<?>[] task = new Future<?>[1];
            AuditRequest cancelled = AuditRequest.ofUncommitted(dir, TODAY).withProgress(begun -> {
                if (begun.equals("judging")) {
                    task[0].cancel(true);
                }
            });
            synchronized (task) {
                task[0] = one.submit(() -> {
                    synchronized (task) {
                        return guardrail.audit(cancelled);
                    }
                });
            }
            Future<Audited> next = one.submit(() -> guardrail.audit(AuditRequest.ofUncommitted(dir, TODAY)));

            assertThat(next.get(60, TimeUnit.SECONDS).audit().gaps()).isEmpty();
            assertThat(task[0].isCancelled()).isTrue();
        } finally {
            one.shutdownNow();
        }
    }
}
