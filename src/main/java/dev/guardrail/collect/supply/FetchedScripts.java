package dev.guardrail.collect.supply;

import dev.guardrail.collect.workflow.script.FetchedCode;
import dev.guardrail.fact.FetchedScript;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a script fetches and runs without comparing it with anything. */
final class FetchedScripts {

    private static final Pattern HINT =
            Pattern.compile("(?i)curl|wget|iwr|irm|invoke-|downloadstring|downloadfile|bitstransfer");
    private static final Pattern CHECKED = Pattern.compile(
            "\\b(?:sha(?:1|224|256|384|512)sum|shasum|b2sum|md5sum|gpgv?|cosign|minisign|slsa-verifier|openssl\\s+dgst"
                    + "|get-filehash|get-authenticodesignature|gh\\s+attestation)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*#.*$");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'|)<>]+");

    /** How scripts of other languages give a text to a shell. */
    private static final Pattern IN_A_TEXT =
            Pattern.compile("(?:curl|wget)\\b[^|;&\\n]*\\|\\s*(?:sudo\\s+)?(?:ba|z|da|k)?sh\\b(?!\\s+-c\\b)");

    private FetchedScripts() {}

    /** The scripts that a step fetches and runs. */
    static List<FetchedScript> of(Script script) {
        List<FetchedScript> found = new ArrayList<>(atOnce(script));
        found.addAll(downloaded(List.of(script), false));
        return found.stream().distinct().toList();
    }

    /** What a script runs while it fetches it: nothing can compare that. */
    static List<FetchedScript> atOnce(Script script) {
        List<FetchedScript> found = new ArrayList<>();
        if (HINT.matcher(script.text()).find()) {
            reading(script).runs().forEach(run -> found.add(fetched(script, run)));
            PowerShellFetches.of(script).forEach(run -> found.add(fetched(script, run)));
        }
        return found.stream().distinct().toList();
    }

    private static FetchedCode.Reading reading(Script script) {
        return FetchedCode.of(script.powershell() ? "" : script.text());
    }

    /**
     * What scripts that run one after the other fetch with one command and run with a later one.
     *
     * @param installs whether a download counts as run where it is made executable
     */
    static List<FetchedScript> downloaded(List<Script> scripts, boolean installs) {
        boolean fetches =
                scripts.stream().anyMatch(script -> HINT.matcher(script.text()).find());
        boolean checks = scripts.stream()
                .anyMatch(
                        script -> CHECKED.matcher(COMMENT.matcher(script.text()).replaceAll(""))
                                .find());
        if (!fetches || checks) {
            return List.of();
        }
        Map<String, String> files = new HashMap<>();
        scripts.forEach(script -> files.putAll(reading(script).files()));
        return new DownloadedPrograms(files, installs)
                .of(scripts.stream().flatMap(script -> script.lines().stream()).toList());
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
