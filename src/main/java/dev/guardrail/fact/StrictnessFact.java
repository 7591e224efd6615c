package dev.guardrail.fact;

/** A fact about how strict the repository's own checks are. */
public sealed interface StrictnessFact extends Located permits CheckSetting, RelaxedCheck {}
