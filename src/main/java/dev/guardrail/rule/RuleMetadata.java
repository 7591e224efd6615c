package dev.guardrail.rule;

import dev.guardrail.UnusableInputException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The annotations of a rule. */
final class RuleMetadata {

    private static final Pattern RULE = Pattern.compile("(?m)^rule\\s+\"([^\"]+)\"");
    private static final Pattern ANNOTATION =
            Pattern.compile("(?m)^\\s*@(\\w+)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*\\)");

    private final String file;
    private final String drl;
    private final int line;
    private final Map<String, String> values = new TreeMap<>();

    /**
     * Reads the annotations of the rule of a file.
     *
     * @param known the annotations that it may have
     * @throws UnusableInputException if the rule has another name, or an annotation that is not known
     */
    RuleMetadata(String file, String drl, String id, Set<String> known) {
        this.file = file;
        this.drl = drl;
        Matcher rule = RULE.matcher(drl);
        if (!rule.find() || !rule.group(1).equals(id)) {
            throw unusable(1, "expected `rule \"" + id + "\"`, the path of its folder");
        }
        line = lineAt(rule.start());
        Matcher annotation = ANNOTATION.matcher(drl);
        while (annotation.find()) {
            String key = annotation.group(1);
            if (!known.contains(key)) {
                throw unusable(
                        lineAt(annotation.start(1)),
                        "unknown annotation `@" + key + "`" + Names.suggestion(key, known));
            }
            values.put(key, annotation.group(2).replaceAll("\\\\(.)", "$1"));
        }
    }

    String required(String key) {
        String value = values.get(key);
        if (value == null) {
            throw unusable(line, "expected an annotation `@" + key + "( \"...\" )`");
        }
        return value;
    }

    /** What an annotation says; something else where there is none. */
    String get(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** The constant that an annotation names. */
    <E extends Enum<E>> E choice(Class<E> type, String word) {
        return Names.constant(type, word)
                .orElseThrow(() -> unusable(
                        line,
                        "unknown " + type.getSimpleName().toLowerCase(Locale.ROOT) + " `" + word + "`"
                                + Names.suggestion(word, Names.words(type))));
    }

    /** The constants that an annotation lists; none where there is none. */
    <E extends Enum<E>> Set<E> choices(Class<E> type, String key) {
        Set<E> choices = EnumSet.noneOf(type);
        for (String item : get(key, "").split(",", -1)) {
            if (!item.isBlank()) {
                choices.add(choice(type, item.strip()));
            }
        }
        return choices;
    }

    /** What is wrong with the rule as a whole. */
    UnusableInputException unusable(String problem) {
        return unusable(line, problem);
    }

    /** What is wrong with an annotation. */
    UnusableInputException unusableAt(String key, String problem) {
        return unusable(lineAt(drl.indexOf("@" + key)), problem);
    }

    private int lineAt(int offset) {
        return 1 + (int) drl.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    private UnusableInputException unusable(int at, String problem) {
        return new UnusableInputException(file + ":" + at + ": " + problem);
    }
}
