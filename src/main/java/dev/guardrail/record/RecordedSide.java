package dev.guardrail.record;

import dev.guardrail.collect.waiver.WaiverComment;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.PolicyFile;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One side of a range.
 *
 * @param facts its facts, in the order in which they were collected; without those that no rule can match and no report
 *     shows
 * @param texts what was read of the lines of its files, by their paths
 * @param policyFiles the policies that it has, with what is wrong with them
 * @param comments the waivers in comments, by the paths of their files
 */
public record RecordedSide(
        List<Fact> facts,
        SortedMap<String, RecordedText> texts,
        List<PolicyFile> policyFiles,
        SortedMap<String, List<WaiverComment>> comments) {

    public RecordedSide {
        facts = List.copyOf(facts);
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        policyFiles = List.copyOf(policyFiles);
        comments = Collections.unmodifiableSortedMap(new TreeMap<>(comments));
    }

    /** The lines of a file; none where they are not known, and an empty one for each that was not read. */
    public List<String> lines(String path) {
        RecordedText text = texts.get(path);
        return text == null ? List.of() : text.asList();
    }

    /** This without the waivers in comments at some places. */
    public RecordedSide withoutComments(Set<Place> places) {
        SortedMap<String, List<WaiverComment>> kept = new TreeMap<>();
        comments.forEach((path, ofFile) -> {
            List<WaiverComment> left = ofFile.stream()
                    .filter(comment -> !places.contains(Place.line(path, comment.line())))
                    .toList();
            if (!left.isEmpty()) {
                kept.put(path, left);
            }
        });
        return new RecordedSide(facts, texts, policyFiles, kept);
    }

    /** What the waivers in comments waive and until when, by their places. */
    public SortedMap<Place, String> waiverTexts() {
        SortedMap<Place, String> texts = new TreeMap<>();
        comments.forEach((path, ofFile) -> ofFile.forEach(comment -> texts.put(
                Place.line(path, comment.line()),
                "waive[" + String.join(", ", comment.rules()) + "] until " + comment.until())));
        return texts;
    }
}
