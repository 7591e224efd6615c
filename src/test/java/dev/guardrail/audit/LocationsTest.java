package dev.guardrail.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.workflow.WorkflowCollector;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Job;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.ScopePath;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.SurfaceChange;
import dev.guardrail.fact.SurfaceChangeKind;
import dev.guardrail.fact.SurfaceKind;
import dev.guardrail.finding.Details;
import dev.guardrail.finding.Location;
import dev.guardrail.finding.Violation;
import dev.guardrail.record.ChangedLines;
import dev.guardrail.table.Tables;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocationsTest {

    private static final String CI = ".github/workflows/ci.yml";
    private static final String OLD = ".github/workflows/old.yml";
    private static final String TEXT = """
            name: CI
            on: push
            jobs:
              test:
                runs-on: ubuntu-latest
                steps:
                  - name: Test
                    run: pytest
            """;

    private final Side base = side(Map.of(OLD, TEXT, "a.py", "def run(): pass\n"));
    private final Side head = side(Map.of(CI, TEXT, "a.py", "def other(): pass\n"));

    @Test
    void aStepOfTheHeadHasTheNamesThatPeopleKnow() {
        Location location = of(violation(step(head)), BaseFacts.NONE);

        assertThat(location.place().toString()).isEqualTo(CI + ":7");
        assertThat(location.ofBase()).isFalse();
        assertThat(location.scope()).hasToString("CI › test › 1");
        assertThat(location.scope().parts().get(2).label()).isEqualTo("Test");
    }

    @Test
    void aFactOfTheBaseIsWhereItIsThere() {
        Fact renamed = new ChangedFile(
                Place.file(CI), OLD, FileStatus.RENAMED, FileKind.OTHER, 0, 0, false, "100644", "100644");
        BaseFacts facts = BaseFacts.of(
                base.facts(),
                type -> type == Step.class,
                Renames.of(List.of(renamed), ChangedLines.of(List.of()), base.facts(), head.facts()),
                head.facts());
        Step was = (Step) facts.facts().get(0);
        assertThat(was.path()).isEqualTo(CI);

        Locations locations = new Locations(head, base, facts);
        Location location = locations.of(violation(was));

        assertThat(location.place().toString()).isEqualTo(OLD + ":7");
        assertThat(location.ofBase()).isTrue();
        assertThat(location.scope()).hasToString("CI › test › 1");
        assertThat(locations.excerpt(location).lines()).containsExactly("      - name: Test");
    }

    @Test
    void whatTheRangeRemovesIsAtTheBase() {
        SurfaceChange removed = new SurfaceChange(
                Place.line("a.py", 1), SurfaceKind.PYTHON_API, "a.run", SurfaceChangeKind.REMOVED, "()", "");
        Locations locations = new Locations(head, base, BaseFacts.NONE);
        Location location = locations.of(violation(removed));

        assertThat(location.ofBase()).isTrue();
        assertThat(locations.excerpt(location).lines()).containsExactly("def run(): pass");
    }

    @Test
    void aPlaceWithoutAFactIsOnTheSideThatIsJudged() {
        Violation violation = new Violation("a/b", "a.py", 1, "message");

        assertThat(of(violation, BaseFacts.NONE)).isEqualTo(location("a.py", false));
        assertThat(Locations.of(base, base).of(violation)).isEqualTo(location("a.py", true));
    }

    @Test
    void whatEachMatchNamesIsRelatedOnceAndNotThePlaceItself() {
        Step step = step(head);
        Job job = job(head);
        Violation violation = violation(step);
        Details first = violation
                .withRelated(job, "its job")
                .withRelated(step, "itself")
                .details();
        Details second = violation.withRelated(job, "its job again").details();
        Locations locations = new Locations(head, base, BaseFacts.NONE);

        assertThat(locations.related(locations.of(violation), List.of(first, second)))
                .singleElement()
                .satisfies(related -> {
                    assertThat(related.caption()).isEqualTo("its job");
                    assertThat(related.location().place()).isEqualTo(job.place());
                });
    }

    private static Job job(Side side) {
        return side.facts().stream()
                .filter(Job.class::isInstance)
                .map(Job.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Location location(String path, boolean ofBase) {
        return new Location(Place.line(path, 1), ofBase, ScopePath.FILE);
    }

    private Location of(Violation violation, BaseFacts facts) {
        return new Locations(head, base, facts).of(violation);
    }

    private static Violation violation(Located fact) {
        return new Violation("a/b", fact, "message");
    }

    private static Step step(Side side) {
        return side.facts().stream()
                .filter(Step.class::isInstance)
                .map(Step.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Side side(Map<String, String> texts) {
        FilesSnapshot snapshot = FilesSnapshot.ofTexts(texts);
        return new Side(SideTexts.of(texts), new WorkflowCollector().collect(snapshot), Tables.bundled());
    }
}
