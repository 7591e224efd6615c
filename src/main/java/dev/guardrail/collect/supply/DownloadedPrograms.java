package dev.guardrail.collect.supply;

import dev.guardrail.fact.Command;
import dev.guardrail.fact.FetchedScript;
import dev.guardrail.fact.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds files that a step downloads with one command and runs with a later one. */
final class DownloadedPrograms {

    private static final Set<String> SHELLS = Set.of(
            "bash", "sh", "zsh", "dash", "ksh", "python", "python3", "node", "perl", "ruby", "php", "source", ".");

    private DownloadedPrograms() {}

    static List<FetchedScript> of(Step step, List<Command> commands) {
        Map<String, String> downloads = new LinkedHashMap<>();
        List<FetchedScript> run = new ArrayList<>();
        for (Command command : commands) {
            ScriptLine line = ScriptLine.of(command);
            String file = plain(ran(line));
            if (downloads.containsKey(file)) {
                run.add(new FetchedScript(
                        command.place(), step.job(), step.index(), downloads.get(file), command.text()));
            }
            String target = plain(target(line));
            if (!target.isEmpty()) {
                downloads.put(target, address(line));
            }
        }
        return run;
    }

    /** The file that a command runs: its program where that is a path, or what it gives to a shell. */
    private static String ran(ScriptLine line) {
        List<String> operands = line.operands();
        String first = line.words().isEmpty() ? "" : line.words().get(0);
        if (SHELLS.contains(line.program())) {
            return operands.isEmpty() || line.words().contains("-c") ? "" : operands.get(0);
        }
        return first.contains("/") ? first : "";
    }

    /** The file that a download writes. */
    private static String target(ScriptLine line) {
        List<String> words = line.words();
        boolean curl = line.program().equals("curl");
        if (!curl && !line.program().equals("wget")) {
            return "";
        }
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean names = curl
                    ? words.get(i).matches("-\\w*o|--output")
                    : words.get(i).matches("-\\w*O|--output-document");
            if (names) {
                return words.get(i + 1);
            }
        }
        String address = address(line);
        boolean ownName = curl ? words.stream().anyMatch(word -> word.matches("-\\w*O|--remote-name")) : true;
        return ownName ? address.substring(address.lastIndexOf('/') + 1) : "";
    }

    private static String address(ScriptLine line) {
        return line.operands().stream()
                .filter(word -> word.contains("://"))
                .findFirst()
                .orElse("");
    }

    private static String plain(String file) {
        return file.startsWith("./") ? file.substring(2) : file;
    }
}
