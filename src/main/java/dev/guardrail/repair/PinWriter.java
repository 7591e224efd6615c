package dev.guardrail.repair;

import dev.guardrail.finding.RepairChange.PinUse;
import java.util.regex.Pattern;

/** Writes a commit behind an action, and what it was called as a comment, which tools for updates read. */
final class PinWriter {

    private PinWriter() {}

    /** Writes it; the new value of {@code uses}. */
    static String write(FileText text, Draft draft, PinUse pin, String commit) throws RepairException {
        int start = text.offset(pin.place().line(), pin.place().column());
        int end = text.offset(pin.place().endLine(), pin.place().endColumn());
        String written = text.text().substring(start, Math.max(start, end));
        int use = written.indexOf(pin.uses());
        if (pin.place().line() != pin.place().endLine() || use < 0) {
            throw new RepairException("line " + pin.place().line() + " has no longer `" + pin.uses() + "`");
        }
        comment(text, draft, end, pin.ref());
        int ref = start + use + pin.uses().length() - pin.ref().length();
        draft.replace(ref, ref + pin.ref().length(), commit);
        return pin.uses().substring(0, pin.uses().length() - pin.ref().length()) + commit;
    }

    /** In braces and brackets, a comment would hide what follows. */
    private static void comment(FileText text, Draft draft, int end, String ref) {
        int line = text.lineOf(end);
        String behind = text.text().substring(end, text.end(line));
        String comment = behind.strip();
        if (comment.isEmpty()) {
            draft.replace(end, end, " # " + ref);
        } else if (comment.startsWith("#") && !comment.matches("#\\s*" + Pattern.quote(ref) + "(\\s.*)?")) {
            int hash = end + behind.indexOf('#') + 1;
            draft.replace(hash, hash, " " + ref + (comment.startsWith("# ") ? "" : " "));
        }
    }
}
