package dev.guardrail.collect.claim.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a page shows around a file: its size, its number of lines, its date, the names of buttons. */
final class PageChrome implements CopiedPart {

    private static final Pattern CHROME = Pattern.compile("(?i)\\s*(?:[\\d.,]+ ?(?:bytes|[kM]i?B)"
            + "|\\d+ lines(?: \\([\\d,]+ (?:loc|sloc)\\))?(?: ?[·•|-] ?[\\d.,]+ ?(?:bytes|[kM]i?B))?"
            + "|\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}(?::\\d{2})?(?: ?[+-]\\d{4}|Z)?"
            + "|(?:preview|code|blame|raw|history|edit|outline|copy raw file|download raw file|latest commit|file metadata and controls)"
            + ")\\s*");

    /** In lines from the start. */
    private static final int REACH = 40;

    @Override
    public Optional<Read> read(CopiedText text, int at) {
        return at < REACH && CHROME.matcher(text.line(at)).matches()
                ? Optional.of(new Read(List.of(SourceLine.of("", at + 1)), at + 1))
                : Optional.empty();
    }
}
