package dev.guardrail.collect.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Handles plans that are pasted as code: a whole document between two fences. */
final class Fences {

    private static final Set<String> OF_TEXT = Set.of("", "text", "txt", "markdown", "md");

    private Fences() {}

    /**
     * The outline of a document. If two fences enclose more of a plan than there is outside, the fences are ignored.
     */
    static Outline outline(List<String> lines) {
        List<Block> blocks = MarkdownReader.read(lines);
        Outline outline = Outline.of(blocks);
        for (Block block : blocks) {
            if (block instanceof Block.Code code && OF_TEXT.contains(code.info().strip())) {
                Outline inside = Outline.of(MarkdownReader.read(code.lines()));
                if (inside.sections() > outline.sections()) {
                    return Outline.of(MarkdownReader.read(without(code, lines)));
                }
            }
        }
        return outline;
    }

    private static List<String> without(Block.Code code, List<String> lines) {
        List<String> open = new ArrayList<>(lines);
        open.set(code.line() - 1, "");
        int last = code.endLine() - 1;
        if (last < open.size() && open.get(last).strip().matches("`{3,}|~{3,}")) {
            open.set(last, "");
        }
        return open;
    }
}
