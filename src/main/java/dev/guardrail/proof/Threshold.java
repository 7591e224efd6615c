package dev.guardrail.proof;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.guard.GuardReading;
import dev.guardrail.collect.guard.RemovableText;
import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceText;
import dev.guardrail.fact.CoverageGate;
import dev.guardrail.guard.Edit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How a threshold is raised to all of the code, which a command that enforces it can hardly reach.
 *
 * @param raised writes 100 % in its place
 * @param control writes the same threshold otherwise
 */
public record Threshold(Edit raised, Edit control) {

    /** Where its number stands once on its line; nothing where that is not known. */
    static Optional<Threshold> of(Snapshot head, CoverageGate gate) {
        BigDecimal share = gate.minimum().movePointLeft(2).stripTrailingZeros();
        String percent = gate.minimum().stripTrailingZeros().toPlainString();
        String whole = percent.contains(".") ? Pattern.quote(percent) + "0*" : percent + "(?:\\.0+)?";
        String ratio =
                share.toPlainString().replaceFirst("^0?\\.", "0?\\\\.") + (share.scale() > 0 ? "0*" : "(?:\\.0+)?");
        Pattern number = Pattern.compile("(?<![\\w.-])(?:(?<percent>" + whole + ")|(?<ratio>" + ratio + "))(?![\\w.])");
        return text(head, gate.path()).flatMap(text -> of(text, gate.place().line(), number));
    }

    private static Optional<Threshold> of(String text, int line, Pattern number) {
        int start = 0;
        for (int i = 1; i < line && start >= 0; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        int end = text.indexOf('\n', start);
        String written = text.substring(start, end < 0 ? text.length() : end);
        List<MatchResult> found = number.matcher(written).results().toList();
        if (found.size() != 1) {
            return Optional.empty();
        }
        MatchResult one = found.get(0);
        boolean percent = one.group(1) != null;
        int from = start + one.start();
        int to = start + one.end();
        String same = one.group().contains(".") ? one.group() + "0" : one.group() + ".0";
        return Optional.of(new Threshold(new Edit(from, to, percent ? "100" : "1.0"), new Edit(from, to, same)));
    }

    /** Of a file that cannot be read, no number is known. */
    private static Optional<String> text(Snapshot head, String path) {
        return head.find(path).flatMap(entry -> {
            try {
                byte[] content = head.read(entry, GuardReading.LIMIT);
                RemovableText.of(content);
                return Optional.of(SourceText.decode(content));
            } catch (UnreadableException | MalformedException e) {
                return Optional.empty();
            }
        });
    }
}
