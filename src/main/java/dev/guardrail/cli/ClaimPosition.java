package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.claim.Verification;
import dev.guardrail.claim.VerifiedClaim;
import dev.guardrail.fact.Place;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Where a claim is in its audit, as reports print it.
 *
 * @param line its line, counted from 1
 * @param column a column of it, where one is given
 */
record ClaimPosition(int line, OptionalInt column) {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,6})(?::([1-9][0-9]{0,6}))?");

    /** So many others are named where there is no claim. */
    private static final int NEAREST = 3;

    /** Reads {@code LINE} or {@code LINE:COLUMN}. */
    static final class Converter implements ITypeConverter<ClaimPosition> {

        @Override
        public ClaimPosition convert(String value) {
            Matcher form = FORM.matcher(value);
            if (!form.matches()) {
                throw new TypeConversionException("expected `LINE` or `LINE:COLUMN`, found `" + value + "`");
            }
            return new ClaimPosition(
                    Integer.parseInt(form.group(1)),
                    form.group(2) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(form.group(2))));
        }
    }

    /**
     * The claims there.
     *
     * @throws UnusableInputException if there is none
     */
    List<VerifiedClaim> in(Verification verification) {
        List<VerifiedClaim> claims = verification.claims().stream()
                .filter(verified -> isIn(verified.claim().place()))
                .toList();
        if (claims.isEmpty()) {
            throw new UnusableInputException("`" + verification.audit() + "` has no claim at " + this
                    + (verification.claims().isEmpty() ? "; it has none at all" : "; the nearest: ")
                    + verification.claims().stream()
                            .map(verified -> verified.claim().place())
                            .sorted(Comparator.comparingInt((Place place) -> Math.abs(place.line() - line)))
                            .limit(NEAREST)
                            .map(place -> place.line() + ":" + place.column())
                            .collect(Collectors.joining(", ")));
        }
        return claims;
    }

    private boolean isIn(Place place) {
        boolean lines = place.line() <= line && line <= place.endLine();
        boolean behindStart = line > place.line() || column.orElse(place.column()) >= place.column();
        boolean beforeEnd = line < place.endLine() || place.endColumn() == 0 || column.orElse(0) < place.endColumn();
        return lines && behindStart && beforeEnd;
    }

    @Override
    public String toString() {
        return line + (column.isPresent() ? ":" + column.getAsInt() : "");
    }
}
