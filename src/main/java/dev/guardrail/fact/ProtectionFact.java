package dev.guardrail.fact;

/** A fact from a file that says who must approve a change, which checks must pass, or how agents work. */
public sealed interface ProtectionFact extends Located
        permits Protection, ProtectionFile, ProtectionChange, Safeguard {}
