package dev.guardrail.report.figure;

/** Numbers with their nouns. */
public final class Count {

    private Count() {}

    /** {@code 1 file} or {@code 2 files}, of a singular noun. */
    public static String of(long count, String noun) {
        return count + " " + (count == 1 ? noun : plural(noun));
    }

    /** {@code no files}, {@code 1 file} or {@code 2 files}. */
    public static String orNone(long count, String noun) {
        return count == 0 ? "no " + plural(noun) : of(count, noun);
    }

    private static String plural(String noun) {
        return noun.endsWith("y") && !noun.endsWith("ey") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }
}
