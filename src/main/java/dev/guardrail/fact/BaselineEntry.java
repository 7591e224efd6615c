package dev.guardrail.fact;

/**
 * A line of the baseline: it accepts one finding.
 *
 * @param place the line
 * @param rule the rule of the finding
 * @param file the path of the finding's file
 * @param fingerprint the fingerprint of the finding: 32 hexadecimal digits
 * @param firstSeen the commit that was checked out when the finding was first accepted
 * @param number how many lines up to this one are about findings with the same rule, file and fingerprint: each line accepts
 *     one of them
 */
@Noun(one = "baseline entry", many = "baseline entries")
public record BaselineEntry(Place place, String rule, String file, String fingerprint, String firstSeen, int number)
        implements Located {

    @Override
    public String identity() {
        return rule + " " + file + " " + fingerprint + " " + number;
    }
}
