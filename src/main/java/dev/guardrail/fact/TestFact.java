package dev.guardrail.fact;

/** A fact about tests: what a report says of their run, or what test files declare. */
public sealed interface TestFact extends Located
        permits TestReport,
                TestSuite,
                TestCase,
                TestFile,
                NewSource,
                TestMark,
                TestChange,
                TestRemoval,
                TestConditionChange,
                AssertionLoss,
                ToleranceChange,
                SnapshotFile {}
