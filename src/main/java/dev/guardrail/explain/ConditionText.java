package dev.guardrail.explain;

import dev.guardrail.finding.Justification.Cited;
import dev.guardrail.finding.Justification.Met;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The text of a condition, as a person reads it. */
record ConditionText(String text) {

    /** So many characters of a condition fit a screen. */
    private static final int SCREEN = 160;

    /** An {@code accumulate} that says what its result has to be, behind a second semicolon. */
    private static final Pattern CONSTRAINED = Pattern.compile("(?s)accumulate.*;.*;.*");

    /** On one line; its start where the whole does not fit a screen. */
    String shown(Depth depth) {
        String line = text.replaceAll("\\s+", " ");
        return depth == Depth.FULL || line.length() <= SCREEN ? line : line.substring(0, SCREEN) + " …";
    }

    /**
     * The variables in it, with their values.
     *
     * @param bound whether those are wanted, too, that it binds itself; facts below it show their values
     */
    SortedMap<String, String> variables(SortedMap<String, String> bindings, boolean bound) {
        SortedMap<String, String> used = new TreeMap<>(bindings);
        used.keySet().removeIf(name -> {
            String use = Pattern.quote(name) + "\\b" + (bound ? "" : "(?!\\s*:(?!:))");
            return !Pattern.compile(use).matcher(text).find();
        });
        return used;
    }

    /**
     * Whether a condition adds nothing that a screen has to show: it looks again at facts that are known, collects nothing
     * and does not care, or reads a setting that nobody set and that does not concern the match.
     */
    static boolean isFormal(Met met, Set<Cited> known, Collection<String> bindings) {
        if (met.cited().isEmpty()) {
            String text = met.condition().text();
            return text.contains("accumulate") && !CONSTRAINED.matcher(text).matches();
        }
        return known.containsAll(met.cited()) || ParameterValues.areIdle(met.cited(), bindings);
    }
}
