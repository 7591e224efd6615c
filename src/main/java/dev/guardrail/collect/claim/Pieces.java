package dev.guardrail.collect.claim;

import dev.guardrail.collect.claim.Passage.Start;
import java.util.ArrayList;
import java.util.List;

/** Cuts long passages: for each claim the words around it are read, which would take forever in a line of megabytes. */
final class Pieces {

    /** In characters: far more than a paragraph that people write. */
    private static final int LONGEST = 2_000;

    private Pieces() {}

    /** A passage, or the pieces that it is cut into, at spaces where there are some. */
    static List<Passage> of(Passage passage) {
        String text = passage.text();
        if (text.length() <= LONGEST) {
            return List.of(passage);
        }
        List<Passage> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = end(text, from);
            pieces.add(new Passage(
                    passage.kind(), text.substring(from, to), starts(passage, from, to), passage.context()));
            from = to;
        }
        return pieces;
    }

    private static int end(String text, int from) {
        int most = Math.min(text.length(), from + LONGEST);
        int space = text.lastIndexOf(' ', most - 1) + 1;
        int cut = most == text.length() || space <= from ? most : space;
        // Half a character is no text.
        return cut < text.length() && Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
    }

    private static List<Start> starts(Passage passage, int from, int to) {
        List<Start> starts = new ArrayList<>();
        starts.add(passage.start(from));
        passage.lines().stream()
                .filter(line -> line.offset() > from && line.offset() < to)
                .map(line -> new Start(line.offset() - from, line.line(), line.column(), line.made()))
                .forEach(starts::add);
        return starts;
    }
}
