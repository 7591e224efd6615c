package dev.guardrail.collect.workflow.grammar;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One field of a schedule: its lowest number, its highest number, and the names of its numbers. */
record Cron(int least, int most, List<String> names) {

    private static final List<Cron> FIELDS = List.of(
            new Cron(0, 59, List.of()),
            new Cron(0, 23, List.of()),
            new Cron(1, 31, List.of()),
            new Cron(
                    1, 12, List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")),
            new Cron(0, 6, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat")));

    Cron {
        names = List.copyOf(names);
    }

    /** Whether a text is a schedule: minute, hour, day, month and weekday. GitHub accepts no-break spaces as spaces. */
    static boolean isValid(String text) {
        String[] fields = text.split("[ \\u00a0]+", -1);
        if (fields.length != FIELDS.size()) {
            return false;
        }
        for (int i = 0; i < fields.length; i++) {
            Cron field = FIELDS.get(i);
            if (!Arrays.stream(fields[i].split(",", -1)).allMatch(field::accepts)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text is {@code *}, a value or a range, each with or without a step. */
    private boolean accepts(String part) {
        int slash = part.indexOf('/');
        String range = slash < 0 ? part : part.substring(0, slash);
        if (slash >= 0 && !isStep(part.substring(slash + 1))) {
            return false;
        }
        int dash = range.indexOf('-');
        if (range.equals("*") || dash < 0) {
            return range.equals("*") || number(range) >= 0;
        }
        int from = number(range.substring(0, dash));
        return from >= 0 && number(range.substring(dash + 1)) >= from;
    }

    private static boolean isStep(String step) {
        return step.matches("[0-9]{1,4}") && Integer.parseInt(step) > 0;
    }

    /** The number that a text stands for; -1 where it stands for none. */
    private int number(String text) {
        int name = names.indexOf(text.toLowerCase(Locale.ROOT));
        if (name >= 0) {
            return name + least;
        }
        int number = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
        return number >= least && number <= most ? number : -1;
    }
}
