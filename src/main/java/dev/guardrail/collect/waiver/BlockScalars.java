package dev.guardrail.collect.waiver;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a YAML file that are text of a block scalar. A hash sign in there begins no comment, unless the text is a
 * script, which has comments of its own.
 */
final class BlockScalars {

    private static final Pattern YAML = Pattern.compile("(?i).*\\.ya?ml");

    private static final Pattern HEADER = Pattern.compile(
            "(\\s*(?:- +)*)(?:[\"']?([\\w.-]+)[\"']?\\s*:)?\\s*(?:[!&]\\S+\\s+)*[|>][-+0-9]{0,3}\\s*(?:#.*)?");

    private static final Set<String> SCRIPTS = Set.of(
            "run", "script", "before_script", "after_script", "bash", "pwsh", "powershell", "cmd", "inlineScript");

    private final BitSet text = new BitSet();

    private BlockScalars() {}

    static BlockScalars of(String path, String content) {
        BlockScalars scalars = new BlockScalars();
        if (YAML.matcher(path).matches()) {
            scalars.read(content.lines().toList());
        }
        return scalars;
    }

    private void read(List<String> lines) {
        int within = -1;
        boolean script = false;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (within >= 0 && (line.isBlank() || indent(line) > within)) {
                text.set(at + 1, !script);
                continue;
            }
            Matcher header = HEADER.matcher(line.length() > 1000 ? line.substring(0, 1000) : line);
            within = header.matches()
                    ? header.group(2) == null ? indent(line) : header.group(1).length()
                    : -1;
            script = within >= 0 && header.group(2) != null && SCRIPTS.contains(header.group(2));
        }
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** Whether a line, counted from 1, is text and no script. */
    boolean hold(int line) {
        return text.get(line);
    }
}
