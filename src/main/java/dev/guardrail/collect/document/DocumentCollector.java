package dev.guardrail.collect.document;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.PlacedGlob;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Collects the values of the files that the policy's {@code documents} name. */
public final class DocumentCollector {

    /** Values of one side: what a rule with joins can compare in a short time. */
    private static final int MOST = 200_000;

    private final List<PlacedGlob> documents;
    private final Predicate<String> included;
    private final Readings readings;

    /**
     * Collects documents.
     *
     * @param documents the globs of the policy
     * @param included the files that guardrails look at
     */
    public DocumentCollector(List<PlacedGlob> documents, Predicate<String> included, Readings readings) {
        this.documents = List.copyOf(documents);
        this.included = included;
        this.readings = readings;
    }

    /**
     * A gap for each glob that names files of the base and none of the head: the change may have moved them.
     *
     * @throws UnusableInputException if a glob names no document of either side: it looks as if something were checked
     */
    public List<Fact> requireFiles(Snapshot base, Snapshot head) {
        List<Fact> gaps = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        for (PlacedGlob document : documents) {
            if (head.files(path -> isNamed(document, path)).isEmpty()) {
                int before = base.files(path -> isNamed(document, path)).size();
                String what = "the glob \"" + document.glob().pattern() + "\" of `documents` matches no ";
                if (before == 0) {
                    mistakes.add(document.place() + ": " + what
                            + "file whose values are read; expected YAML, JSON, TOML, XML, properties or `.env` files");
                } else {
                    gaps.add(new Gap(
                            Evidence.FILES,
                            Gap.Kind.ABSENT,
                            document.place(),
                            what + "document any more; it matched " + before + " at the base"));
                }
            }
        }
        if (!mistakes.isEmpty()) {
            throw new UnusableInputException(String.join("\n", mistakes));
        }
        return gaps;
    }

    private static boolean isNamed(PlacedGlob document, String path) {
        return document.glob().matches(path) && DocumentFormat.of(path).isPresent();
    }

    /** The values of one side, in the order of the files. */
    public List<Fact> collect(Snapshot side) {
        List<Entry> entries = side.files(
                path -> documents.stream().anyMatch(document -> isNamed(document, path)) && included.test(path));
        readings.readAhead(side, entries, List.of(DocumentFile.READING));
        List<Fact> facts = new ArrayList<>();
        for (Entry entry : entries) {
            DocumentFile file = DocumentFile.read(side, entry, readings);
            if (facts.size() + file.facts().size() > MOST) {
                facts.add(DocumentFile.gap(
                        Place.file(entry.path()),
                        "the documents before it have " + facts.size() + " values; the limit of all documents is "
                                + MOST));
            } else {
                facts.addAll(file.facts());
            }
        }
        return facts;
    }
}
