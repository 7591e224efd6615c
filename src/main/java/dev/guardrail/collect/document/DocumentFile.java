package dev.guardrail.collect.document;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlException;
import java.util.List;

/**
 * What one document says.
 *
 * @param facts its values in the order of the file, and gaps; the gap alone of a file that cannot be read
 */
record DocumentFile(List<Fact> facts) {

    static final Reading<DocumentFile> READING = new Reading<>(
            "document",
            DocumentFile.class,
            path -> DocumentFormat.of(path).isPresent(),
            DocumentFormat.LIMIT,
            DocumentFile::of);

    DocumentFile {
        facts = List.copyOf(facts);
    }

    static DocumentFile read(Snapshot snapshot, Entry entry, Readings readings) {
        try {
            return readings.read(snapshot, entry, READING);
        } catch (UnreadableException e) {
            return new DocumentFile(List.of(gap(Place.file(entry.path()), e.getMessage())));
        }
    }

    private static DocumentFile of(SourceFile file) {
        ValueSink sink = new ValueSink();
        try {
            DocumentFormat.of(file.path()).orElseThrow().read(file.path(), file.content(), sink);
        } catch (YamlException e) {
            // With some values alone, a rule that looks for the absence of a value would accuse the file.
            return new DocumentFile(List.of(gap(e.place(), e.getMessage())));
        }
        return new DocumentFile(sink.facts());
    }

    static Gap gap(Place place, String reason) {
        return new Gap(Evidence.FILES, place, "its values are not known: " + reason);
    }
}
