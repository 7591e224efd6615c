package dev.guardrail.fact;

/** A fact about what tests run, or about how much of it is demanded. */
public sealed interface CoverageFact extends Located
        permits CoverageReport,
                Measured,
                CoveredLine,
                UncoveredLines,
                CoverageDelta,
                CoverageGate,
                CoverageGateChange {}
