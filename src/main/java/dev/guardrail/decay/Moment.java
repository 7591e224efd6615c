package dev.guardrail.decay;

import java.time.LocalDate;

/**
 * A commit of a history.
 *
 * @param index where in the history it is, counted from 0
 * @param commit its full id
 * @param day when it was committed, in UTC
 * @param author the name of who wrote it
 */
public record Moment(int index, String commit, LocalDate day, String author) {}
