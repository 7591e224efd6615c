package dev.guardrail.collect.container;

import java.util.List;

/**
 * One instruction as written.
 *
 * @param line its first line, counted from 1
 * @param endLine its last line, with its here-documents
 * @param text its text, continuation lines joined and comments between them left out
 * @param documents the lines of its here-documents
 */
record LogicalLine(int line, int endLine, String text, List<String> documents) {

    LogicalLine {
        documents = List.copyOf(documents);
    }
}
