package dev.guardrail.collect.supply;

import dev.guardrail.collect.workflow.script.StoreFetch;
import dev.guardrail.fact.FetchedScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds files that a script downloads with one command and runs with a later one. */
final class DownloadedPrograms {

    private static final Set<String> SHELLS = Set.of(
            "bash",
            "sh",
            "zsh",
            "dash",
            "ksh",
            "ash",
            "python",
            "python3",
            "node",
            "perl",
            "ruby",
            "php",
            "source",
            ".",
            "start-process",
            "msiexec",
            "powershell",
            "pwsh",
            "&");

    /** The folders of programs, which run by their names alone. */
    private static final Pattern PROGRAMS = Pattern.compile(".*(?:^|/)s?bin/[^/]+");

    private static final Pattern EXECUTABLE = Pattern.compile("[ugoa]*\\+\\w*x\\w*|0?[0-7]*[1357][0-7]{0,2}");

    /** The file that .NET downloads to, in PowerShell. */
    private static final Pattern DOWNLOAD_FILE =
            Pattern.compile("(?i)\\.DownloadFile\\(\\s*[^,]+,\\s*[\"']?([^\"')]+?)[\"']?\\s*\\)");

    private final Map<String, Set<String>> outputs;
    private final boolean installs;

    /**
     * Knows the files that commands write to.
     *
     * @param outputs the files that the output of commands is written to, by the texts of the commands
     * @param installs whether a download counts as run where it is made executable
     */
    DownloadedPrograms(Map<String, Set<String>> outputs, boolean installs) {
        this.outputs = outputs;
        this.installs = installs;
    }

    List<FetchedScript> of(List<ScriptLine> lines) {
        Map<String, String> downloads = new LinkedHashMap<>();
        List<FetchedScript> run = new ArrayList<>();
        for (ScriptLine line : lines) {
            for (String file : ran(line)) {
                String known = downloads.containsKey(plain(file)) ? plain(file) : installed(file, downloads);
                if (!known.isEmpty()) {
                    run.add(new FetchedScript(
                            line.place(), line.job(), line.step(), downloads.getOrDefault(known, ""), line.text()));
                    downloads.remove(known);
                }
            }
            moved(line, downloads);
            targets(line).stream()
                    .filter(target -> !target.isEmpty())
                    .forEach(target -> downloads.put(plain(target), address(line)));
        }
        return run;
    }

    private static String installed(String file, Map<String, String> downloads) {
        return file.contains("/")
                ? ""
                : downloads.keySet().stream()
                        .filter(path -> PROGRAMS.matcher(path).matches() && path.endsWith("/" + file))
                        .findFirst()
                        .orElse("");
    }

    /** The files that a command runs: its program, what it gives to a shell, or what it makes executable. */
    private List<String> ran(ScriptLine line) {
        List<String> operands = line.operands();
        String first = line.words().isEmpty() ? "" : line.words().get(0);
        if (SHELLS.contains(line.program())) {
            return operands.isEmpty() || line.words().contains("-c") ? List.of() : List.of(operands.get(0));
        }
        boolean makes = installs
                && (line.program().equals("chmod")
                                && operands.size() > 1
                                && EXECUTABLE.matcher(operands.get(0)).matches()
                        || line.program().equals("install"));
        return makes ? operands : first.isEmpty() ? List.of() : List.of(first);
    }

    /** A file that is moved or copied is the same download. */
    private static void moved(ScriptLine line, Map<String, String> downloads) {
        List<String> operands = line.operands();
        if (Set.of("mv", "cp", "install").contains(line.program()) && operands.size() > 1) {
            String to = operands.get(operands.size() - 1);
            String from = plain(operands.get(operands.size() - 2));
            String address = downloads.get(from);
            if (address != null) {
                String name = from.substring(from.lastIndexOf('/') + 1);
                downloads.put(
                        plain(to.endsWith("/") || to.endsWith("bin") ? to.replaceFirst("/$", "") + "/" + name : to),
                        address);
            }
        }
    }

    /** The files that a download writes: commands with the same text can have several. */
    private Set<String> targets(ScriptLine line) {
        Set<String> written = Set.of("curl", "wget").contains(line.program())
                ? outputs.getOrDefault(line.text(), Set.of())
                : Set.of();
        return written.isEmpty() ? Set.of(target(line)) : written;
    }

    private static String target(ScriptLine line) {
        return switch (line.program()) {
            case "curl" -> ofTool(line, "-\\w*o|(?i:-outfile)", "--output");
            case "wget" -> ofTool(line, "-\\w*O", "--output-document");
            case "iwr", "irm", "invoke-webrequest", "invoke-restmethod" -> option(line, "(?i)-o(?:utfile)?");
            case "start-bitstransfer" -> option(line, "(?i)-destination");
            default -> {
                Matcher file = DOWNLOAD_FILE.matcher(line.text());
                yield file.find()
                        ? file.group(1)
                        : StoreFetch.of(line.words())
                                .filter(fetch -> !fetch.isPrinted())
                                .map(StoreFetch::target)
                                .orElse("");
            }
        };
    }

    private static String ofTool(ScriptLine line, String letters, String name) {
        for (String word : line.words()) {
            if (word.startsWith(name + "=")) {
                return word.substring(name.length() + 1);
            }
        }
        String given = option(line, letters + "|" + name);
        if (!given.isEmpty()) {
            return given.equals("-") || given.equals("/dev/stdout") ? "" : given;
        }
        String address = address(line).replaceFirst("[?#].*", "");
        boolean ownName = line.program().equals("wget")
                || line.words().stream().anyMatch(word -> word.matches("-\\w*O\\w*|--remote-name"));
        String folder = option(line, "--output-dir|-\\w*P|--directory-prefix");
        String own = address.substring(address.lastIndexOf('/') + 1);
        return !ownName ? "" : folder.isEmpty() ? own : folder.replaceFirst("/$", "") + "/" + own;
    }

    private static String option(ScriptLine line, String names) {
        List<String> words = line.words();
        for (int i = 1; i + 1 < words.size(); i++) {
            if (words.get(i).matches(names)) {
                return words.get(i + 1);
            }
        }
        return "";
    }

    private static String address(ScriptLine line) {
        return line.arguments().stream()
                .filter(word -> word.contains("://"))
                .findFirst()
                .orElse("");
    }

    private static String plain(String file) {
        return file.startsWith("./") || file.startsWith(".\\") ? file.substring(2) : file;
    }
}
