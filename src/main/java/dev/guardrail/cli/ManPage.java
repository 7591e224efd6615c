package dev.guardrail.cli;

import dev.guardrail.Version;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The page of one command for {@code man}, made from what the help is made of. */
final class ManPage {

    private final StringBuilder page = new StringBuilder();
    private final CommandLine command;
    private final CommandSpec spec;
    private final List<String> words;

    private ManPage(CommandLine command, List<String> words) {
        this.command = command;
        this.spec = command.getCommandSpec();
        this.words = words;
    }

    /**
     * The page.
     *
     * @param words the words of the command, the name of the program first
     */
    static String of(CommandLine command, List<String> words) {
        ManPage page = new ManPage(command, words);
        page.head();
        page.arguments();
        page.commands();
        page.exitCodes();
        page.footer();
        return page.page.toString();
    }

    private void head() {
        String name = String.join("-", words);
        String description = text(spec.usageMessage().description());
        String summary = description.replaceAll("(?s)[.:] .*", "").replaceAll("\\.$", "");
        line(".TH \"" + name.toUpperCase(Locale.ROOT) + "\" \"1\" \"\" \"" + Version.text() + "\"");
        section("NAME");
        line(escaped(name) + " \\- " + escaped(summary));
        section("SYNOPSIS");
        line(".nf");
        command.getHelp().synopsis(0).lines().forEach(synopsis -> line(escaped(synopsis)));
        line(".fi");
        section("DESCRIPTION");
        line(escaped(description));
    }

    private void arguments() {
        List<PositionalParamSpec> parameters = spec.positionalParameters();
        if (!parameters.isEmpty()) {
            section("ARGUMENTS");
            parameters.forEach(parameter -> entry(parameter.paramLabel(), describes(parameter)));
        }
        section("OPTIONS");
        for (OptionSpec option : spec.options()) {
            String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
            entry(String.join(", ", option.names()) + label, describes(option));
        }
    }

    private void commands() {
        if (!command.getSubcommands().isEmpty()) {
            section("COMMANDS");
            command.getSubcommands()
                    .forEach((name, sub) ->
                            entry(name, text(sub.getCommandSpec().usageMessage().description())));
        }
    }

    private void exitCodes() {
        Map<String, String> codes = spec.usageMessage().exitCodeList();
        if (!codes.isEmpty()) {
            section("EXIT STATUS");
            codes.forEach((code, meaning) -> entry(code.strip(), meaning));
        }
    }

    private void footer() {
        String footer = Arrays.stream(spec.usageMessage().footer())
                .map(line -> line.replace("%n", "\n").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        if (!footer.isEmpty()) {
            section("NOTES");
            line(".nf");
            footer.lines().forEach(note -> line(escaped(note)));
            line(".fi");
        }
        if (words.size() > 1) {
            section("SEE ALSO");
            line(".BR " + escaped(String.join("-", words.subList(0, words.size() - 1))) + " (1)");
        }
    }

    private static String describes(ArgSpec argument) {
        String description = text(argument.description());
        if (argument.completionCandidates() == null) {
            return description;
        }
        List<String> words = StreamSupport.stream(
                        argument.completionCandidates().spliterator(), false)
                .toList();
        return words.stream().allMatch(description::contains)
                ? description
                : description + " One of: " + String.join(", ", words) + ".";
    }

    private static String text(String... lines) {
        return String.join(" ", lines).replace("%n", " ").replace("%%", "%");
    }

    private void section(String title) {
        line(".SH \"" + title + "\"");
    }

    private void entry(String term, String description) {
        line(".TP");
        line("\\fB" + escaped(term) + "\\fR");
        line(escaped(description));
    }

    /** A text whose signs mean nothing to roff: a dot or a quote begins a request at the start of a line. */
    private static String escaped(String text) {
        String plain = text.replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }

    private void line(String line) {
        page.append(line).append('\n');
    }
}
