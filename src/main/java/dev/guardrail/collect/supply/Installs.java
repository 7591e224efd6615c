package dev.guardrail.collect.supply;

import dev.guardrail.fact.PackageInstall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            Map.entry("go", Set.of("install", "get")),
            Map.entry("cargo", Set.of("install")),
            Map.entry("choco", Set.of("install")),
            Map.entry("nuget", Set.of("install")));

    /** Programs that install what they name, without a sub-command. */
    private static final Map<String, String> ALONE = Map.of(
            "cinst", "choco",
            "install-module", "PowerShellGet",
            "install-script", "PowerShellGet",
            "install-psresource", "PowerShellGet",
            "install-package", "PackageManagement",
            "npx", "npx",
            "bunx", "npx");

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
            "--proxy",
            "--trusted-host",
            "--upgrade-strategy",
            "--report",
            "--log",
            "--config-file",
            "--tool-path",
            "--configfile",
            "-Version",
            "-RequiredVersion",
            "-MinimumVersion",
            "-MaximumVersion",
            "-Repository",
            "-Scope",
            "-OutputDirectory",
            "-Source",
            "-ErrorAction",
            "-ProviderName",
            "--params",
            "--package-parameters");

    /** Options of pip whose value is what is installed. */
    private static final Set<String> EDITABLE = Set.of("-e", "--editable");

    private static final Set<String> HELP = Set.of("--help", "-h", "--dry-run");
    private static final Pattern LOCAL =
            Pattern.compile("[./~].*|file:.*|.*\\.(?:gem|whl|tgz|tar\\.gz|zip)|.*\\.\\.\\..*");
    /** {@code none} removes what {@code go get} has added. */
    private static final Pattern GO_RELEASE = Pattern.compile(".+@(?:v\\d+\\.\\d+\\.\\d.*|[0-9a-f]{40}|none)");

    /** Of Go, what has a host is elsewhere; anything else is a folder, or in the standard library. */
    private static final Pattern GO_MODULE = Pattern.compile("[\\w-]+(?:\\.[\\w-]+)+/.+");

    private static final Pattern NPM_RELEASE = Pattern.compile(".+@\\d+\\.\\d+\\.\\d+[\\w.+-]*");
    /** Subversion and Bazaar have no commits that nobody can change. */
    private static final Pattern COMMIT = Pattern.compile("(?:(?:git|hg)\\+|git:).*@[0-9a-f]{40}(?:#.*)?");

    private static final Pattern CARGO_RELEASE = Pattern.compile(".+@\\d.*");

    private Installs() {}

    static Optional<PackageInstall> of(ScriptLine line) {
        List<String> words = managerFirst(line.words());
        String manager = words.isEmpty() ? "" : program(words.get(0));
        if (words.stream().anyMatch(HELP::contains)) {
            return Optional.empty();
        }
        List<String> operands = operands(words.isEmpty() ? words : words.subList(1, words.size()), manager);
        String alone = ALONE.getOrDefault(manager.toLowerCase(Locale.ROOT), "");
        int named = alone.isEmpty() ? behindSubCommand(manager, operands) : 0;
        List<String> packages = named < 0
                ? List.of()
                : operands.subList(named, operands.size()).stream()
                        .filter(word -> !isLocal(manager, word))
                        .limit(alone.equals("npx") ? 1 : Integer.MAX_VALUE)
                        .toList();
        boolean fetches = !alone.equals("npx") || fetchesAnew(words, packages);
        return packages.isEmpty() || !fetches
                ? Optional.empty()
                : Optional.of(new PackageInstall(
                        line.place(),
                        line.job(),
                        line.step(),
                        alone.isEmpty() ? manager : alone,
                        packages,
                        isSettled(alone.isEmpty() ? manager : alone, words, packages),
                        line.text()));
    }

    private static boolean isLocal(String manager, String word) {
        return LOCAL.matcher(word).matches()
                || manager.equals("go") && !GO_MODULE.matcher(word).matches();
    }

    /** Where the packages begin behind the sub-command; -1 where it is none that installs. */
    private static int behindSubCommand(String manager, List<String> operands) {
        if (manager.equals("dotnet")) {
            int last = operands.subList(0, Math.min(3, operands.size())).lastIndexOf("package");
            boolean tool = operands.size() > 2 && operands.subList(0, 2).equals(List.of("tool", "install"));
            boolean added = last > 0 && operands.get(0).equals("add");
            return tool ? 2 : added ? last + 1 : -1;
        }
        int at = !operands.isEmpty() && operands.get(0).equals("global") ? 1 : 0;
        return operands.size() > at
                        && SUB_COMMANDS.getOrDefault(manager, Set.of()).contains(operands.get(at))
                ? at + 1
                : -1;
    }

    /** Whether {@code npx} is told to fetch: without that, it runs what the project has installed, if it has. */
    private static boolean fetchesAnew(List<String> words, List<String> packages) {
        return words.stream().anyMatch(word -> word.matches("-y|--yes|-p|--package(?:=.*)?"))
                || packages.stream().anyMatch(word -> word.lastIndexOf('@') > 0);
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

    private static List<String> operands(List<String> words, String manager) {
        List<String> operands = new ArrayList<>();
        boolean npx = ALONE.getOrDefault(manager, "").equals("npx");
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (npx && word.matches("--package=.+")) {
                operands.add(word.substring("--package=".length()));
            } else if (!npx && TAKING_A_VALUE.contains(word)) {
                i++;
                if (EDITABLE.contains(word) && i < words.size() && words.get(i).contains("://")) {
                    operands.add(words.get(i));
                }
            } else if (!word.startsWith("-") && !word.startsWith("+") && !word.isEmpty()) {
                operands.add(word);
            }
        }
        return operands;
    }

    private static boolean isSettled(String manager, List<String> words, List<String> packages) {
        return switch (manager) {
            case "pip" ->
                words.contains("--require-hashes")
                        || words.contains("-c")
                        || words.contains("--constraint")
                        || words.contains("--no-deps")
                                && packages.stream()
                                        .allMatch(one -> COMMIT.matcher(one).matches());
            case "go" ->
                packages.stream().allMatch(one -> GO_RELEASE.matcher(one).matches());
            case "npx" ->
                packages.stream().allMatch(one -> NPM_RELEASE.matcher(one).matches());
            case "PowerShellGet", "PackageManagement" ->
                words.stream().anyMatch(word -> word.matches("(?i)-RequiredVersion(?::.*)?"))
                        || words.stream().anyMatch(word -> word.matches("(?i)-Version"))
                                && words.stream().noneMatch(word -> word.matches("\\[.*,.*|.*\\*.*"));
            case "choco" -> has(words, "--version");
            case "dotnet" ->
                (has(words, "--version") || words.contains("-v"))
                        && words.stream().noneMatch(word -> word.contains("*"));
            case "nuget" -> has(words, "-Version");
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

    private static boolean has(List<String> words, String option) {
        return words.stream().anyMatch(word -> word.equalsIgnoreCase(option) || word.startsWith(option + "="));
    }
}
