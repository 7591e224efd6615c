package dev.guardrail.collect.coverage.gate;

import dev.guardrail.collect.format.XmlTree;
import dev.guardrail.collect.format.XmlTree.Element;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the thresholds of coverlet's MSBuild integration; its collector, which {@code .runsettings} configure, has none.
 *
 * @see <a href="https://github.com/coverlet-coverage/coverlet/blob/master/Documentation/MSBuildIntegration.md">its
 *     properties</a>
 */
final class DotnetGates {

    private static final String ALL_TYPES = "line,branch,method";

    private DotnetGates() {}

    static void read(String path, byte[] content, GateSink sink) throws YamlException {
        Element project = XmlTree.read(path, content);
        // A property of that name may be anybody's.
        if (project.within("Threshold").findAny().isEmpty() || !isCoverlets(project)) {
            return;
        }
        boolean always = text(project, "CollectCoverage").equalsIgnoreCase("true");
        project.within("PropertyGroup")
                .flatMap(group -> group.all("Threshold"))
                .forEach(threshold -> add(
                        Place.line(path, threshold.line()),
                        threshold.text(),
                        text(project, "ThresholdType"),
                        text(project, "ThresholdStat"),
                        Enforcers.coverlet(always),
                        sink));
    }

    private static boolean isCoverlets(Element project) {
        return project.within("PropertyGroup")
                .flatMap(group -> group.children().stream())
                .anyMatch(property -> List.of(
                                "CollectCoverage",
                                "ThresholdType",
                                "ThresholdStat",
                                "CoverletOutput",
                                "CoverletOutputFormat")
                        .contains(property.name()));
    }

    private static String text(Element project, String property) {
        Optional<Element> found = project.within(property).findFirst();
        return found.map(Element::text).orElse("");
    }

    /**
     * Adds what coverlet demands.
     *
     * @param threshold one percentage for all types, or one for each
     * @param types what is counted; empty for coverlet's default
     * @param statistic how the modules are taken together; empty for coverlet's default, where each has to reach it
     */
    static void add(
            Place place, String threshold, String types, String statistic, List<String> enforcers, GateSink sink) {
        String target = switch (statistic.toLowerCase(Locale.ROOT)) {
            case "total" -> Gate.TOTAL;
            case "average" -> "average";
            default -> "module";
        };
        String[] counters =
                (types.isEmpty() ? ALL_TYPES : types).toLowerCase(Locale.ROOT).split("[,;]", -1);
        String[] numbers = threshold.split("[,;]", -1);
        for (int i = 0; i < counters.length; i++) {
            Gate gate = new Gate("coverlet", target, counters[i].strip(), enforcers);
            sink.percentage(place, gate, numbers[numbers.length == counters.length ? i : 0].strip());
        }
    }
}
