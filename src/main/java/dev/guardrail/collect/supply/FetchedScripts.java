package dev.guardrail.collect.supply;

import dev.guardrail.collect.workflow.script.FetchedCode;
import dev.guardrail.fact.FetchedScript;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a script fetches and runs without comparing it with anything. */
final class FetchedScripts {

    private static final Pattern HINT =
            Pattern.compile("(?i)curl|wget|iwr|irm|invoke-|downloadstring|downloadfile|bitstransfer"
                    + "|gsutil|\\baws\\b|gcloud|\\baz\\b|\\bgh\\s|urlopen|requests|httpx|\\bLWP\\b|open-uri|https?://");
    private static final Pattern CHECKED = Pattern.compile(
            "\\b(?:sha(?:1|224|256|384|512)sum|shasum|b2sum|md5sum|gpgv?|cosign|minisign|slsa-verifier|openssl\\s+dgst"
                    + "|get-filehash|get-authenticodesignature|gh\\s+attestation)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*#.*$");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'|)<>]+");

    /** How scripts of other languages give a text to a shell. */
    private static final Pattern IN_A_TEXT =
            Pattern.compile("(?:curl|wget)\\b[^|;&\\n]*\\|\\s*(?:sudo\\s+)?(?:ba|z|da|k)?sh\\b(?!\\s+-c\\b)");

    /** A script with what it fetches, of which nothing is known where it names no program that fetches. */
    private record Read(Script script, FetchedCode.Reading code) {

        static Read of(Script script) {
            boolean posix = !script.powershell() && HINT.matcher(script.text()).find();
            return new Read(script, FetchedCode.of(posix ? script.text() : ""));
        }
    }

    private FetchedScripts() {}

    /** The scripts that a step fetches and runs. */
    static List<FetchedScript> of(Script script) {
        return of(List.of(script), false);
    }

    /**
     * What scripts that run one after the other fetch and run, at once or with a later command.
     *
     * @param installs whether a download counts as run where it is made executable
     */
    static List<FetchedScript> of(List<Script> scripts, boolean installs) {
        if (scripts.stream().noneMatch(script -> HINT.matcher(script.text()).find())) {
            return List.of();
        }
        List<Read> read = scripts.stream().map(Read::of).toList();
        List<FetchedScript> found = new ArrayList<>();
        read.forEach(each -> found.addAll(atOnce(each)));
        found.addAll(downloaded(read, installs));
        return found.stream().distinct().toList();
    }

    /** What a script runs while it fetches it: nothing can compare that. */
    private static List<FetchedScript> atOnce(Read read) {
        List<FetchedScript> found = new ArrayList<>();
        read.code().runs().forEach(run -> found.add(fetched(read.script(), run)));
        PowerShellFetches.of(read.script()).forEach(run -> found.add(fetched(read.script(), run)));
        return found;
    }

    /** What scripts fetch with one command and run with a later one. */
    private static List<FetchedScript> downloaded(List<Read> read, boolean installs) {
        if (read.stream().anyMatch(each -> compares(each.script()))) {
            return List.of();
        }
        Map<String, Set<String>> files = new HashMap<>();
        read.forEach(each -> each.code()
                .files()
                .forEach((command, written) ->
                        files.computeIfAbsent(command, first -> new TreeSet<>()).addAll(written)));
        return new DownloadedPrograms(files, installs)
                .of(read.stream()
                        .flatMap(each -> each.script().lines().stream()
                                .map(line -> each.script().powershell() ? line.inPowerShell() : line))
                        .toList());
    }

    private static boolean compares(Script script) {
        return CHECKED.matcher(COMMENT.matcher(script.text()).replaceAll("")).find();
    }

    /** What a script of a language that is not read gives to a shell. */
    static List<FetchedScript> inText(Script script) {
        List<FetchedScript> found = new ArrayList<>();
        Matcher form = IN_A_TEXT.matcher(COMMENT.matcher(script.text()).replaceAll(""));
        while (form.find()) {
            Matcher address = ADDRESS.matcher(form.group());
            String from = address.find() ? address.group() : "";
            found.add(fetched(script, new FetchedCode.Run(0, from, form.group())));
        }
        PowerShellFetches.inText(script.text()).forEach(run -> found.add(fetched(script, run)));
        return found.stream().distinct().toList();
    }

    private static FetchedScript fetched(Script script, FetchedCode.Run run) {
        Place place = script.places().apply(run.offset());
        return new FetchedScript(
                place, script.job(), script.step(), run.address(), run.text().strip());
    }
}
