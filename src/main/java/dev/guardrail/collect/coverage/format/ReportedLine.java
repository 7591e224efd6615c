package dev.guardrail.collect.coverage.format;

/**
 * What a report says of one line of a source file.
 *
 * @param number the line's number, counted from 1
 * @param hits how often tests run it, or 1 where the report only says that they do; 0 if none does
 * @param coveredBranches how many of its branches tests take
 * @param branches how many branches it has; 0 where it has none or the report does not say
 */
public record ReportedLine(int number, long hits, int coveredBranches, int branches) {}
