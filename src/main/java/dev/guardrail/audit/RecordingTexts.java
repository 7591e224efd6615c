package dev.guardrail.audit;

import dev.guardrail.collect.waiver.WaiverComment;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.PolicyFile;
import dev.guardrail.record.RecordedSide;
import dev.guardrail.record.RecordedText;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Notes what is read, so that it can be read again without the files. */
final class RecordingTexts implements SideTexts {

    private final SideTexts read;
    private final Map<String, Noting> noted = new TreeMap<>();
    private final SortedMap<String, List<WaiverComment>> comments = new TreeMap<>();

    RecordingTexts(SideTexts read) {
        this.read = read;
    }

    @Override
    public List<String> lines(String path) {
        return noted.computeIfAbsent(path, first -> new Noting(read.lines(first)));
    }

    @Override
    public List<PolicyFile> policyFiles() {
        return read.policyFiles();
    }

    @Override
    public List<WaiverComment> comments(String path) {
        List<WaiverComment> found = read.comments(path);
        if (!found.isEmpty()) {
            comments.put(path, found);
        }
        return found;
    }

    /** What was read, with the facts of the side. */
    RecordedSide recorded(List<Fact> facts) {
        SortedMap<String, RecordedText> texts = new TreeMap<>();
        noted.forEach((path, lines) -> {
            if (!lines.isEmpty()) {
                texts.put(path, new RecordedText(lines.size(), lines.known));
            }
        });
        return new RecordedSide(facts, texts, policyFiles(), comments);
    }

    /** The lines of a file, of which it remembers those that somebody looked at. */
    private static final class Noting extends AbstractList<String> {

        private final List<String> lines;
        private final SortedMap<Integer, String> known = new TreeMap<>();

        Noting(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public String get(int index) {
            String line = lines.get(index);
            known.put(index + 1, line);
            return line;
        }

        @Override
        public int size() {
            return lines.size();
        }
    }
}
