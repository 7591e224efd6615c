package dev.guardrail.collect.strictness;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.own.PipelineCalls;
import dev.guardrail.collect.own.PipelineCalls.Call;
import dev.guardrail.collect.strictness.Comparison.Loss;
import dev.guardrail.fact.CheckSetting;
import dev.guardrail.fact.SettingKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The calls of Guardrail in the pipelines of services other than GitHub, with what makes them less strict. */
final class OwnPipelines {

    static final Tool TOOL = new Tool("guardrail-pipeline", Tool.Family.PIPELINES, option());

    /** The files of GitLab, CircleCI, Azure Pipelines, Buildkite, Bitbucket, Travis CI and Drone. */
    static final String FILES =
            "(?:.*\\.)?gitlab-ci\\.ya?ml|azure-pipelines[\\w.-]*\\.ya?ml|bitbucket-pipelines\\.ya?ml"
                    + "|\\.travis\\.ya?ml|\\.drone\\.ya?ml|config\\.ya?ml|pipeline[\\w.-]*\\.ya?ml";

    private static final Option JOB = OwnOptions.named("job");

    private static final Pattern FILE = Pattern.compile(FILES);

    private OwnPipelines() {}

    /** Whether a file is a pipeline. */
    static boolean isFile(String path) {
        String name = Paths.name(path);
        return FILE.matcher(name).matches() && looksIn(Paths.folder(path), name);
    }

    /** Whether a folder is one in which a service looks for a file whose name says too little. */
    static boolean looksIn(String folder, String name) {
        return switch (name.charAt(0)) {
            case 'c' -> folder.equals(".circleci");
            case 'p' -> folder.equals(".buildkite");
            default -> true;
        };
    }

    private static Option option() {
        return Options.option("", SettingKind.OPTION, Optional.of(BigDecimal.ZERO), (option, root, sink) -> {
            Map<String, Integer> ofJob = new HashMap<>();
            for (Call call : PipelineCalls.in(root)) {
                int number = ofJob.merge(call.job(), 1, Integer::sum);
                call(call, number == 1 ? call.job() : call.job() + " (" + number + ")", sink);
            }
        });
    }

    private static void call(Call call, String name, SettingSink sink) {
        boolean muted = !call.mutedBy().isEmpty();
        String value = muted ? name + " (" + call.mutedBy() + ")" : name;
        sink.add(call.place(), JOB, name, value, muted ? BigDecimal.ZERO : BigDecimal.ONE);
        OwnOptions.add(call.asked(), call.place(), name, sink);
    }

    /**
     * What became less strict: a call for which the head has no other that asks as much, whatever its job is called.
     *
     * @param atBase whether the base has a file of a name
     */
    static List<Loss> losses(List<CheckSetting> was, List<CheckSetting> now, Predicate<String> atBase) {
        Map<String, List<CheckSetting>> before = OwnOptions.byCall(was);
        Map<String, List<CheckSetting>> after = OwnOptions.byCall(now);
        List<Loss> losses = new ArrayList<>();
        before.forEach((job, call) -> {
            boolean kept = !counts(call)
                    || after.values().stream()
                            .anyMatch(own -> counts(own)
                                    && OwnOptions.losses(call, own, atBase)
                                            .findAny()
                                            .isEmpty());
            if (!kept) {
                losses.addAll(lost(call, successor(job, before, after), atBase));
            }
        });
        return losses;
    }

    /** The call of the same job; else the first of a new job; else none. */
    private static List<CheckSetting> successor(
            String job, Map<String, List<CheckSetting>> before, Map<String, List<CheckSetting>> after) {
        return Optional.ofNullable(after.get(job))
                .orElseGet(() -> after.entrySet().stream()
                        .filter(own -> !before.containsKey(own.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(List.of()));
    }

    private static List<Loss> lost(List<CheckSetting> was, List<CheckSetting> now, Predicate<String> atBase) {
        Optional<CheckSetting> before = OwnOptions.find(was, JOB.name());
        if (now.isEmpty()) {
            return List.of(new Loss(before, Optional.empty()));
        }
        return counts(now)
                ? OwnOptions.losses(was, now, atBase).toList()
                : List.of(new Loss(before, OwnOptions.find(now, JOB.name())));
    }

    private static boolean counts(List<CheckSetting> call) {
        return OwnOptions.find(call, JOB.name()).stream()
                .anyMatch(job -> job.strictness().signum() > 0);
    }
}
