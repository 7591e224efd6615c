package dev.guardrail.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectionTest {

    @ParameterizedTest
    @CsvSource({
        "1, workflows, 1 workflow",
        "2, workflows, 2 workflows",
        "0, dependencies, 0 dependencies",
        "1, dependencies, 1 dependency",
        "1, dependencies of modules, 1 dependency of modules",
        "1, files within boundaries, 1 file within boundaries",
        "1, files in layers, 1 file in layers"
    })
    void oneThingIsNotCountedInThePlural(int count, String plural, String expected) {
        assertThat(Inspection.describe(count, plural)).isEqualTo(expected);
    }
}
