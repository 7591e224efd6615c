package dev.guardrail.collect.claim.form;

import dev.guardrail.collect.claim.form.SourceLine.Origin;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of HTML, whose parts know where they stand in the file. */
final class HtmlSource {

    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\\w{1,20});");

    /** The characters whose names people and tools write; others stay as they are. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("mdash", "—"),
            Map.entry("ndash", "–"),
            Map.entry("minus", "−"),
            Map.entry("hellip", "…"),
            Map.entry("rarr", "→"),
            Map.entry("larr", "←"),
            Map.entry("bull", "•"),
            Map.entry("middot", "·"),
            Map.entry("check", "✓"),
            Map.entry("cross", "✗"),
            Map.entry("times", "×"),
            Map.entry("plusmn", "±"),
            Map.entry("ge", "≥"),
            Map.entry("le", "≤"),
            Map.entry("ne", "≠"),
            Map.entry("asymp", "≈"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("sect", "§"),
            Map.entry("copy", "©"),
            Map.entry("deg", "°"),
            Map.entry("lowbar", "_"),
            Map.entry("grave", "`"),
            Map.entry("ast", "*"),
            Map.entry("vert", "|"),
            Map.entry("num", "#"));

    private final List<SourceLine> lines;
    private final String text;
    private final int[] starts;

    HtmlSource(List<SourceLine> lines) {
        this.lines = lines;
        this.text = lines.stream().map(SourceLine::text).collect(Collectors.joining("\n"));
        this.starts = new int[lines.size()];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + lines.get(i - 1).text().length() + 1;
        }
    }

    String text() {
        return text;
    }

    /** The line of the file that an offset is in. */
    int line(int offset) {
        return origin(offset).line();
    }

    private int index(int offset) {
        int found = java.util.Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    private Origin origin(int offset) {
        int index = index(offset);
        return lines.get(index).at(offset - starts[index]);
    }

    /** Copies a part of one line, with its entities as characters, and with vertical bars escaped in tables. */
    void copy(LineBuilder to, int from, int end, boolean inTable) {
        int index = index(from);
        SourceLine line = lines.get(index);
        Matcher entity = ENTITY.matcher(text).region(from, end);
        int at = from;
        while (entity.find()) {
            bars(to, line, at - starts[index], entity.start() - starts[index], inTable);
            String written = character(entity.group(1), entity.group());
            to.instead(inTable && written.equals("|") ? "\\|" : written, origin(entity.start()));
            at = entity.end();
        }
        bars(to, line, at - starts[index], end - starts[index], inTable);
    }

    private static void bars(LineBuilder to, SourceLine line, int from, int end, boolean inTable) {
        int at = from;
        for (int bar = line.text().indexOf('|', at); inTable && bar >= 0 && bar < end; ) {
            to.take(line, at, bar).make("\\");
            at = bar;
            bar = line.text().indexOf('|', at + 1);
        }
        to.take(line, at, end);
    }

    private static String character(String name, String written) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, written);
        }
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        return Character.isValidCodePoint(code) && !Character.isISOControl(code)
                ? code == 0xA0 ? " " : Character.toString(code)
                : written;
    }
}
