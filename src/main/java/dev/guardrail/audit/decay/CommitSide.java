package dev.guardrail.audit.decay;

import dev.guardrail.decay.Notices;
import dev.guardrail.decay.Observation;
import java.util.List;
import java.util.Set;

/**
 * What the files of one commit say.
 *
 * @param observations the checks, thresholds and limits
 * @param unreadable the paths of the files that the commit makes unreadable, or leaves so
 * @param notices what an audit of the commit reports
 */
record CommitSide(List<Observation> observations, Set<String> unreadable, Notices notices) {}
