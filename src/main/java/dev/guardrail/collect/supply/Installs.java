package dev.guardrail.collect.supply;

import dev.guardrail.fact.PackageInstall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads which packages a command installs by their names. */
final class Installs {

    private static final Set<String> NPM_INSTALL =
            Set.of("install", "i", "in", "ins", "inst", "insta", "instal", "isnt", "isnta", "isntal", "isntall", "add");

    /** The sub-commands of each manager that install what they name. */
    private static final Map<String, Set<String>> SUB_COMMANDS = Map.ofEntries(
            Map.entry("npm", NPM_INSTALL),
            Map.entry("yarn", Set.of("add")),
            Map.entry("pnpm", Set.of("add")),
            Map.entry("bun", Set.of("add")),
            Map.entry("gem", Set.of("install", "i")),
            Map.entry("bundle", Set.of("add")),
            Map.entry("pip", Set.of("install")),
            Map.entry("pipx", Set.of("install")),
            Map.entry("go", Set.of("install")),
            Map.entry("cargo", Set.of("install")));

    /** Options whose next word is their value, and no package. */
    private static final Set<String> TAKING_A_VALUE = Set.of(
            "-r",
            "--requirement",
            "-c",
            "--constraint",
            "-i",
            "--index-url",
            "--extra-index-url",
            "-f",
            "--find-links",
            "-t",
            "--target",
            "--prefix",
            "--root",
            "--python",
            "--platform",
            "-e",
            "--editable",
            "--registry",
            "-w",
            "--workspace",
            "--loglevel",
            "--cache",
            "--omit",
            "--include",
            "-v",
            "--version",
            "-n",
            "--bindir",
            "--source",
            "--install-dir",
            "-P",
            "--group",
            "-C",
            "--dir",
            "--features",
            "--git",
            "--tag",
            "--branch",
            "--rev",
            "--path",
            "--index",
            "--filter",
            "--cwd",
            "--tags",
            "-ldflags",
            "-tags",
            "--timeout",
            "--retries",
            "--cert",
            "--proxy");

    private static final Set<String> HELP = Set.of("--help", "-h", "--dry-run");
    private static final Pattern LOCAL =
            Pattern.compile("[./~].*|file:.*|.*\\.(?:gem|whl|tgz|tar\\.gz|zip)|.*\\.\\.\\..*");
    private static final Pattern GO_RELEASE = Pattern.compile(".+@v\\d.*");
    private static final Pattern CARGO_RELEASE = Pattern.compile(".+@\\d.*");

    private Installs() {}

    static Optional<PackageInstall> of(ScriptLine line) {
        List<String> words = managerFirst(line.words());
        String manager = words.isEmpty() ? "" : program(words.get(0));
        Set<String> installing = SUB_COMMANDS.getOrDefault(manager, Set.of());
        if (installing.isEmpty() || words.stream().anyMatch(HELP::contains)) {
            return Optional.empty();
        }
        List<String> operands = operands(words.subList(1, words.size()));
        int at = !operands.isEmpty() && operands.get(0).equals("global") ? 1 : 0;
        if (operands.size() <= at || !installing.contains(operands.get(at))) {
            return Optional.empty();
        }
        List<String> packages = operands.subList(at + 1, operands.size()).stream()
                .filter(word -> !LOCAL.matcher(word).matches())
                .toList();
        return packages.isEmpty()
                ? Optional.empty()
                : Optional.of(new PackageInstall(
                        line.place(),
                        line.job(),
                        line.step(),
                        manager,
                        packages,
                        isSettled(manager, words, packages),
                        line.text()));
    }

    /** {@code pip install} for {@code python -m pip install} and {@code uv pip install}. */
    private static List<String> managerFirst(List<String> words) {
        int pip = words.indexOf("pip");
        boolean module = pip > 1
                && words.get(pip - 1).equals("-m")
                && program(words.get(0)).startsWith("python");
        boolean uv = pip == 1 && program(words.get(0)).equals("uv");
        return module || uv ? words.subList(pip, words.size()) : words;
    }

    private static String program(String word) {
        String name = word.substring(word.lastIndexOf('/') + 1);
        return name.matches("pip3?(?:\\.\\d+)?") ? "pip" : name;
    }

    private static List<String> operands(List<String> words) {
        List<String> operands = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (TAKING_A_VALUE.contains(word)) {
                i++;
            } else if (!word.startsWith("-") && !word.startsWith("+") && !word.isEmpty()) {
                operands.add(word);
            }
        }
        return operands;
    }

    private static boolean isSettled(String manager, List<String> words, List<String> packages) {
        return switch (manager) {
            case "pip" -> words.contains("--require-hashes") || words.contains("-c") || words.contains("--constraint");
            case "go" ->
                packages.stream().allMatch(one -> GO_RELEASE.matcher(one).matches());
            case "cargo" ->
                words.contains("--locked")
                        && (words.contains("--version")
                                || words.contains("--rev")
                                || packages.stream()
                                        .allMatch(one ->
                                                CARGO_RELEASE.matcher(one).matches()));
            default -> false;
        };
    }
}
