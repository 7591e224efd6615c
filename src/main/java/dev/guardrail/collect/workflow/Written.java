package dev.guardrail.collect.workflow;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a script gives later steps in their environment, as far as it stands on one line: {@code echo "a=b" >> "$GITHUB_ENV"}. */
final class Written {

    private static final Pattern PRINT = Pattern.compile(
            "\\b(?:echo|printf)\\s+(?:-[en]+\\s+)?[\"']?([A-Za-z_][\\w-]*)=([^\"'\\n]*?)(?:\\\\n)?[\"']?\\s*"
                    + "(?:>>|\\|\\s*tee\\s+-a)\\s*[\"']?\\$\\{?GITHUB_ENV\\b");

    /** Nobody writes longer lines, and searching them takes its time. */
    static final int LENGTH_LIMIT = 1_000;

    private Written() {}

    static Map<String, String> toEnvironment(String script) {
        Map<String, String> values = new TreeMap<>();
        for (String line :
                script.lines().filter(line -> line.length() <= LENGTH_LIMIT).toList()) {
            for (Matcher print = PRINT.matcher(line); print.find(); ) {
                values.put(print.group(1), print.group(2));
            }
        }
        return values;
    }
}
