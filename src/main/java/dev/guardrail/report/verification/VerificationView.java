package dev.guardrail.report.verification;

import dev.guardrail.report.ReportFormat.Detail;
import dev.guardrail.report.Style;

/**
 * How a checked audit is printed as text; no other format depends on it.
 *
 * @param detail how much of it
 * @param style its emphasis
 */
public record VerificationView(Detail detail, Style style) {}
