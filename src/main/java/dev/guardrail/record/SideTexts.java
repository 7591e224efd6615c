package dev.guardrail.record;

import dev.guardrail.collect.waiver.WaiverComment;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.PolicyFile;
import java.util.List;
import java.util.SortedMap;

/** A side without its facts, which stand in tables. */
record SideTexts(SortedMap<String, RecordedText> texts, SortedMap<String, List<WaiverComment>> comments) {

    static SideTexts of(RecordedSide side) {
        return new SideTexts(side.texts(), side.comments());
    }

    RecordedSide with(List<Fact> facts, List<PolicyFile> policies) {
        return new RecordedSide(facts, texts, policies, comments);
    }
}
