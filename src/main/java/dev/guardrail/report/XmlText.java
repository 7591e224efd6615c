package dev.guardrail.report;

import java.util.regex.Pattern;

/** Texts in XML and HTML. */
public final class XmlText {

    private static final Pattern LINE_COMMAND = Pattern.compile("^(\\p{IsWhite_Space}*)::", Pattern.MULTILINE);

    private XmlText() {}

    /** A text as XML has it: most control characters have no form there at all. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
        return quiet(escaped.toString());
    }

    /** Markup with references to the characters that would command the runner of a CI service; its meaning is the same. */
    public static String quiet(String markup) {
        String lines = LINE_COMMAND.matcher(markup).replaceAll("$1&#58;:");
        return Printable.COMMAND.matcher(lines).replaceAll("$1&#91;");
    }

    private static boolean isAllowed(int c) {
        return c == '\n' || c == '\t' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
