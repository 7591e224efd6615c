package dev.guardrail.collect.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The blocks of a document by the section that they stand in. Besides headings of Markdown, lines that are bold, lines in
 * capitals and lines that only introduce a list count as headings; they are below those of Markdown, in this order.
 *
 * <p>A section also ends at a line across that has no heading below it: there the plan is over, and the chat goes on.
 */
final class Outline {

    private static final int BOLD = 7;
    private static final int INTRODUCTION = 8;
    private static final int LONGEST_LINE = 120;

    private static final Pattern CAPITALS = Pattern.compile("[\\p{Lu}][^\\p{Ll}]{4,}(?:\\([^()]*\\))?:?");

    /**
     * A block that is no heading, a line in a section that is bold, or the heading of a posture, which may state it.
     *
     * @param section the section that it stands in; empty for none that is known
     * @param preamble whether it stands before the first section that is known
     */
    record Placed(Optional<Section> section, boolean preamble, Block block) {}

    private record Open(int level, Optional<Section> section) {}

    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Placed> placed = new ArrayList<>();
    private final List<Block.Heading> preamble = new ArrayList<>();
    private int sections;
    /** Whether anything stands under the last heading, and whether a line was drawn below that. */
    private boolean filled;

    private boolean ruledOff;

    private Outline() {}

    static Outline of(List<Block> blocks) {
        Outline outline = new Outline();
        for (int i = 0; i < blocks.size(); i++) {
            boolean beforeList = i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.ItemList;
            outline.add(blocks.get(i), beforeList);
        }
        return outline;
    }

    List<Placed> placed() {
        return placed;
    }

    /** The headings before the first section that is known. */
    List<Block.Heading> preamble() {
        return preamble;
    }

    /** What stands in a section. */
    List<Placed> in(Section section) {
        return placed.stream()
                .filter(part -> part.section().equals(Optional.of(section)))
                .toList();
    }

    /** How many headings opened a section that is known. */
    int sections() {
        return sections;
    }

    private void add(Block block, boolean beforeList) {
        if (block instanceof Block.Heading heading) {
            heading(heading, heading.level());
        } else if (block instanceof Block.Paragraph paragraph
                && isTitle(paragraph.prose())
                && !statesPosture(paragraph)) {
            heading(new Block.Heading(BOLD, paragraph.prose(), paragraph.line(), paragraph.endLine()), BOLD);
        } else if (block instanceof Block.Paragraph paragraph && introduces(paragraph.prose(), beforeList)) {
            heading(
                    new Block.Heading(INTRODUCTION, paragraph.prose(), paragraph.line(), paragraph.endLine()),
                    INTRODUCTION);
        } else if (block instanceof Block.Rule) {
            ruledOff = filled;
        } else {
            filled = true;
            Open current = open.peek();
            placed.add(
                    new Placed(current == null || ruledOff ? Optional.empty() : current.section, sections == 0, block));
        }
    }

    private void heading(Block.Heading heading, int level) {
        filled = false;
        ruledOff = false;
        while (!open.isEmpty() && open.peek().level >= level) {
            open.pop();
        }
        Optional<Section> own = Section.of(heading.prose().text());
        if (own.isPresent()) {
            sections++;
        } else if (statesPosture(heading)) {
            own = Optional.of(Section.POSTURE);
        } else {
            unknown(heading, level);
            return;
        }
        open.push(new Open(level, own));
        if (own.get() == Section.POSTURE) {
            placed.add(new Placed(own, sections == 0, heading));
        }
    }

    /** A heading that opens no known section belongs to the section around it. */
    private void unknown(Block.Heading heading, int level) {
        if (sections == 0 && level < INTRODUCTION) {
            preamble.add(heading);
        }
        boolean none = open.isEmpty() || Section.isAside(heading.prose().text());
        Optional<Section> outer = none ? Optional.empty() : open.peek().section;
        open.push(new Open(level, outer));
        if (level == BOLD && outer.isPresent()) {
            placed.add(new Placed(outer, false, heading));
        }
    }

    /** Whether it says "Posture: …", and so not only what follows. */
    private static boolean statesPosture(Block block) {
        return Label.of(block).stream().anyMatch(label -> label.names(Section.POSTURE));
    }

    /** A line of its own that is bold as a whole, or in capitals; a sentence is only emphasised. */
    private static boolean isTitle(Prose prose) {
        String text = prose.raw().strip();
        if (text.isEmpty() || text.endsWith(".") || text.length() > LONGEST_LINE || text.indexOf('\n') >= 0) {
            return false;
        }
        String rest = prose.raw().substring(prose.bold()).strip();
        boolean bold = prose.bold() > 0 && (rest.isEmpty() || rest.equals(":"));
        return bold || CAPITALS.matcher(text).matches();
    }

    /** Whether a line introduces a list and names a section, or ends a section that such a line opened. */
    private boolean introduces(Prose prose, boolean beforeList) {
        String text = prose.text();
        if (!beforeList || !text.endsWith(":") || text.length() > LONGEST_LINE) {
            return false;
        }
        boolean within = !open.isEmpty() && open.peek().level == INTRODUCTION;
        return Section.of(text).isPresent() || within;
    }
}
