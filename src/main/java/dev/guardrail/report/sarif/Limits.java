package dev.guardrail.report.sarif;

/**
 * How much a reader of SARIF takes.
 *
 * @param results the most results
 * @param shown how many of them it shows
 * @param locations the most places of a result besides its own
 * @param notifications the most notifications of one kind
 * @param packed the most bytes of the file, packed by gzip
 */
record Limits(int results, int shown, int locations, int notifications, long packed) {

    /**
     * Those of GitHub's code scanning, of 2026: 25,000 results, of which it shows 5,000; 1,000 places a result, of which it
     * shows 100; 10 MB. A file has fewer rules than results, a rule has fewer than its 20 tags, and there are no flows.
     */
    static final Limits OF_CODE_SCANNING = new Limits(25_000, 5_000, 99, 1_000, 10_000_000);
}
