package dev.guardrail.collect.trust;

import dev.guardrail.fact.Command;
import dev.guardrail.fact.Pin;
import dev.guardrail.fact.PinSubject;
import dev.guardrail.fact.Pinning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the versions of tools that a command installs. */
final class Installs {

    /** Who installs, and how its arguments name a version. */
    private enum Installer {
        PYTHON("([A-Za-z][\\w.-]*)(?:\\[[^\\]]*\\])?((?:[=<>~!]=?|@).*)?"),
        NODE("((?:@[\\w.-]+/)?[A-Za-z][\\w.-]*)(@.+)?"),
        GO("([\\w.-]+(?:/[\\w.-]+)+)(@.+)"),
        RUST("([A-Za-z][\\w-]*)(@.+)?");

        private final Pattern argument;

        Installer(String argument) {
            this.argument = Pattern.compile(argument);
        }
    }

    /** How a command begins that installs what follows, and whether that is one tool with its own arguments. */
    private record Form(List<String> words, Installer installer, boolean one) {

        static Form of(String words, Installer installer) {
            return new Form(List.of(words.split(" ")), installer, false);
        }

        static Form one(String words, Installer installer) {
            return new Form(List.of(words.split(" ")), installer, true);
        }
    }

    private static final List<Form> FORMS = List.of(
            Form.of("pip install", Installer.PYTHON),
            Form.of("pip3 install", Installer.PYTHON),
            Form.of("pipx install", Installer.PYTHON),
            Form.one("pipx run", Installer.PYTHON),
            Form.of("uv tool install", Installer.PYTHON),
            Form.one("uv tool run", Installer.PYTHON),
            Form.one("uvx", Installer.PYTHON),
            Form.of("npm install", Installer.NODE),
            Form.of("npm i", Installer.NODE),
            Form.of("pnpm add", Installer.NODE),
            Form.of("yarn add", Installer.NODE),
            Form.of("yarn global add", Installer.NODE),
            Form.one("npx", Installer.NODE),
            Form.one("pnpm dlx", Installer.NODE),
            Form.one("go run", Installer.GO),
            Form.of("go install", Installer.GO),
            Form.of("cargo install", Installer.RUST));

    /** Options whose next word is no tool. */
    private static final Set<String> WITH_VALUE = Set.of(
            "-r",
            "--requirement",
            "-e",
            "--editable",
            "-i",
            "--index-url",
            "--extra-index-url",
            "-f",
            "--find-links",
            "--python",
            "--prefix",
            "--registry",
            "--features",
            "--version",
            "--vers",
            "--root",
            "--path",
            "--git",
            "--tag",
            "--rev",
            "--branch",
            "--target",
            "--from",
            "-t",
            "-C",
            "--with");

    /** What makes it unknown here which version is installed. */
    private static final Set<String> ELSEWHERE = Set.of("-c", "--constraint", "--git", "--path", "--from");

    private static final Set<String> VERSION = Set.of("--version", "--vers");

    private Installs() {}

    static Stream<Pin> of(Command command) {
        List<String> words = command.words();
        return Stream.concat(
                locked(command).stream(),
                FORMS.stream()
                        .filter(form -> after(form, words) > 0)
                        .findFirst()
                        .filter(form -> words.stream().noneMatch(ELSEWHERE::contains))
                        .stream()
                        .flatMap(form -> tools(command, form)));
    }

    /** The number of the word after those of a form; 0 where the command has no such words. */
    private static int after(Form form, List<String> words) {
        int length = form.words().size();
        for (int i = 0; i + length <= words.size(); i++) {
            if (words.subList(i, i + length).equals(form.words())) {
                return i + length;
            }
        }
        return 0;
    }

    private static Stream<Pin> tools(Command command, Form form) {
        List<String> words = command.words();
        List<Pin> tools = new ArrayList<>();
        String version = option(words);
        for (int i = after(form, words); i < words.size(); i++) {
            String word = words.get(i);
            if (WITH_VALUE.contains(word)) {
                i++;
            } else if (!word.startsWith("-")) {
                tool(command, form, word, version).ifPresent(tools::add);
                if (form.one()) {
                    break;
                }
            }
        }
        return tools.stream();
    }

    /** The version that {@code cargo install} takes as an option. */
    private static String option(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (VERSION.contains(word) && i + 1 < words.size()) {
                return words.get(i + 1);
            } else if (word.startsWith("--version=")) {
                return word.substring("--version=".length());
            }
        }
        return "";
    }

    private static Optional<Pin> tool(Command command, Form form, String word, String option) {
        Matcher argument = form.installer().argument.matcher(word);
        if (!argument.matches()) {
            return Optional.empty();
        }
        String own = argument.group(2) == null ? "" : argument.group(2);
        String version = own.isEmpty() && form.installer() == Installer.RUST ? option : own;
        if (version.isEmpty() && form.words().equals(List.of("npx"))) {
            // Then the version is that of the repository's own lockfile, if it has one.
            return Optional.empty();
        }
        String plain = version.replaceFirst("^(?:={2,3}|@)", "");
        Pinning pinning = plain.contains("$") ? Pinning.VERSION : Versions.ofRequirement(plain);
        return Optional.of(pin(command, PinSubject.TOOL, argument.group(1).toLowerCase(Locale.ROOT), plain, pinning));
    }

    /** Whether a command installs what the lockfile says, for programs that also install something else. */
    private static Optional<Pin> locked(Command command) {
        return switch (command.tool()) {
            case "npm ci" -> Optional.of(pin(command, PinSubject.LOCKFILE, "npm", "npm ci", Pinning.VERSION));
            case "npm install" ->
                command.words().stream().skip(2).allMatch(word -> word.startsWith("-"))
                        ? Optional.of(pin(command, PinSubject.LOCKFILE, "npm", "npm install", Pinning.MOVING))
                        : Optional.empty();
            case "pnpm install" ->
                command.words().contains("--no-frozen-lockfile")
                        ? Optional.of(pin(
                                command,
                                PinSubject.LOCKFILE,
                                "pnpm",
                                "pnpm install --no-frozen-lockfile",
                                Pinning.MOVING))
                        : Optional.of(pin(command, PinSubject.LOCKFILE, "pnpm", "pnpm install", Pinning.VERSION));
            default -> Optional.empty();
        };
    }

    private static Pin pin(Command command, PinSubject subject, String name, String version, Pinning pinning) {
        return new Pin(command.place(), command.job(), command.step(), subject, name, version, pinning);
    }
}
