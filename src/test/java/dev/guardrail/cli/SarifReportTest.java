package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.Notification;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.Suppression;
import dev.guardrail.audit.Scenario;
import dev.guardrail.collect.git.TestRepository;
import dev.guardrail.report.HostileAudit;
import dev.guardrail.report.sarif.SarifFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SarifReportTest {

    @TempDir
    private Path folder;

    static List<Scenario> scenarios() {
        return Scenario.all();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void anotherReaderFindsTheSameFindingsLinesAndStates(Scenario scenario) throws IOException, GitAPIException {
        scenario.build(folder);
        Run run = SarifReader.run(audit(scenario, "--format", "sarif"));
        assertThat(SarifReader.of(run)).isEqualTo(SarifReader.ofJson(audit(scenario, "--format", "json")));
        assertThat(run.getColumnKind().value()).isEqualTo("unicodeCodePoints");
        assertThat(run.getResults())
                .allSatisfy(result -> assertThat(
                                List.copyOf(run.getTool().getDriver().getRules())
                                        .get(result.getRuleIndex())
                                        .getId())
                        .isEqualTo(result.getRuleId()));
    }

    @Test
    void aWaivedFindingIsSuppressedWithItsReason() throws IOException, GitAPIException {
        Scenario scenario = Scenario.named("waived");
        scenario.build(folder);
        List<Suppression> suppressions = SarifReader.run(audit(scenario, "--format", "sarif")).getResults().stream()
                .flatMap(result -> result.getSuppressions().stream())
                .toList();
        assertThat(suppressions).hasSize(1).allSatisfy(suppression -> {
            assertThat(suppression.getKind().value()).isEqualTo("external");
            assertThat(suppression.getStatus().value()).isEqualTo("accepted");
            assertThat(suppression.getJustification())
                    .startsWith("waived until ")
                    .contains(".github/guardrail.yaml:");
        });
    }

    @Test
    void codeScanningGetsNoResultThatIsResolvedOrAccepted() throws IOException, GitAPIException {
        Scenario scenario = Scenario.named("waived");
        scenario.build(folder);
        Run all = SarifReader.run(audit(scenario, "--format", "sarif"));
        Run open = SarifReader.run(audit(scenario, "--format", "sarif-github"));
        assertThat(open.getResults()).hasSizeLessThan(all.getResults().size()).allSatisfy(result -> {
            assertThat(result.getBaselineState()).isNotEqualTo(Result.BaselineState.ABSENT);
            assertThat(result.getLocations().get(0).getPhysicalLocation().getRegion())
                    .isNotNull();
        });
        assertThat(notes(open)).anyMatch(note -> note.startsWith("left out, because code scanning"));
    }

    @Test
    void missingEvidenceIsANotification() {
        TestRepository repository = TestRepository.init(folder);
        repository.write("a.py", "a = 1\n").commit("Begin");
        repository.write(".github/workflows/ci.yml", "on: [push\n").commit("Break");
        Run run = SarifReader.run(
                new AuditedRepository(repository).last("--format", "sarif").out());
        assertThat(notes(run)).anyMatch(note -> note.startsWith("missing evidence: .github/workflows/ci.yml"));
    }

    @Test
    void whatTheCommandLineRequiresIsAnErrorWhereItCannotBeRead() {
        TestRepository repository = TestRepository.init(folder);
        repository.write("a.py", "a = 1\n").commit("Begin");
        repository.write("a.py", "a = 2\n").write("junit.xml", "<testsuite").commit("Go on");
        String given = folder.resolve("junit.xml").toString();
        AuditedRepository audited = new AuditedRepository(repository);

        Run run = SarifReader.run(
                audited.last("--tests", given, "--format", "sarif").out());

        assertThat(run.getInvocations())
                .flatExtracting(invocation -> invocation.getToolExecutionNotifications())
                .filteredOn(note -> note.getMessage().getText().startsWith("missing evidence: "))
                .isNotEmpty()
                .allMatch(note -> note.getLevel() == Notification.Level.ERROR);
        assertThat(audited.last("--tests", given, "--format", "gitlab-sast").out())
                .contains("\"level\" : \"fatal\"");
        assertThat(audited.last("--tests", given, "--format", "gitlab-codequality")
                        .out())
                .contains("\"severity\" : \"major\"");
    }

    @Test
    void theRepositoryIsNamedWithoutCredentials() {
        TestRepository repository = TestRepository.init(folder);
        String head = repository.write("a.py", "a = 1\n").commit("Begin");
        repository.git("remote", "add", "origin", "https://me:secret@git.example.org/team/app.git?token=secret");
        String sarif = Invocation.of("audit", "--repo", folder.toString(), "--format", "sarif")
                .out();
        assertThat(SarifReader.run(sarif).getVersionControlProvenance()).anySatisfy(side -> {
            assertThat(side.getRepositoryUri()).hasToString("https://git.example.org/team/app.git");
            assertThat(side.getRevisionId()).isEqualTo(head);
        });
        assertThat(sarif).doesNotContain("secret");
    }

    @Test
    void aNameOfTheRepositoryIsNeitherALinkNorAnotherAddress() {
        Run run = SarifReader.run(SarifFormat.ALL.render(HostileAudit.reported(HostileAudit.audit())));
        assertThat(SarifReader.of(run)).isNotEmpty();
        assertThat(run.getResults())
                .extracting(result -> result.getMessage().getText())
                .noneMatch(text -> text.matches("(?s).*(?<!\\\\)]\\((https|evil).*"))
                .anyMatch(text -> text.contains("\\]("));
    }

    private static List<String> notes(Run run) {
        return run.getInvocations().stream()
                .flatMap(invocation -> invocation.getToolExecutionNotifications().stream())
                .map(Notification::getMessage)
                .map(message -> message.getText())
                .toList();
    }

    private String audit(Scenario scenario, String... options) {
        List<String> arguments = new ArrayList<>(List.of("audit", "--repo", folder.toString()));
        arguments.addAll(scenario.arguments());
        arguments.addAll(List.of(options));
        Invocation run =
                Invocation.at(scenario.today(), new Terminal(false, false, false), arguments.toArray(String[]::new));
        assertThat(run.error()).isEmpty();
        return run.out();
    }
}
