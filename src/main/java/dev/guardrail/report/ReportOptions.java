package dev.guardrail.report;

import dev.guardrail.report.ReportFormat.Detail;

/**
 * How a report is to look; each format takes what concerns it.
 *
 * @param detail how much {@link ReportFormat#TEXT} tells; others always have all
 * @param color whether {@link ReportFormat#TEXT} uses the colours of a terminal
 * @param links where the places in {@link ReportFormat#MARKDOWN} and {@link ReportFormat#HTML} link to
 * @param appendix whether {@link ReportFormat#MARKDOWN} ends with a part for programs
 */
public record ReportOptions(Detail detail, boolean color, Links links, boolean appendix) {}
