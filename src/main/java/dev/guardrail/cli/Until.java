package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** The milestone or the day until which something is deferred, as a person writes it. */
record Until(String text) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MILESTONE = Pattern.compile("(?=.*\\d)[A-Za-z][A-Za-z0-9._-]{0,30}");

    /** The text, if it is a milestone or a day that is not past. */
    String checked(LocalDate today) {
        if (DAY.matcher(text).matches()) {
            if (day().isBefore(today)) {
                throw new UnusableInputException("`--until " + text + "` is a day before today, " + today);
            }
        } else if (!MILESTONE.matcher(text).matches()) {
            throw unknown();
        }
        return text;
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw unknown();
        }
    }

    private UnusableInputException unknown() {
        return new UnusableInputException(
                "`--until` needs a milestone such as `M12` or a day such as `2026-12-31`, found `" + text + "`");
    }
}
