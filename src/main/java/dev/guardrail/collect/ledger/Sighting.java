package dev.guardrail.collect.ledger;

import dev.guardrail.fact.Place;
import dev.guardrail.fact.RecordedTest;
import dev.guardrail.fact.RecordedTest.Kind;
import dev.guardrail.fact.RecordedTest.Status;
import dev.guardrail.ledger.EntryLine;
import dev.guardrail.ledger.Ledger;

/** What recorded audits say of one test or finding, so far. */
final class Sighting {

    private final String first;
    private String name;
    private String last;
    private Place place = Place.file(Ledger.PATH);
    private Status status = Status.OPEN;
    private String fixedBy = "";
    private boolean cameBack;
    private int extent;

    Sighting(String name, String first) {
        this.name = name;
        this.first = first;
        this.last = first;
    }

    /** An audit has it. */
    void see(EntryLine line, String audit) {
        cameBack |= status == Status.FIXED;
        status = Status.OPEN;
        fixedBy = "";
        last = audit;
        place = LedgerCollector.place(line);
    }

    /** An audit says that it is resolved. */
    void fix(String by) {
        if (status != Status.FIXED) {
            status = Status.FIXED;
            fixedBy = by;
        }
    }

    /** An audit does not have it, which shows nothing of what happens only at times. */
    void pass() {
        status = status == Status.FIXED ? status : Status.UNKNOWN;
    }

    void named(String better) {
        name = better;
    }

    /** How many tests there were where it failed. */
    void ran(int tests) {
        extent = tests;
    }

    int extent() {
        return extent;
    }

    /** Whether an audit had it after another had said that it was resolved. */
    boolean cameBack() {
        return cameBack;
    }

    RecordedTest row(Kind kind) {
        return new RecordedTest(place, name, kind, first, last, status, fixedBy, false);
    }
}
