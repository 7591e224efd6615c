package dev.guardrail.fact;

/** A fact about what the repository depends on. */
public sealed interface DependencyFact extends Located
        permits Manifest, Dependency, Lockfile, LockedDependency, LockfileDifference, DependencyChange {}
