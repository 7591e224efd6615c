package dev.guardrail.report.azure;

import dev.guardrail.report.Printable;
import dev.guardrail.report.ReportOptions;
import dev.guardrail.report.annotation.Annotation;
import dev.guardrail.report.annotation.Annotation.Level;
import dev.guardrail.report.annotation.Annotations;
import dev.guardrail.report.annotation.LogLines;
import dev.guardrail.verdict.Audit;

/** Commands that the agent of Azure Pipelines reads from the log and lists as issues of the job; below them the verdict. */
final class LoggingCommands {

    private LoggingCommands() {}

    /** A command or a line of text for each annotation, and the verdict on the last line. */
    static String render(Audit audit, ReportOptions options) {
        StringBuilder report = new StringBuilder();
        Annotations.of(audit, options)
                .forEach(annotation -> report.append(line(annotation)).append('\n'));
        return report.append(Annotations.closing(audit, options)).toString();
    }

    /** Azure knows errors and warnings; what only tells is text. */
    private static String line(Annotation annotation) {
        String text = annotation.title() + ": " + annotation.text();
        return annotation.level() == Level.NOTICE ? LogLines.quiet(text) : command(annotation, text);
    }

    /** {@code ##vso[task.logissue type=error;sourcepath=ci.yml;linenumber=8;columnnumber=7;]high: …}. */
    private static String command(Annotation annotation, String text) {
        StringBuilder command = new StringBuilder("##vso[task.logissue type=")
                .append(annotation.level() == Level.ERROR ? "error" : "warning")
                .append(';');
        annotation.place().ifPresent(place -> {
            command.append("sourcepath=")
                    .append(property(Printable.of(place.path())))
                    .append(';');
            if (!place.isFile()) {
                command.append("linenumber=").append(place.line()).append(';');
            }
            if (place.column() > 0) {
                command.append("columnnumber=").append(place.column()).append(';');
            }
        });
        return command.append(']').append(data(text)).toString();
    }

    /** A text that the agent reads to its end as it is. */
    private static String data(String text) {
        return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace("]", "%5D").replace(";", "%3B");
    }
}
