package dev.guardrail.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.workflow.WorkflowCollector;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.Dependency;
import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.Ecosystem;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Job;
import dev.guardrail.fact.Key;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.Lockfile;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.VersionKind;
import dev.guardrail.record.ChangedLines;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BaseFactsTest {

    private static final String CI = ".github/workflows/ci.yml";
    private static final String BUILD = ".github/workflows/build.yml";

    @Test
    void theSameThingHasTheSameKeyWhateverItSaysNow() {
        List<Fact> base = workflow(CI, """
                permissions: {contents: write}
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    steps:
                      - uses: actions/checkout@v4
                      - name: Test
                        if: github.ref == 'refs/heads/main'
                        run: pytest
                        continue-on-error: true
                """);
        List<Fact> head = workflow(CI, """
                permissions: {contents: read}
                jobs:
                  test:
                    runs-on: ubuntu-22.04
                    steps:
                      - uses: actions/checkout@v5
                      - name: Test
                        if: github.ref == 'refs/heads/trunk'
                        run: pytest -x
                        continue-on-error: false
                """);
        assertThat(base).hasSizeGreaterThan(8);
        assertThat(keys(atHead(base, head))).containsExactlyInAnyOrderElementsOf(keys(head));
        assertThat(keys(head)).extracting(Key::toString).contains("Command " + CI + " › test › 2 › pytest");
    }

    @Test
    void aStepKeepsItsKeyWhereOthersComeBeforeItAndItsFileAndJobAreRenamed() {
        List<Fact> base = workflow(CI, """
                jobs:
                  old:
                    runs-on: ubuntu-latest
                    steps:
                      - run: make lint
                      - name: Gone
                        run: make gone
                      - run: pytest
                      - run: pytest
                """);
        List<Fact> head = workflow(BUILD, """
                jobs:
                  new:
                    runs-on: ubuntu-latest
                    steps:
                      - uses: actions/checkout@v4
                      - run: make lint
                      - run: pytest
                      - run: pytest
                """);
        List<Fact> renamed = atHead(base, head, renamed(CI, BUILD));
        assertThat(of(Step.class, renamed)).extracting(Step::index).containsExactly(2, 5, 3, 4);
        assertThat(of(Command.class, renamed)).extracting(Command::step).containsExactly(2, 5, 3, 4);
        assertThat(of(Job.class, renamed)).extracting(Job::id).containsExactly("new");
        assertThat(renamed)
                .allSatisfy(fact -> assertThat(((Located) fact).path()).isEqualTo(BUILD));
    }

    @Test
    void pathsWithinFactsAreThoseOfTheHead() {
        Dependency dependency = new Dependency(
                Place.line("old/package.json", 3),
                Ecosystem.NPM,
                "left-pad",
                "^1",
                VersionKind.BOUNDED,
                DependencyScope.RUNTIME,
                "old/package-lock.json");
        Lockfile lockfile = new Lockfile(Place.file("old/package-lock.json"), "old/package.json", 1);
        List<Fact> renamed = atHead(
                List.of(dependency, lockfile),
                List.of(),
                renamed("old/package.json", "new/package.json"),
                renamed("old/package-lock.json", "new/package-lock.json"));
        assertThat(of(Dependency.class, renamed))
                .extracting(Dependency::lockfile)
                .containsExactly("new/package-lock.json");
        assertThat(of(Lockfile.class, renamed)).extracting(Lockfile::manifest).containsExactly("new/package.json");
    }

    @Test
    void aFactThatBothSidesShareIsCitedByItsSide() {
        List<Fact> shared = workflow(CI, "jobs: {test: {runs-on: x, steps: [{run: pytest}]}}\n");
        Job job = of(Job.class, shared).get(0);
        BaseFacts facts = BaseFacts.of(shared, type -> type == Job.class, Renames.NONE, shared);
        assertThat(facts.facts()).singleElement().satisfies(copy -> {
            assertThat(facts.cite(copy).ofBase()).isTrue();
            assertThat(facts.cite(copy).fact()).isSameAs(job);
        });
        assertThat(facts.cite(job).ofBase()).isFalse();
    }

    private static List<Fact> atHead(List<Fact> base, List<Fact> head, Fact... range) {
        return BaseFacts.of(
                        base, type -> true, Renames.of(List.of(range), ChangedLines.of(List.of()), base, head), head)
                .facts();
    }

    private static List<Fact> workflow(String path, String text) {
        return new WorkflowCollector().collect(FilesSnapshot.ofTexts(Map.of(path, "on: push\n" + text)));
    }

    private static Fact renamed(String from, String to) {
        return new ChangedFile(
                Place.file(to), from, FileStatus.RENAMED, FileKind.OTHER, 0, 0, false, "100644", "100644");
    }

    private static List<Key> keys(List<Fact> facts) {
        return facts.stream().map(fact -> ((Located) fact).key()).toList();
    }

    private static <T> List<T> of(Class<T> type, List<Fact> facts) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
