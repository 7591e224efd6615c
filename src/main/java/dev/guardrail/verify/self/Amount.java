package dev.guardrail.verify.self;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure of a cell.
 *
 * @param from where it begins in the cell
 * @param to where it ends
 * @param lost whether it counts what was removed: the second one of {@code +40/-15}
 */
record Amount(BigDecimal number, int from, int to, boolean lost) {

    private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?:\\.(\\d{1,4}))?";

    private static final Pattern CELL = Pattern.compile(
            "[*_`\\s]{0,6}(?<sign>[+−-]?)" + NUMBER + "[*_`\\s]{0,6}(?:lines?|files?|tests?|loc|LOC)?[*_`\\s]{0,6}");

    private static final Pattern BOTH = Pattern.compile(
            "[*_`\\s]{0,6}\\+(\\d{1,3}(?:,\\d{3})+|\\d+)\\s*/\\s*[−–-](\\d{1,3}(?:,\\d{3})+|\\d+)[*_`\\s]{0,6}");

    private static final Pattern NOTHING = Pattern.compile("[*_`\\s]{0,6}(?:[—–-]|)[*_`\\s]{0,6}");

    /** The figures of a cell, none where the cell is empty; nothing where it has something else. */
    static Optional<List<Amount>> of(String cell) {
        Matcher both = BOTH.matcher(cell);
        if (both.matches()) {
            List<Amount> amounts = new ArrayList<>();
            amounts.add(new Amount(number(both.group(1)), both.start(1) - 1, both.end(1), false));
            amounts.add(new Amount(number(both.group(2)), both.start(2) - 1, both.end(2), true));
            return Optional.of(amounts);
        }
        Matcher one = CELL.matcher(cell);
        if (one.matches()) {
            String decimals = one.group(3) == null ? "" : "." + one.group(3);
            boolean lost = one.group("sign").matches("[−-]");
            int from = lost || !one.group("sign").isEmpty() ? one.start("sign") : one.start(2);
            int to = one.group(3) == null ? one.end(2) : one.end(3);
            return Optional.of(List.of(new Amount(number(one.group(2) + decimals), from, to, lost)));
        }
        return NOTHING.matcher(cell).matches() ? Optional.of(List.of()) : Optional.empty();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(",", ""));
    }
}
