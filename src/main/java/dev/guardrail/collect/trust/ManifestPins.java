package dev.guardrail.collect.trust;

import dev.guardrail.collect.TextEncoding;
import dev.guardrail.fact.Pin;
import dev.guardrail.fact.PinSubject;
import dev.guardrail.fact.Pinning;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.JsonReader;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the versions of packages from the requirements of pip, and from {@code package.json}. */
final class ManifestPins {

    private static final Pattern REQUIREMENTS =
            Pattern.compile("(?:.*/)?(?:[\\w.-]*(?:requirements|constraints)[\\w.-]*|requirements/[\\w.-]+)\\.txt");
    private static final Pattern PACKAGE = Pattern.compile("(?:.*/)?package\\.json");

    /** A package with its extras, and what its version must fulfil, before markers, hashes and comments. */
    private static final Pattern REQUIREMENT = Pattern.compile(
            "\\s*([A-Za-z][\\w.-]*)(?:\\[[^\\]]*\\])?\\s*([^;#\\\\]*?)" + "(?:\\s+--hash=.*)?\\s*(?:[;#\\\\].*)?");

    /** What one version alone fulfils. */
    private static final Pattern ONE = Pattern.compile("={2,3}\\s*([^\\s,*]+)");

    /** What takes whatever is newest. A range with an upper end is what the lockfile makes a version of. */
    private static final Pattern ANY = Pattern.compile("\\*|x|latest|next|>=?\\s*[\\d.]+|");

    private ManifestPins() {}

    static boolean isRead(String path) {
        return REQUIREMENTS.matcher(path).matches() || PACKAGE.matcher(path).matches();
    }

    static List<Pin> read(String path, byte[] content) {
        return PACKAGE.matcher(path).matches() ? packages(path, content) : requirements(path, content);
    }

    private static List<Pin> requirements(String path, byte[] content) {
        List<Pin> pins = new ArrayList<>();
        List<String> lines = TextEncoding.text(content).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher requirement = REQUIREMENT.matcher(lines.get(i));
            if (requirement.matches() && !requirement.group(2).startsWith("@")) {
                Matcher one = ONE.matcher(requirement.group(2));
                boolean firm = one.matches();
                pins.add(pin(
                        Place.line(path, i + 1),
                        requirement.group(1).replace('_', '-'),
                        firm ? one.group(1) : requirement.group(2),
                        firm ? Pinning.VERSION : Pinning.MOVING));
            }
        }
        return pins;
    }

    private static List<Pin> packages(String path, byte[] content) {
        List<Pin> pins = new ArrayList<>();
        try {
            YamlNode root = JsonReader.read(path, content).root();
            for (String group : List.of("dependencies", "devDependencies", "optionalDependencies")) {
                root.get(group).stream()
                        .flatMap(packages -> packages.entries().stream())
                        .forEach(entry -> pins.add(pin(
                                Place.line(path, entry.key().place().line()),
                                entry.key().value(),
                                entry.value().text(),
                                ANY.matcher(entry.value().text().strip()).matches()
                                        ? Pinning.MOVING
                                        : Pinning.VERSION)));
            }
            return pins;
        } catch (YamlException e) {
            // Whoever reads it as a manifest says so.
            return List.of();
        }
    }

    private static Pin pin(Place place, String name, String version, Pinning pinning) {
        return new Pin(place, "", 0, PinSubject.TOOL, name.toLowerCase(Locale.ROOT), version, pinning);
    }
}
