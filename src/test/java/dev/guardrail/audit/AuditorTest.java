package dev.guardrail.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.policy.PolicySource;
import dev.guardrail.policy.TrustedSide;
import dev.guardrail.report.Links;
import dev.guardrail.report.ReportFormat.Detail;
import dev.guardrail.report.ReportOptions;
import dev.guardrail.report.Reported;
import dev.guardrail.report.format.ReportFormats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AuditorTest {

    private static final String WORKFLOW = """
            on: [push, pull_request_target]
            jobs:
              build:
                runs-on: ubuntu-latest
                steps:
                  - uses: actions/checkout@v%d
                  - run: pytest || true
            """;

    @Test
    void oneAuditorGivesOnThreeThreadsWhatItGivesOnOne() throws Exception {
        Auditor auditor = new Auditor();
        List<Change> changes =
                IntStream.range(0, 9).mapToObj(AuditorTest::change).toList();
        List<String> alone =
                changes.stream().map(change -> json(new Auditor(), change)).toList();
        assertThat(alone).doesNotHaveDuplicates();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<String>> running = new ArrayList<>();
            changes.forEach(change -> running.add(threads.submit(() -> json(auditor, change))));
            for (int i = 0; i < changes.size(); i++) {
                assertThat(running.get(i).get()).isEqualTo(alone.get(i));
            }
        } finally {
            threads.shutdown();
        }
    }

    private static Change change(int number) {
        String path = ".github/workflows/" + number + ".yml";
        String test = "def test_" + number + "():\n    assert True\n";
        return Changes.of(
                Map.of(path, String.format(WORKFLOW, number), "tests/test_a.py", test, "src/A.java", "class A {}\n"),
                Map.of(
                        path,
                        String.format(WORKFLOW, number + 1),
                        "src/a" + number + ".py",
                        "import os\n",
                        "src/A.java",
                        "import java.util.List;\nclass A { public int a; }\n"),
                EvidenceFiles.NOTHING);
    }

    private static String json(Auditor auditor, Change change) {
        return ReportFormats.JSON.render(new Reported(
                auditor.audit(
                        change,
                        new Trusted(PolicySource.shipped("default"), change.base(), TrustedSide.BASE),
                        LocalDate.parse("2026-02-01"),
                        new Asked(false, true, false)),
                new ReportOptions(Detail.NORMAL, false, Links.NONE, false)));
    }
}
