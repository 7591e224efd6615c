package dev.guardrail.record;

import dev.guardrail.collect.waiver.WaiverComment;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.PolicyFile;
import java.util.Collections;
import java.util.List;
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

    /** This with other facts. */
    public RecordedSide withFacts(List<Fact> others) {
        return new RecordedSide(others, texts, policyFiles, comments);
    }

    /** This with other waivers in comments. */
    public RecordedSide withComments(SortedMap<String, List<WaiverComment>> others) {
        return new RecordedSide(facts, texts, policyFiles, others);
    }
}
