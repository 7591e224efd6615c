package dev.guardrail.collect.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.Oversight;
import dev.guardrail.table.Amendment;
import dev.guardrail.table.Row;
import dev.guardrail.table.TableName;
import dev.guardrail.table.Tables;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a policy says of the tables counts for the reading of a workflow, though its content is the same. */
class AmendedTablesTest {

    private static final Snapshot FILES = FilesSnapshot.ofTexts(Map.of(".github/workflows/ci.yml", """
            on: push
            jobs:
              a: {runs-on: big, steps: [{run: make}]}
            """));

    @Test
    void aReadingIsNotSharedBetweenPoliciesWithOtherTables() {
        Readings readings = new Readings();
        Row row = new Row(TableName.RUNNERS.columns(), List.of("big", "linux"), "the policy");
        Tables amended = Tables.amended(List.of(new Amendment(TableName.RUNNERS, List.of(row), false)));
        assertThat(oversights(readings, Tables.bundled())).hasSize(1);
        assertThat(oversights(readings, amended)).isEmpty();
        assertThat(oversights(readings, Tables.bundled())).hasSize(1);
    }

    private static List<Oversight> oversights(Readings readings, Tables tables) {
        return new WorkflowCollector(readings, tables)
                .collect(FILES).stream()
                        .filter(Oversight.class::isInstance)
                        .map(Oversight.class::cast)
                        .filter(oversight -> oversight.kind() == Oversight.Kind.UNKNOWN_RUNNER)
                        .toList();
    }
}
