package dev.guardrail.collect.claim;

import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the versions of languages that workflows are said to run with. */
final class VersionPattern implements ClaimPattern {

    private static final Pattern VERSIONS = Pattern.compile(
            "(?<![\\w.])(?<list>\\d{1,2}(?:\\.\\d{1,2})?(?:\\s*[,/]\\s*(?:and )?\\d{1,2}(?:\\.\\d{1,2})?){1,6})(?![\\w.])");

    private final Pattern tool;

    private final Pattern ci;

    private static final Pattern LANGUAGE = Pattern.compile(".*(?:python|node|java|go|matrix).*");

    /** Actions run on Node, too, and audits write of that. */
    private static final Pattern OF_JOBS = Pattern.compile(".*(?:node-version|setup-node|matrix).*");

    VersionPattern(Vocabulary words) {
        this.tool = words.pattern(
                "(?i)\\b(?<tool>{workflow.languages})\\s+(?:version\\s+)?(?<version>\\d{1,2}(?:\\.\\d{1,2})?)(?![\\w.+-]|\\s*[,/–]\\s*\\d)");
        this.ci = words.pattern(".*\\b{workflow.about}\\b.*");
    }

    @Override
    public void read(Passage passage, Claims claims) {
        if (passage.kind() == Passage.Kind.CODE || passage.kind() == Passage.Kind.HEADING) {
            return;
        }
        for (Matcher matcher = VERSIONS.matcher(passage.text()); matcher.find(); ) {
            String section = Around.section(passage, matcher.start(), matcher.end());
            String list = matcher.group("list");
            boolean language = LANGUAGE.matcher(section).matches() || list.startsWith("3.");
            if (ci.matcher(section).matches() && language && list.contains(".")) {
                String versions = list.replaceAll("\\s*[,/]\\s*(?:and )?", ", ");
                add(passage, claims, matcher, section.contains("matrix") ? "matrix" : "versions", Value.word(versions));
            }
        }
        for (Matcher matcher = tool.matcher(passage.text()); matcher.find(); ) {
            String section = Around.section(passage, matcher.start(), matcher.end());
            String tool = matcher.group("tool").toLowerCase(Locale.ROOT).replace(".js", "");
            if (ci.matcher(section).matches()
                    && (!tool.equals("node") || OF_JOBS.matcher(section).matches())) {
                add(passage, claims, matcher, tool + " version", Value.word(matcher.group("version")));
            }
        }
    }

    private static void add(Passage passage, Claims claims, Matcher matcher, String subject, Value says) {
        if (!Intentions.are(passage, matcher.start(), matcher.end())) {
            claims.add(passage, matcher.start(), matcher.end(), ClaimKind.WORKFLOW, subject, says);
        }
    }
}
