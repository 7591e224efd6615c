package dev.guardrail.collect.plan;

import dev.guardrail.fact.ExitCriterion.Tick;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the boxes and signs at the beginning of items. */
final class Marks {

    private static final Set<String> OPEN_BOXES = Set.of("☐", "⬜", "🔲", "◻", "▢");
    private static final Set<String> TICKED_BOXES = Set.of("☑", "☒", "🗹", "✅", "✔");
    /** Many plans put these signs before open items, so they count as ticks only next to empty boxes. */
    private static final Set<String> ORNAMENTS = Set.of("✅", "✔");

    private Marks() {}

    /** The box at the beginning of a text; none where it has no box, or an ornament that is not known to be a tick. */
    static Tick tick(String text, boolean ornaments) {
        String mark = text.strip();
        if (mark.startsWith("[ ]")) {
            return Tick.OPEN;
        }
        if (mark.startsWith("[x]") || mark.startsWith("[X]")) {
            return Tick.TICKED;
        }
        Optional<String> sign = sign(mark);
        if (sign.filter(OPEN_BOXES::contains).isPresent()) {
            return Tick.OPEN;
        }
        boolean ticked = sign.filter(TICKED_BOXES::contains)
                .filter(found -> ornaments || !ORNAMENTS.contains(found))
                .isPresent();
        return ticked ? Tick.TICKED : Tick.NONE;
    }

    /** Whether any of the texts begins with a box that is not ticked. */
    static boolean anyOpen(List<String> texts) {
        return texts.stream().anyMatch(text -> tick(text, false) == Tick.OPEN);
    }

    /** The offset where a text begins after its boxes and signs. */
    static int length(String text) {
        int at = 0;
        while (at < text.length()) {
            int box = text.startsWith("[ ]", at) || text.regionMatches(true, at, "[x]", 0, 3) ? 3 : 0;
            int code = text.codePointAt(at);
            if (box == 0 && !Character.isWhitespace(code) && !isSign(code)) {
                return at;
            }
            at += box == 0 ? Character.charCount(code) : box;
        }
        return at;
    }

    /** Whether a text has lines, and each begins with a sign: a list that somebody wrote without marking it as one. */
    static boolean everyLine(Prose prose) {
        List<String> lines = prose.lines();
        return !lines.isEmpty()
                && lines.stream().allMatch(line -> isSign(line.codePointAt(0)) || line.startsWith("[ ]"));
    }

    private static Optional<String> sign(String text) {
        return text.isEmpty() || !isSign(text.codePointAt(0))
                ? Optional.empty()
                : Optional.of(Character.toString(text.codePointAt(0)));
    }

    private static boolean isSign(int code) {
        int type = Character.getType(code);
        return type == Character.OTHER_SYMBOL || code == 0xFE0F || code == 0x200D || type == Character.UNASSIGNED;
    }
}
