package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Scenario;
import dev.guardrail.collect.git.TestRepository;
import dev.guardrail.report.html.Markup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The audit as one file for a browser. */
class HtmlReportTest {

    /** What a page of a usual audit takes at most. */
    private static final int USUAL = 1_000_000;

    @TempDir
    private Path folder;

    static List<Scenario> scenarios() {
        return Scenario.all();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aPageNeedsNothingElseAndEachLinkInItLeadsSomewhere(Scenario scenario) throws IOException, GitAPIException {
        scenario.build(folder);
        String page = audit(scenario).out();

        Markup markup = new Markup(page);
        markup.assertWellFormed();
        markup.assertLinked();
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(USUAL);
        assertThat(markup.links()).allMatch(link -> link.startsWith("#") || link.equals("data:,"));
    }

    @Test
    void theSameAuditIsTheSamePageOnAnyMachine() throws IOException, GitAPIException {
        Scenario scenario = Scenario.named("weakened");
        scenario.build(folder);
        String page = audit(scenario).out();
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(audit(scenario).out()).isEqualTo(page).doesNotContain(folder.toString());
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void addedLinesStandBesideWhatTestsRunOfThem() {
        TestRepository repository =
                TestRepository.init(folder.resolve("repository")).write("a.py", "x = 1\n");
        repository.commit("base");
        repository.write("a.py", "x = 1\n# more\ny = 2\nif x:\n    y = 3\n");
        repository.commit("head");
        repository.write(
                "../cov.info", "SF:a.py\nDA:1,7\nDA:3,7\nDA:4,7\nBRDA:4,0,0,7\nBRDA:4,0,1,0\nDA:5,0\nend_of_record\n");
        String page = new AuditedRepository(repository)
                .last(
                        "--format",
                        "html",
                        "--coverage",
                        folder.resolve("cov.info").toString())
                .out();

        assertThat(page)
                .contains("66.6 % (2/3)")
                .contains(
                        "<div class=\"plain\"><span class=\"no\">2</span><span class=\"note\"></span><code># more</code>")
                .contains(
                        "<div class=\"good\"><span class=\"no\">3</span><span class=\"note\">7×</span><code>y = 2</code>")
                .contains("<span class=\"note\">7×, 1/2 branches</span><code>if x:</code>")
                .contains(
                        "<div class=\"bad\"><span class=\"no\">5</span><span class=\"note\">0×</span><code>    y = 3</code>")
                .doesNotContain("x = 1</code>");
    }

    @Test
    void aFindingSaysWhichConditionsMatchedWhichFactsAndWhatItDoes() throws IOException, GitAPIException {
        Scenario scenario = Scenario.named("weakened");
        scenario.build(folder);
        assertThat(audit(scenario).out())
                .contains("(<code>rules/ci-weakening/check-muted/rule.drl:6</code>)")
                .contains("<code>$loss : CheckLoss( kind == CheckLossKind.MUTED, !ofGuardrail, $was : was )</code>")
                .contains("(<code>.github/workflows/ci.yml:23</code> at the base) <code>pytest -q \\</code>")
                .contains("new: the base does not have this finding")
                .contains("severity high: gate <code>ci</code> fails, so the verdict is red");
    }

    @Test
    void whatProtectedTheBranchStandsBesideWhatProtectsItNow() throws IOException, GitAPIException {
        Scenario scenario = Scenario.named("weakened");
        scenario.build(folder);
        assertThat(audit(scenario).out())
                .contains("<td><strong>2 checks: 2 can fail a pull request</strong></td>"
                        + "<td><strong>3 checks: 1 can fail a pull request, 2 cannot fail</strong></td>")
                .contains("<span class=\"badge bad\">weaker</span> <code>pytest</code> can no longer fail");
    }

    @Test
    void onlyAPageLoadsTheEngineOfTemplates() throws IOException, InterruptedException, GitAPIException {
        Scenario scenario = Scenario.named("clean");
        scenario.build(folder);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.guardrail.cli.Main",
                "audit",
                "--repo",
                folder.toString()));
        command.addAll(scenario.arguments());
        command.addAll(List.of("--report", "markdown=" + folder.resolveSibling("audit.md"), "--format"));
        assertThat(loaded(command, "json"))
                .contains("dev.guardrail.report.ReportFormat")
                .doesNotContain("gg.jte.");
        assertThat(loaded(command, "html")).contains("gg.jte.");
    }

    @Test
    void theMapHasEachFileWithItsLinesAndFindings() throws IOException, GitAPIException {
        Scenario scenario = Scenario.named("weakened");
        scenario.build(folder);
        assertThat(audit(scenario).out())
                .contains("<title>.github/workflows/ci.yml: +10 -6, 10 findings</title>")
                .contains("<a href=\"#findings?path=.github%2Fworkflows%2Fci.yml\"");
    }

    @Test
    void aPageInAFileIsTheOneThatIsPrinted() throws IOException, GitAPIException {
        Scenario scenario = Scenario.named("weakened");
        scenario.build(folder.resolve("repository"));
        Path file = folder.resolve("audit.html");
        List<String> arguments = new ArrayList<>(
                List.of("audit", "--repo", folder.resolve("repository").toString()));
        arguments.addAll(scenario.arguments());
        arguments.addAll(List.of("--format", "html", "--report", "html=" + file));
        assertThat(Invocation.of(arguments.toArray(String[]::new)).out()).isEqualTo(Files.readString(file));
    }

    @Test
    void namesOfARepositoryAreShownAndNotRun() {
        String job = "'<img src=x onerror=alert(1)>'";
        TestRepository repository = TestRepository.init(folder).write("README.md", "x\n");
        repository.commit("base");
        repository.write(
                ".github/workflows/<script>alert(1)<!--.yml",
                "on: pull_request_target\njobs:\n  a:\n    name: " + job
                        + "\n    runs-on: x\n    steps:\n      - uses: '<b>/c@main'\n      - name: " + job
                        + "\n        run: pytest '</code><svg onload=alert(1)>' || true\n");
        repository.commit("</title><script>alert(1)</script>");
        String page = new AuditedRepository(repository).last("--format", "html").out();

        new Markup(page).assertWellFormed();
        assertThat(page.split("<script", -1)).hasSize(2);
        assertThat(page).contains("&lt;script&gt;alert(1)&lt;!--.yml").doesNotContain("<img", "<svg onload", "<b>");
    }

    private static String loaded(List<String> command, String format) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(command);
        whole.add(format);
        Process process = new ProcessBuilder(whole).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().filter(line -> line.contains("source:")).collect(Collectors.joining("\n"));
    }

    private Invocation audit(Scenario scenario) {
        List<String> arguments = new ArrayList<>(List.of("audit", "--repo", folder.toString()));
        arguments.addAll(scenario.arguments());
        arguments.addAll(List.of("--date", scenario.today().toString(), "--format", "html"));
        Invocation invocation = Invocation.of(arguments.toArray(String[]::new));
        assertThat(invocation.error()).isEmpty();
        return invocation;
    }
}
