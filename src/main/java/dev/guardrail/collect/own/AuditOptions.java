package dev.guardrail.collect.own;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a call of Guardrail asks of an audit.
 *
 * @param form how it is written
 * @param source the action or the workflow that it calls, without its version; empty for a program
 * @param options the values of each option by its long name, as written
 */
public record AuditOptions(Form form, String source, Map<String, List<String>> options) {

    /** The name under which words are kept that may be any option. */
    static final String UNKNOWN = "";

    /** The property of Maven's goal that lets it judge nothing. */
    static final String SKIP = "skip";

    private static final String FAIL_ON = "fail-on";
    private static final List<String> LEVELS = List.of("never", "red", "yellow");

    /** How a call is written. */
    enum Form {
        COMMAND,
        INPUT,
        PROPERTY;

        private String quote(String option, String value) {
            String text = switch (this) {
                case COMMAND -> "--" + option + (value.equals("true") ? "" : " " + value);
                case INPUT -> (option.equals("repo") ? "working-directory" : option) + ": " + value;
                case PROPERTY -> "-Dguardrail." + (option.equals(FAIL_ON) ? "failOn" : option) + "=" + value;
            };
            return "`" + (option.isEmpty() ? value : text) + "`";
        }
    }

    /** What a command asks. */
    public static AuditOptions ofCommand(Map<String, List<String>> options) {
        return new AuditOptions(Form.COMMAND, "", options);
    }

    public AuditOptions {
        options = Map.copyOf(options);
    }

    String value(String option) {
        return all(option).stream().reduce((one, later) -> later).orElse("");
    }

    List<String> all(String option) {
        return options.getOrDefault(option, List.of());
    }

    boolean isOn(String option) {
        return !value(option).isEmpty() && !value(option).equals("false");
    }

    /** An option with its value, as a message quotes it. */
    String quoted(String option, String value) {
        return form.quote(option, value);
    }

    /** Whether only a run knows a value. */
    static boolean isOpen(String value) {
        return value.contains("$");
    }

    /** What lets every audit pass, as a message quotes it. */
    public Optional<String> muting() {
        if (level(value(FAIL_ON)) == 0) {
            return Optional.of(quoted(FAIL_ON, value(FAIL_ON)));
        }
        return isOn(SKIP) && !isOpen(value(SKIP)) ? Optional.of(quoted(SKIP, value(SKIP))) : Optional.empty();
    }

    /**
     * In what this is less strict than an earlier call, each as the end of "no longer runs".
     *
     * @param atBase whether the base has a file of a name
     */
    public List<String> missing(AuditOptions was, Predicate<String> atBase) {
        return Stream.of(failing(was), Judges.lost(was, this, atBase).stream(), Judged.lost(was, this).stream())
                .flatMap(lost -> lost)
                .toList();
    }

    /**
     * The options that make this less strict than an earlier call, of those that differ. Options that name the range count
     * as one.
     *
     * @param atBase whether the base has a file of a name
     */
    public Set<String> lessStrict(AuditOptions was, Predicate<String> atBase) {
        if (missing(was, atBase).isEmpty()) {
            return Set.of();
        }
        Set<String> differing = new TreeSet<>(options.keySet());
        differing.addAll(was.options.keySet());
        differing.removeIf(option -> all(option).equals(was.all(option)));
        Set<String> found = differing.stream()
                .filter(option -> !was.with(option, this).missing(was, atBase).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        return found.isEmpty() ? differing : found;
    }

    /** This with an option of another call. */
    private AuditOptions with(String option, AuditOptions other) {
        Set<String> together = AuditedRange.OPTIONS.contains(option) ? AuditedRange.OPTIONS : Set.of(option);
        Map<String, List<String>> all = new HashMap<>(options);
        together.forEach(name -> {
            all.remove(name);
            if (other.options.containsKey(name)) {
                all.put(name, other.all(name));
            }
        });
        return new AuditOptions(form, source, all);
    }

    private Stream<String> failing(AuditOptions was) {
        int before = level(was.value(FAIL_ON));
        int after = level(value(FAIL_ON));
        boolean softer = before >= 0 && after < before;
        return softer ? Stream.of(changed(was, FAIL_ON)) : Stream.empty();
    }

    /** How much fails, from nothing; -1 where only a run knows it, or where the audit refuses the word. */
    private static int level(String value) {
        return LEVELS.indexOf(value.isEmpty() ? "red" : value.toLowerCase(Locale.ROOT));
    }

    /** That an option has another value than before. */
    String changed(AuditOptions was, String option) {
        String before = was.value(option);
        String now = value(option);
        if (before.isEmpty()) {
            return "without " + quoted(option, now);
        }
        return "with " + was.quoted(option, before) + (now.isEmpty() ? "" : " (now `" + now + "`)");
    }
}
