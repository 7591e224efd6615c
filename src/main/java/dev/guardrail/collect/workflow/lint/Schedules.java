package dev.guardrail.collect.workflow.lint;

import java.util.Arrays;
import java.util.BitSet;

/** How often schedules start a run. */
final class Schedules {

    private static final int MINUTES = 60;

    /** In minutes: the shortest interval between two runs that GitHub starts. */
    private static final int SHORTEST = 5;

    private Schedules() {}

    /** Whether two runs of a schedule are less than five minutes apart, by its minutes alone. */
    static boolean isTooFrequent(String cron) {
        String[] fields = cron.strip().split("\\s+", -1);
        if (fields.length != 5) {
            return false;
        }
        BitSet minutes = new BitSet(MINUTES);
        Arrays.stream(fields[0].split(",", -1)).forEach(part -> add(part, minutes));
        int last = -1;
        for (int minute = minutes.nextSetBit(0); minute >= 0; minute = minutes.nextSetBit(minute + 1)) {
            if (last >= 0 && minute - last < SHORTEST) {
                return true;
            }
            last = minute;
        }
        return false;
    }

    private static void add(String part, BitSet minutes) {
        String[] halves = part.split("/", 2);
        String[] ends = halves[0].equals("*") ? new String[] {"0", "59"} : halves[0].split("-", 2);
        if (!Arrays.stream(ends).allMatch(Schedules::isMinute)
                || halves.length == 2 && (!isMinute(halves[1]) || Integer.parseInt(halves[1]) == 0)) {
            return;
        }
        int from = Integer.parseInt(ends[0]);
        int to = ends.length == 2 ? Integer.parseInt(ends[1]) : halves.length == 2 ? MINUTES - 1 : from;
        for (int minute = from; minute <= to; minute += halves.length == 2 ? Integer.parseInt(halves[1]) : 1) {
            minutes.set(minute);
        }
    }

    private static boolean isMinute(String text) {
        return text.matches("[0-9]{1,2}") && Integer.parseInt(text) < MINUTES;
    }
}
