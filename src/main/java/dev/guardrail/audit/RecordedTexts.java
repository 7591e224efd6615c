package dev.guardrail.audit;

import dev.guardrail.collect.waiver.WaiverComment;
import dev.guardrail.fact.PolicyFile;
import dev.guardrail.record.RecordedSide;
import java.util.List;

/** What the record of an audit knows of the files of a side. */
record RecordedTexts(RecordedSide side) implements SideTexts {

    @Override
    public List<String> lines(String path) {
        return side.lines(path);
    }

    @Override
    public List<PolicyFile> policyFiles() {
        return side.policyFiles();
    }

    @Override
    public List<WaiverComment> comments(String path) {
        return side.comments().getOrDefault(path, List.of());
    }
}
