package dev.guardrail.report.github;

import dev.guardrail.fact.Place;
import dev.guardrail.report.Printable;
import dev.guardrail.report.ReportOptions;
import dev.guardrail.report.annotation.Annotation;
import dev.guardrail.report.annotation.Annotations;
import dev.guardrail.verdict.Audit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Commands that the runner of GitHub Actions reads from the log and shows as annotations; below them the verdict. */
final class WorkflowCommands {

    private WorkflowCommands() {}

    /** A command on each line, and below them the verdict and what was audited. */
    static String render(Audit audit, ReportOptions options) {
        StringBuilder report = new StringBuilder();
        Annotations.of(audit, options)
                .forEach(annotation -> report.append(command(annotation)).append('\n'));
        return report.append(Annotations.closing(audit, options)).toString();
    }

    /** {@code ::error file=ci.yml,line=8,title=high%3A workflows/unpinned-action::…}. */
    static String command(Annotation annotation) {
        List<String> properties = new ArrayList<>();
        annotation.place().ifPresent(place -> place(properties, place));
        properties.add("title=" + property(annotation.title()));
        return "::" + annotation.level().name().toLowerCase(Locale.ROOT) + " " + String.join(",", properties) + "::"
                + data(annotation.text());
    }

    /** GitHub wants no columns of more than one line. */
    private static void place(List<String> properties, Place place) {
        properties.add("file=" + property(Printable.of(place.path())));
        if (place.isFile()) {
            return;
        }
        properties.add("line=" + place.line());
        properties.add("endLine=" + place.endLine());
        if (place.column() > 0 && place.line() == place.endLine()) {
            properties.add("col=" + place.column());
            properties.add("endColumn=" + Math.max(place.column(), place.endColumn()));
        }
    }

    /** A text that the runner reads to its end as it is. */
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
