package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.Judged;
import dev.guardrail.explain.Supposition;
import dev.guardrail.explain.Trial;
import dev.guardrail.explain.WhatIf;
import dev.guardrail.fact.Evidence;
import dev.guardrail.report.Style;
import dev.guardrail.report.explanation.ExplanationFormat;
import dev.guardrail.report.explanation.RepairsJson;
import dev.guardrail.report.explanation.RepairsText;
import dev.guardrail.report.explanation.WhatIfJson;
import dev.guardrail.report.explanation.WhatIfText;
import dev.guardrail.rule.Names;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that ask what would change an audit. */
final class WhatIfOptions {

    @Option(
            names = "--fix",
            description = "What turns the verdict: the findings to repair, the cheapest first, and the single settings"
                    + " that change a gate or the verdict.")
    private boolean fix;

    @Option(
            names = "--without",
            paramLabel = "WAIVER",
            description = "What would be without a waiver: its place, such as .github/guardrail.yaml:12, or the id of"
                    + " a finding that it waives; repeatable.")
    private List<String> without = new ArrayList<>();

    @Option(
            names = "--with",
            paramLabel = "EVIDENCE",
            description = "What would be if none of some evidence were missing, such as coverage; repeatable.")
    private List<String> with = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "SETTING=VALUE",
            description = "What would be with another setting: pack/rule.parameter=value, pack/rule=off, or a key of"
                    + " the policy, such as fail-at=critical; repeatable.")
    private List<String> set = new ArrayList<>();

    /** Whether one of these options is given. */
    boolean isGiven() {
        return fix || isSupposing();
    }

    /** Refuses what is named to be explained: these options ask about the whole audit. */
    void refuse(List<String> targets) {
        if (!targets.isEmpty()) {
            throw new UnusableInputException("`--fix`, `--without`, `--with` and `--set` are about the whole audit, not"
                    + " about `" + targets.get(0) + "`");
        }
    }

    /** The answer to those of these options that are given. */
    String answer(Judged judged, ExplanationFormat format, boolean color) {
        boolean json = format == ExplanationFormat.JSON;
        if (!json && format != ExplanationFormat.TEXT) {
            throw new UnusableInputException("`--format " + format + "` cannot be used with `--fix`, `--without`,"
                    + " `--with` or `--set`: their answers are no graphs");
        }
        if (fix && isSupposing()) {
            throw new UnusableInputException("`--fix` cannot be used with `--without`, `--with` or `--set`");
        }
        Trial trial = new Trial(judged);
        if (fix) {
            return json ? RepairsJson.render(trial.repairs(), trial.levers()) : fix(trial, color);
        }
        WhatIf answer = trial.whatIf(supposed(trial));
        return json ? WhatIfJson.render(answer) : WhatIfText.render(answer, color ? Style.ANSI : Style.PLAIN);
    }

    private boolean isSupposing() {
        return !without.isEmpty() || !with.isEmpty() || !set.isEmpty();
    }

    /** What turns the verdict of an audit. */
    static String fix(Judged judged, boolean color) {
        return fix(new Trial(judged), color);
    }

    private static String fix(Trial trial, boolean color) {
        return RepairsText.render(trial.repairs(), trial.levers(), color ? Style.ANSI : Style.PLAIN);
    }

    private List<Supposition> supposed(Trial trial) {
        List<Supposition> supposed = new ArrayList<>();
        without.forEach(waiver -> supposed.add(trial.waiver(waiver)));
        with.forEach(evidence -> supposed.add(new Supposition.Given(evidence(evidence))));
        set.forEach(setting -> supposed.add(trial.setting(setting)));
        return supposed;
    }

    private static Evidence evidence(String word) {
        return Names.constant(Evidence.class, word)
                .orElseThrow(() -> new UnusableInputException("`--with`: unknown evidence `" + word + "`"
                        + Names.suggestion(word, Names.words(Evidence.class))));
    }
}
