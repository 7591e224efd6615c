package dev.guardrail.collect.suppression;

import dev.guardrail.collect.language.mask.CodeMask;
import dev.guardrail.collect.language.mask.Syntax;
import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.RemovedLine;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which code of the head the base has, too: lines that the range does not add, and lines that it only moves or comments. */
final class ChangedCode {

    private final Collection<Fact> range;
    private final Set<Place> added = new HashSet<>();
    /** By the path at the head. */
    private final Map<String, Set<String>> removed = new HashMap<>();

    private boolean indexed;

    ChangedCode(Collection<Fact> range) {
        this.range = range;
    }

    /** Whether the base has the code that a suppression of the head is about. */
    boolean isOfBase(Suppression suppression) {
        index();
        Place line = Place.line(suppression.place().path(), suppression.targetLine());
        return !added.contains(line)
                || removed.getOrDefault(suppression.place().path(), Set.of()).contains(plain(suppression.target()));
    }

    /** Only asked for where a suppression came: then all lines are looked at once. */
    private void index() {
        if (indexed) {
            return;
        }
        indexed = true;
        Map<String, String> renamed = new HashMap<>();
        for (Fact fact : range) {
            if (fact instanceof ChangedFile file) {
                renamed.put(file.oldPath(), file.path());
            }
        }
        for (Fact fact : range) {
            if (fact instanceof AddedLine line) {
                added.add(Place.line(line.path(), line.number()));
            } else if (fact instanceof RemovedLine line) {
                Syntax.of(line.path()).ifPresent(syntax -> {
                    String text = line.text();
                    removed.computeIfAbsent(renamed.getOrDefault(line.path(), line.path()), none -> new HashSet<>())
                            .add(plain(CodeMask.of(text, syntax).code(0, text.length())));
                });
            }
        }
    }

    /** Without the spaces, in which a formatter may have its own mind. */
    private static String plain(String code) {
        return code.replace(" ", "");
    }
}
