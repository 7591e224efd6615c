package dev.guardrail.collect.dependency.manifest;

import dev.guardrail.collect.language.SourceText;
import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.Ecosystem;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code setup.cfg} as setuptools does: lists with one requirement a line, or separated by semicolons on one.
 *
 * <p>Source of the format: setuptools' "Configuring setuptools using setup.cfg files" and Python's {@code configparser}.
 */
final class SetupCfgReader {

    private static final Pattern SECTION = Pattern.compile("\\[([^]]+)].*");
    private static final Pattern OPTION = Pattern.compile("([^\\s=:#;][^=:]*?)\\s*[=:](.*)");
    private static final Map<String, DependencyScope> LISTS = Map.of(
            "install_requires", DependencyScope.RUNTIME,
            "setup_requires", DependencyScope.BUILD,
            "tests_require", DependencyScope.DEVELOPMENT);

    private final Draft draft;
    private String section = "";
    private String option = "";
    private boolean dangling;

    private SetupCfgReader(Draft draft) {
        this.draft = draft;
    }

    static ManifestFile read(String path, byte[] content) throws YamlException {
        Draft draft = new Draft(path, Ecosystem.PYPI);
        draft.notListed();
        SetupCfgReader reader = new SetupCfgReader(draft);
        List<String> lines = SourceText.decode(content).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            reader.line(Place.line(path, i + 1), lines.get(i));
        }
        return draft.file();
    }

    private void line(Place place, String line) throws YamlException {
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("#") || text.startsWith(";")) {
            return;
        }
        Matcher sections = SECTION.matcher(text);
        Matcher options = OPTION.matcher(text);
        if (Character.isWhitespace(line.charAt(0)) && !option.isEmpty()) {
            value(place, text);
        } else if (sections.matches()) {
            section = sections.group(1).strip();
            option = "";
        } else if (options.matches()) {
            option = options.group(1).strip().toLowerCase(Locale.ROOT).replace('-', '_');
            dangling = options.group(2).isBlank();
            value(place, options.group(2).strip());
        } else {
            throw new YamlException(place, "expected a section or an option, found \"" + Draft.shortened(text) + "\"");
        }
    }

    private void value(Place place, String text) throws YamlException {
        if (section.equals("metadata") && option.equals("name")) {
            draft.name(PythonRequirement.name(text));
        }
        boolean extras = section.equals("options.extras_require");
        DependencyScope scope = section.equals("options") ? LISTS.get(option) : null;
        if (text.startsWith("file:") || scope == null && !extras) {
            // The files that it names are read as what their own names say.
            return;
        }
        for (String one : dangling ? List.of(text) : List.of(text.split(";", -1))) {
            if (!one.isBlank()) {
                requirement(place, one, scope == null ? DependencyScope.OPTIONAL : scope);
            }
        }
    }

    private void requirement(Place place, String text, DependencyScope scope) throws YamlException {
        PythonRequirement read = PythonRequirement.of(text)
                .orElseThrow(() ->
                        new YamlException(place, "expected a requirement, found \"" + Draft.shortened(text) + "\""));
        if (!read.name().equals(draft.name())) {
            draft.add(read.declared(place, scope));
        }
    }
}
