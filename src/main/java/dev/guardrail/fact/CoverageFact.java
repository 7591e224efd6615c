package dev.guardrail.fact;

/** A fact about what tests run, or about how much they must run. */
public sealed interface CoverageFact extends Located
        permits CoverageReport,
                Measured,
                CoveredLine,
                UncoveredLines,
                ComparedCoverage,
                CoverageGate,
                CoverageGateChange {}
