package dev.guardrail.collect.supply;

import dev.guardrail.fact.Command;
import dev.guardrail.fact.FetchedScript;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds scripts that a step fetches and runs without comparing them with anything. */
final class FetchedScripts {

    private static final String FETCH = "(?:curl|wget)\\b";
    private static final String RUN = "(?:sudo\\s+(?:-\\S+\\s+)*)?(?:env\\s+(?:\\w+=\\S*\\s+)*)?(?:\\w+=\\S*\\s+)*"
            + "(?:/\\S*/)?(?:ba|z|da|k)?(?:sh|python3?|node|perl|ruby|php)\\b(?!\\s+-c\\b)";

    /** Each of them begins with the fetching, or with the shell that it is given to. */
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(FETCH + "[^|;&\\n]*\\|\\s*(?:tee\\s[^|\\n]*\\|\\s*)?" + RUN),
            Pattern.compile(
                    "(?:(?:ba|z|da|k)?sh|source|\\.|python3?)\\s+(?:-\\S+\\s+)*<\\(\\s*" + FETCH + "[^)\\n]*\\)"),
            Pattern.compile("(?:(?:ba|z|da|k)?sh\\s+-\\w*c|eval)\\s+[\"']?[$`]\\(?\\s*" + FETCH + "[^)`\\n]*"),
            Pattern.compile(
                    "(?i)(?:iwr|irm|invoke-webrequest|invoke-restmethod|curl|wget)\\b[^|;\\n]*\\|\\s*(?:iex|invoke-expression)\\b"),
            Pattern.compile("(?i)(?:iex|invoke-expression)\\b[^;\\n]*(?:downloadstring|iwr|irm|invoke-webrequest|"
                    + "invoke-restmethod)\\b[^;\\n]*"));

    private static final Pattern HINT = Pattern.compile("(?i)curl|wget|iwr|irm|invoke-|downloadstring");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'|)<>]+");
    private static final Pattern CHECKED = Pattern.compile(
            "\\b(?:sha(?:1|224|256|384|512)sum|shasum|b2sum|md5sum|gpgv?|cosign|minisign|slsa-verifier|openssl\\s+dgst|get-filehash)\\b",
            Pattern.CASE_INSENSITIVE);

    private FetchedScripts() {}

    /**
     * The scripts that a step fetches and runs.
     *
     * @param commands the commands of the step, for the places
     */
    static List<FetchedScript> of(Step step, List<Command> commands) {
        if (step.run().isEmpty() || !HINT.matcher(step.run()).find()) {
            return List.of();
        }
        String script = step.run().replaceAll("(?m)^\\s*#.*$", "").replaceAll("[\\\\`]\\r?\\n\\s*", " ");
        List<FetchedScript> found = new ArrayList<>();
        if (!CHECKED.matcher(script).find()) {
            for (Pattern form : FORMS) {
                for (Matcher match = form.matcher(script); match.find(); ) {
                    found.add(fetched(step, commands, match.group()));
                }
            }
            found.addAll(DownloadedPrograms.of(step, commands));
        }
        return found.stream().distinct().toList();
    }

    private static FetchedScript fetched(Step step, List<Command> commands, String text) {
        Matcher address = ADDRESS.matcher(text);
        String from = address.find() ? address.group() : "";
        Place place = commands.stream()
                .filter(command ->
                        command.words().stream().anyMatch(word -> word.endsWith("curl") || word.endsWith("wget")))
                .filter(command -> from.isEmpty() || command.text().contains(from))
                .findFirst()
                .map(Command::place)
                .orElse(step.place());
        return new FetchedScript(place, step.job(), step.index(), from, text.strip());
    }
}
