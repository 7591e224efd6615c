package dev.guardrail.audit;

import dev.guardrail.verdict.Audit;

/**
 * An audit that can be questioned.
 *
 * @param audit the audit
 * @param rerun what it was judged from, to be judged again
 */
public record Judged(Audit audit, Rerun rerun) {}
