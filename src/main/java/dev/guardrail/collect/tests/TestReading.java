package dev.guardrail.collect.tests;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.tests.declared.DeclaredTests;
import dev.guardrail.collect.tests.declared.TestSource;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import java.util.Optional;

/**
 * The tests that a file declares, or why they are not known.
 *
 * @param declared nothing where there is a gap
 */
record TestReading(DeclaredTests declared, Optional<Gap> gap) {

    /** In bytes; people write less into one file. */
    private static final int LIMIT = 4 << 20;

    static final Reading<TestReading> READING = new Reading<>(
            "tests", TestReading.class, path -> TestSource.language(path).isPresent(), LIMIT, TestReading::of);

    private static TestReading of(SourceFile file) {
        try {
            return new TestReading(TestSource.read(file), Optional.empty());
        } catch (MalformedException e) {
            Place place = e.line() == 0 ? Place.file(file.path()) : Place.line(file.path(), e.line());
            return new TestReading(DeclaredTests.NONE, Optional.of(new Gap(Evidence.TESTS, place, e.getMessage())));
        }
    }
}
