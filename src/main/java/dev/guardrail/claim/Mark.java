package dev.guardrail.claim;

import dev.guardrail.fact.Place;

/**
 * What is written behind a claim.
 *
 * @param place the claim's place
 * @param sign what stands behind it, in Markdown
 * @param note what stands at the end of the audit instead, where the claim's line is no text
 */
public record Mark(Place place, String sign, String note) {}
