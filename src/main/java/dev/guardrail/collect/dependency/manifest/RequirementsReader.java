package dev.guardrail.collect.dependency.manifest;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.TextEncoding;
import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.Ecosystem;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.VersionKind;
import dev.guardrail.yaml.YamlException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the requirements files of pip. Whether one is for development is told by its name or its folder's, as nothing in it
 * says so.
 *
 * <p>Source of the format: pip's "Requirements File Format".
 */
final class RequirementsReader {

    private static final Pattern DEVELOPMENT =
            Pattern.compile(".*\\b(?:dev|develop|development|tests?|testing|lint|docs?|ci|typing|mypy|github|"
                    + "examples?|benchmarks?)\\b.*");
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#.*");
    private static final Pattern OPTIONS = Pattern.compile("\\s--?[A-Za-z][\\w-]*[= ].*");
    private static final Pattern EDITABLE = Pattern.compile("(?:-e|--editable)[ =]\\s*(.*)");
    private static final Pattern EGG = Pattern.compile(".*[#&]egg=([\\w.-]+).*");
    private static final Pattern ADDRESS = Pattern.compile("(?:[a-z]+\\+)?(?:https?|ssh|git|file)://.*|git@.*");

    private final Draft draft;
    private final DependencyScope scope;

    private RequirementsReader(String path, Draft draft) {
        this.draft = draft;
        this.scope = scope(path.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** By its name and its folder's. Constraints settle versions of what others bring. */
    private static DependencyScope scope(String path) {
        String name = Paths.name(path);
        if (name.startsWith("constraints")) {
            return DependencyScope.INDIRECT;
        }
        boolean development =
                DEVELOPMENT.matcher(Paths.name(Paths.folder(path)) + "/" + name).matches();
        return development ? DependencyScope.DEVELOPMENT : DependencyScope.RUNTIME;
    }

    static ManifestFile read(String path, byte[] content) throws YamlException {
        Draft draft = new Draft(path, Ecosystem.PYPI);
        RequirementsReader reader = new RequirementsReader(path, draft);
        List<String> lines = TextEncoding.text(content).lines().toList();
        for (int i = 0; i < lines.size(); ) {
            int start = i;
            StringBuilder logical = new StringBuilder(lines.get(i++));
            while (logical.length() > 0 && logical.charAt(logical.length() - 1) == '\\' && i < lines.size()) {
                logical.setLength(logical.length() - 1);
                logical.append(lines.get(i++));
            }
            reader.line(Place.line(path, start + 1), logical.toString());
        }
        return draft.file();
    }

    private void line(Place place, String line) throws YamlException {
        String text = COMMENT.matcher(line).replaceFirst("").strip();
        Matcher editable = EDITABLE.matcher(text);
        if (editable.matches()) {
            address(place, editable.group(1).strip());
        } else if (ADDRESS.matcher(text).matches()) {
            address(place, text);
        } else if (!text.isEmpty() && !text.startsWith("-")) {
            requirement(place, OPTIONS.matcher(text).replaceFirst("").strip());
        }
    }

    private void requirement(Place place, String text) throws YamlException {
        Optional<PythonRequirement> read = PythonRequirement.of(text);
        if (read.isPresent()) {
            draft.add(read.get().declared(place, scope));
        } else if (!text.matches("[.~]?[^\\s<>=!;]*[/\\\\.].*")) {
            throw new YamlException(place, "expected a requirement, found \"" + Draft.shortened(text) + "\"");
        }
    }

    /** A folder of the repository or an address: one with a name is a dependency. */
    private void address(Place place, String text) {
        Matcher egg = EGG.matcher(text);
        boolean remote = ADDRESS.matcher(text).matches();
        if (egg.matches()) {
            VersionKind kind = remote ? PythonRequirement.address(text) : VersionKind.LOCAL;
            draft.add(place, PythonRequirement.name(egg.group(1)), text, kind, scope);
        } else if (remote && !text.startsWith("file:")) {
            draft.add(place, nameOf(text), text, PythonRequirement.address(text), scope);
        }
    }

    /** The last part of an address, up to the version of an archive. */
    private static String nameOf(String address) {
        String end =
                address.replaceFirst("[#?;].*", "").replaceFirst("@[^/]*$", "").replaceFirst("/+$", "");
        String file = Paths.name(end).replaceFirst("\\.(?:git|whl|zip|tar\\.gz)$", "");
        return PythonRequirement.name(file.replaceFirst("-\\d.*", ""));
    }
}
