package dev.guardrail.collect.container;

import java.util.Map;
import java.util.Optional;

/**
 * Replaces variables by what is known of them: {@code $NAME}, <code>${NAME}</code>, and the forms with a default or an
 * alternative. A variable that is not known stays as it is written.
 */
final class Variables {

    /** In characters: variables of variables can make a short text long. */
    private static final int LONGEST = 1_000;

    /** Defaults within defaults. */
    private static final int DEEPEST = 10;

    private final Map<String, String> values;
    private final boolean dollarsEscape;

    /**
     * Knows variables.
     *
     * @param dollarsEscape whether {@code $$} is a dollar, as in Compose files
     */
    Variables(Map<String, String> values, boolean dollarsEscape) {
        this.values = values;
        this.dollarsEscape = dollarsEscape;
    }

    String replaced(String text) {
        return replaced(text, 0);
    }

    private String replaced(String text, int depth) {
        StringBuilder replaced = new StringBuilder();
        int at = 0;
        while (at < text.length() && replaced.length() <= LONGEST) {
            int dollar = text.indexOf('$', at);
            if (dollar < 0 || dollar + 1 == text.length()) {
                break;
            }
            replaced.append(text, at, dollar);
            int end = end(text, dollar + 1);
            if (dollarsEscape && text.charAt(dollar + 1) == '$') {
                replaced.append('$');
                end = dollar + 2;
            } else {
                String written = text.substring(dollar, end);
                replaced.append(value(written, depth).orElse(written));
            }
            at = end;
        }
        return replaced.append(text, at, text.length()).toString();
    }

    /** Where a variable ends that starts behind a dollar. */
    private static int end(String text, int start) {
        if (text.charAt(start) != '{') {
            int end = start;
            while (end < text.length() && isOfName(text.charAt(end))) {
                end++;
            }
            return end;
        }
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    private static boolean isOfName(char c) {
        return c == '_' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private Optional<String> value(String written, int depth) {
        boolean braces = written.startsWith("${") && written.endsWith("}");
        String inner = braces ? written.substring(2, written.length() - 1) : written.substring(1);
        int end = 0;
        while (end < inner.length() && isOfName(inner.charAt(end))) {
            end++;
        }
        Optional<String> value = Optional.ofNullable(values.get(inner.substring(0, end)));
        String form = inner.substring(end);
        if (form.isEmpty() || end == 0 || depth > DEEPEST) {
            return end == 0 ? Optional.empty() : value;
        }
        boolean emptyCounts = !form.startsWith(":");
        String operator = emptyCounts ? form : form.substring(1);
        Optional<String> set = value.filter(text -> emptyCounts || !text.isEmpty());
        String other = operator.isEmpty() ? "" : operator.substring(1);
        return switch (operator.isEmpty() ? ' ' : operator.charAt(0)) {
            case '-' -> Optional.of(set.orElseGet(() -> replaced(other, depth + 1)));
            case '+' -> Optional.of(set.isPresent() ? replaced(other, depth + 1) : "");
            case '?' -> set;
            default -> Optional.empty();
        };
    }
}
