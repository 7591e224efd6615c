package dev.guardrail.collect.supply;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recognises commands that publish to a registry that takes GitHub's identity. */
final class PublishCommands {

    /** What a command publishes to: the registry, part of its addresses, and the words that follow each other in the command. */
    private record Form(String registry, String host, List<String> words) {}

    private static final String PYPI = "pypi.org";
    private static final String NPM = "npmjs.org";

    private static final Map<String, List<Form>> FORMS = Map.ofEntries(
            Map.entry("cargo", List.of(new Form("crates.io", "crates.io", List.of("publish")))),
            Map.entry("twine", List.of(new Form("PyPI", PYPI, List.of("upload")))),
            Map.entry("pipx", List.of(new Form("PyPI", PYPI, List.of("run", "twine", "upload")))),
            Map.entry("uvx", List.of(new Form("PyPI", PYPI, List.of("twine", "upload")))),
            Map.entry(
                    "uv",
                    List.of(
                            new Form("PyPI", PYPI, List.of("publish")),
                            new Form("PyPI", PYPI, List.of("run", "twine", "upload")))),
            Map.entry("hatch", List.of(new Form("PyPI", PYPI, List.of("publish")))),
            Map.entry("pdm", List.of(new Form("PyPI", PYPI, List.of("publish")))),
            Map.entry("poetry", List.of(new Form("PyPI", PYPI, List.of("publish")))),
            Map.entry("gem", List.of(new Form("RubyGems", "rubygems.org", List.of("push")))),
            Map.entry("bundle", List.of(new Form("RubyGems", "rubygems.org", List.of("exec", "gem", "push")))),
            Map.entry("npm", List.of(new Form("npm", NPM, List.of("publish")))),
            Map.entry(
                    "yarn",
                    List.of(new Form("npm", NPM, List.of("publish")), new Form("npm", NPM, List.of("npm", "publish")))),
            Map.entry("pnpm", List.of(new Form("npm", NPM, List.of("publish")))),
            Map.entry("bun", List.of(new Form("npm", NPM, List.of("publish")))),
            Map.entry("bunx", List.of(new Form("npm", NPM, List.of("npm", "publish")))),
            Map.entry("nuget", List.of(new Form("NuGet", "nuget.org", List.of("push")))),
            Map.entry("dotnet", List.of(new Form("NuGet", "nuget.org", List.of("nuget", "push")))));

    private static final List<String> MODULE = List.of("twine", "upload");
    private static final List<String> REGISTRY_OPTIONS = List.of(
            "--registry",
            "--repository-url",
            "--repository",
            "-r",
            "--index",
            "--index-url",
            "--publish-url",
            "--source",
            "-s",
            "--host");

    private PublishCommands() {}

    /** The registry that a command publishes to; none where it publishes nothing, or elsewhere. */
    static Optional<String> registry(ScriptLine line) {
        List<String> operands =
                line.operands().stream().filter(word -> !word.startsWith("+")).toList();
        if (line.arguments().contains("--dry-run") || line.arguments().contains("-n")) {
            return Optional.empty();
        }
        if (line.program().startsWith("python")) {
            boolean module = line.arguments().contains("-m") && startsWith(operands, MODULE);
            return module && isAt(line, PYPI) ? Optional.of("PyPI") : Optional.empty();
        }
        return FORMS.getOrDefault(line.program(), List.of()).stream()
                .filter(form -> startsWith(operands, form.words()) && isAt(line, form.host()))
                .map(Form::registry)
                .findFirst();
    }

    /** Versions behind a name are no part of it: {@code twine==6.1.0}, {@code npm@11}. */
    private static boolean startsWith(List<String> operands, List<String> words) {
        if (operands.size() < words.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            String operand = operands.get(i);
            String word = words.get(i);
            boolean same = operand.equals(word)
                    || operand.startsWith(word)
                            && operand.substring(word.length()).matches("[=@~<>].*");
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** Whether no option names another registry. */
    private static boolean isAt(ScriptLine line, String host) {
        List<String> words = line.arguments();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.indexOf('=');
            String option = equals < 0 ? word : word.substring(0, equals);
            if (REGISTRY_OPTIONS.contains(option)) {
                String value = equals >= 0 ? word.substring(equals + 1) : i + 1 < words.size() ? words.get(i + 1) : "";
                return value.contains(host) || value.matches("(?:test)?pypi|npm|nuget|rubygems");
            }
        }
        return true;
    }
}
