package dev.guardrail.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guardrail.fact.Job;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.Workflow;
import dev.guardrail.finding.Repair;
import dev.guardrail.finding.TextEdit;
import dev.guardrail.table.Tables;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Repairs of texts: comments, order, quotes and line ends stay. */
class RepairerTest {

    private static final String PATH = ".github/workflows/ci.yml";
    private static final Place ANYWHERE = Place.line(PATH, 1);
    private static final Workflow WORKFLOW = new Workflow(ANYWHERE, "");
    private static final Repair LIMIT = Repair.set(job("test"), "timeout-minutes", "60");
    private static final Repair PERMISSIONS = Repair.set(WORKFLOW, "permissions.contents", "read");
    private static final Repair KEEPS_NOTHING = Repair.set(step(1), "with.persist-credentials", "false");
    private static final Repair FAILS = Repair.remove(step(1), "continue-on-error");

    private static Job job(String id) {
        return new Job(ANYWHERE, id, "", List.of(), List.of(), "", "", "", List.of(), "", "");
    }

    private static Step step(int number) {
        return new Step(ANYWHERE, "test", number, "", "", "", "", "", "", "", "", "", Map.of(), Map.of());
    }

    private static String repaired(String text, Repair... repairs) {
        try {
            return Repairer.repaired(FileText.of(PATH, text), List.of(repairs), Means.safe(Tables.bundled()))
                    .changed()
                    .decoded();
        } catch (RepairException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static void refuses(String text, String reason, Repair... repairs) {
        assertThatThrownBy(() ->
                        Repairer.repaired(FileText.of(PATH, text), List.of(repairs), Means.safe(Tables.bundled())))
                .isInstanceOf(RepairException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aNewKeyStandsBehindTheOneThatUsuallyIsBeforeIt() {
        assertThat(repaired("""
                on: push
                jobs:
                  test: # the only one
                    runs-on: ubuntu-latest   # not macOS
                    # Steps follow.
                    steps:
                      - run: make
                """, LIMIT)).isEqualTo("""
                on: push
                jobs:
                  test: # the only one
                    runs-on: ubuntu-latest   # not macOS
                    timeout-minutes: 60
                    # Steps follow.
                    steps:
                      - run: make
                """);
    }

    @Test
    void partsOfAFileStayApart() {
        assertThat(repaired("""
                name: CI

                on:
                  push:
                    branches: [main]

                # The jobs.
                jobs:
                    test:
                        runs-on: ubuntu-latest
                """, PERMISSIONS)).isEqualTo("""
                name: CI

                on:
                  push:
                    branches: [main]

                permissions:
                  contents: read

                # The jobs.
                jobs:
                    test:
                        runs-on: ubuntu-latest
                """);
    }

    @Test
    void aMappingThatIsThereGetsTheKeyInItsOwnStyle() {
        assertThat(repaired("""
                jobs:
                  test:
                    steps:
                      - uses: actions/checkout@v4
                        with:
                          fetch-depth: 0 # all

                      - run: make
                """, KEEPS_NOTHING)).isEqualTo("""
                jobs:
                  test:
                    steps:
                      - uses: actions/checkout@v4
                        with:
                          fetch-depth: 0 # all
                          persist-credentials: false

                      - run: make
                """);
        assertThat(repaired("jobs: {test: {steps: [{uses: a/b@v1, with: { x: '1' }}]}}\n", KEEPS_NOTHING))
                .isEqualTo("jobs: {test: {steps: [{uses: a/b@v1, with: { x: '1', persist-credentials: false }}]}}\n");
        assertThat(repaired("jobs: {test: {steps: [{uses: a/b@v1}]}}\n", KEEPS_NOTHING))
                .isEqualTo("jobs: {test: {steps: [{uses: a/b@v1, with: { persist-credentials: false }}]}}\n");
        assertThat(repaired("jobs:\n  test:\n    steps:\n    - uses: a/b@v1\n      with: {}\n", KEEPS_NOTHING))
                .isEqualTo(
                        "jobs:\n  test:\n    steps:\n    - uses: a/b@v1\n      with:\n        persist-credentials: false\n");
    }

    @Test
    void aValueThatIsThereIsReplaced() {
        assertThat(repaired("""
                jobs:
                  test:
                    steps:
                      - uses: actions/checkout@v4
                        with: # all of it
                          persist-credentials: "true" # needed?
                          fetch-depth: 0
                """, KEEPS_NOTHING)).isEqualTo("""
                jobs:
                  test:
                    steps:
                      - uses: actions/checkout@v4
                        with: # all of it
                          persist-credentials: false # needed?
                          fetch-depth: 0
                """);
        assertThat(repaired("on: push\npermissions: write-all # why\njobs: {}\n", PERMISSIONS))
                .isEqualTo("on: push\npermissions: # why\n  contents: read\njobs: {}\n");
        assertThat(repaired("jobs:\n  test:\n    timeout-minutes:\n    steps: []\n", LIMIT))
                .isEqualTo("jobs:\n  test:\n    timeout-minutes: 60\n    steps: []\n");
    }

    @Test
    void aRemovedKeyLeavesItsComment() {
        assertThat(repaired("""
                jobs:
                  test:
                    steps:
                      # The tests.
                      - run: make
                        continue-on-error: true # flaky
                        name: Test
                      - run: make more
                """, FAILS)).isEqualTo("""
                jobs:
                  test:
                    steps:
                      # The tests.
                      - run: make
                        # flaky
                        name: Test
                      - run: make more
                """);
        assertThat(repaired("jobs:\n  test:\n    steps:\n      - continue-on-error: true\n        run: make\n", FAILS))
                .isEqualTo("jobs:\n  test:\n    steps:\n      - run: make\n");
        assertThat(repaired("jobs:\n  test:\n    steps:\n      - run: make\n        continue-on-error: true", FAILS))
                .isEqualTo("jobs:\n  test:\n    steps:\n      - run: make");
        assertThat(repaired("jobs: {test: {steps: [{run: make, continue-on-error: true}]}}", FAILS))
                .isEqualTo("jobs: {test: {steps: [{run: make}]}}");
    }

    @Test
    void whatHoldsTheKeyGoesWithItWhereItIsEmpty() {
        assertThat(repaired(
                        "jobs:\n  test:\n    steps:\n      - run: make\n        env:\n          A: b\n        name: x\n",
                        Repair.remove(step(1), "env.A")))
                .isEqualTo("jobs:\n  test:\n    steps:\n      - run: make\n        name: x\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFjobs:\r\n  test:\r\n    runs-on: x\r\n    steps: []\r\n",
                "jobs:\n  test:\n    runs-on: x",
                "jobs:\n  test:\n    runs-on: >-\n      x\n\n\n  # later\n  other: {}\n",
                "jobs:\n  test:\n    runs-on: |+\n      x\n\n\n  other: {}\n",
                "jobs:\n  test:\n    runs-on:\n    - a\n    # or\n    - b # c\n\n    # end\n",
                "jobs:\n  test:\n    runs-on: [a,\n      b\n    ]\n    steps: []\n",
                "jobs:\n  test:\n    steps:\n    - run: |\n        a\n\n        # b\n   # c\n  other: {}\n",
                "jobs:\n  'test':\n    \"runs-on\": 'x # y' # z\n    steps:\n    - run: \"a\n\n        b\"\n",
                "---\n%x: 1\njobs:\n  test: &t\n    runs-on: x\n...\n",
                "jobs:\n  test:\n    runs-on: \uD83D\uDE00 # \uD83D\uDE00\n    steps:\n    - run: a\tb\n",
            })
    void whateverItsForm(String text) {
        if (text.contains("%x")) {
            refuses(text, "no YAML", LIMIT);
            return;
        }
        String repaired = repaired(text, LIMIT);
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        assertThat(repaired).containsOnlyOnce(end + "    timeout-minutes: 60");
        assertThat(repaired.replace(end + "    timeout-minutes: 60", "")).isEqualTo(text);
        assertThat(repaired(repaired, LIMIT)).isEqualTo(repaired);
    }

    @Test
    void whatIsSharedIsNotChanged() {
        refuses("""
                jobs:
                  other: &all
                    runs-on: x
                  test: *all
                """, "without changing something else", LIMIT);
        refuses("jobs:\n  other: &x\n    a: 1\n  test:\n    <<: *x\n    timeout-minutes: *x\n", "alias", LIMIT);
    }

    @Test
    void whatIsUnclearIsNotChanged() {
        refuses("jobs:\n  test: {}\n  test: {}\n", "line 3 repeats the key `test`", LIMIT);
        refuses("a: 1\n---\njobs:\n  test: {}\n", "no YAML", LIMIT);
        refuses("jobs:\n  more: {}\n", "no longer job `test`", LIMIT);
        refuses("", "empty", LIMIT);
        refuses(
                "jobs:\n  test:\n    steps:\n      - run: make\n",
                "no longer `make all`",
                Repair.replace(new Place(PATH, 4, 14, 4, 18), "make all", "make"));
    }

    @Test
    void aTextIsReplacedInAnyScalar() {
        String text = "jobs:\n  test:\n    steps:\n      - run: |\n          make || true # ok\n";
        assertThat(repaired(text, Repair.replace(new Place(PATH, 5, 15, 5, 23), " || true", "")))
                .isEqualTo(text.replace(" || true", ""));
        refuses(text, "something else", Repair.replace(new Place(PATH, 4, 7, 4, 8), "-", "#"));
    }

    @Test
    void editsSayWhatReplacesWhat() throws RepairException {
        Draft draft = Repairer.repaired(
                FileText.of(PATH, "on: push\njobs:\n  test:\n    runs-on: x\n"),
                List.of(LIMIT, PERMISSIONS),
                Means.safe(Tables.bundled()));

        assertThat(draft.edits())
                .containsExactly(
                        new TextEdit(new Place(PATH, 1, 9, 1, 9), "", "\npermissions:\n  contents: read"),
                        new TextEdit(new Place(PATH, 4, 15, 4, 15), "", "\n    timeout-minutes: 60"));
    }
}
