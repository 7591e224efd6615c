package dev.guardrail.verify.self;

/** Finds statements of one kind, and what the audit or others say of them. */
interface StatementReader {

    /** Reads the statements of an audit. */
    void read(Series series, Statements statements);
}
