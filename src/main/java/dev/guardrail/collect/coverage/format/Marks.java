package dev.guardrail.collect.coverage.format;

/** Things on lines, each covered or not: branches, statements. A thing that is reported several times is covered if it is covered once. */
final class Marks {

    /** What there is on one line. */
    interface OnLine {
        void accept(int line, int covered, int total);
    }

    /** The line in the upper 31 bits, the identity in the next 31, whether it is covered in the last. */
    private final PackedSet marks = new PackedSet(1);

    /**
     * Adds one.
     *
     * @param line 0 where the report does not say
     * @param identity tells it from others on the same line
     */
    void add(int line, int identity, boolean covered) {
        marks.add((long) line << 32 | (long) identity << 1 | (covered ? 1 : 0));
    }

    Tally tally() {
        long[] numbers = marks.numbers();
        long covered = 0;
        for (long mark : numbers) {
            covered += mark & 1;
        }
        return new Tally(covered, numbers.length);
    }

    void byLine(OnLine onLine) {
        long[] numbers = marks.numbers();
        int covered = 0;
        int total = 0;
        for (int i = 0; i < numbers.length; i++) {
            covered += (int) (numbers[i] & 1);
            total++;
            if (i + 1 == numbers.length || numbers[i + 1] >>> 32 != numbers[i] >>> 32) {
                onLine.accept((int) (numbers[i] >>> 32), covered, total);
                covered = 0;
                total = 0;
            }
        }
    }
}
