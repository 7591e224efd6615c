package dev.guardrail.collect.workflow.gitlab;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what keeps GitLab from starting a pipeline: names of jobs and stages that there are not, jobs that wait for each other,
 * and jobs that do nothing. Of a pipeline that is not read as a whole, it does not say what is missing: another file may have it.
 */
final class Refusals {

    private static final List<String> STAGES = List.of("build", "test", "deploy");

    /** What makes a mapping a job that GitLab accepts. */
    private static final List<String> DOING = List.of("script", "trigger", "run");

    /** As many jobs of a circle as a sentence names. */
    private static final int SHOWN = 10;

    private final Map<String, YamlNode.Entry> jobs = new LinkedHashMap<>();
    private final Map<String, YamlNode> whole = new LinkedHashMap<>();
    private final Set<String> stages = new HashSet<>(List.of(".pre", ".post"));
    private final Set<Gap> gaps = new LinkedHashSet<>();
    private final Merging merging;
    private final boolean isWhole;

    private Refusals(YamlNode pipeline, boolean isWhole) {
        this.merging = new Merging(pipeline);
        this.isWhole = isWhole;
        pipeline.entries().stream().filter(Keywords::isJob).forEach(entry -> {
            jobs.put(entry.key().value(), entry);
            whole.put(entry.key().value(), merging.job(entry));
        });
        List<String> own = merging.part("stages").map(YamlNode::texts).orElse(List.of());
        stages.addAll(own.isEmpty() ? STAGES : own);
    }

    static List<Gap> of(Pipelines pipelines) {
        Set<Gap> gaps = new LinkedHashSet<>();
        for (Pipelines.Pipeline pipeline : pipelines.all()) {
            gaps.addAll(new Refusals(pipeline.whole(), pipeline.isWhole()).all());
        }
        return List.copyOf(gaps);
    }

    private Set<Gap> all() {
        if (isWhole) {
            jobs.forEach((name, entry) -> parents(name, entry.value()));
            gaps.addAll(merging.missing());
        }
        whole.forEach((name, job) -> {
            if (!Keywords.isHidden(name)) {
                visible(name, job);
            }
        });
        gaps.addAll(merging.refused());
        gaps.addAll(merging.omitted());
        circles();
        return gaps;
    }

    private void visible(String name, YamlNode job) {
        Place place = job(name).key().place();
        if (extendsTooMuch(name)) {
            refuse(place, "`extends` leads from job `" + name + "` in a circle, or through more than 11 jobs");
        } else if (isWhole) {
            job(name, job);
        }
        if (Matrix.isTooLarge(job)) {
            refuse(place, "the matrix of job `" + name + "` has more than 200 combinations");
        }
    }

    private void parents(String name, YamlNode job) {
        job.get("extends").stream()
                .flatMap(value -> value.items().stream())
                .filter(parent -> isKnown(parent.text()) && !jobs.containsKey(parent.text()))
                .forEach(parent -> refuse(
                        parent.place(), "job `" + name + "` extends `" + parent.text() + "`, which there is not"));
    }

    private boolean extendsTooMuch(String name) {
        Set<String> level = Set.of(name);
        for (int depth = 0; depth < Merging.DEPTH && !level.isEmpty(); depth++) {
            Set<String> above = new HashSet<>();
            level.stream()
                    .flatMap(job -> Optional.ofNullable(jobs.get(job)).stream())
                    .flatMap(entry -> entry.value().get("extends").stream())
                    .forEach(parents -> above.addAll(parents.texts()));
            above.retainAll(jobs.keySet());
            level = above;
        }
        return !level.isEmpty();
    }

    private void job(String name, YamlNode job) {
        YamlNode.Scalar key = job(name).key();
        boolean inherits = job.get("extends").isPresent();
        if (DOING.stream().allMatch(doing -> job.get(doing).isEmpty()) && (!inherits || parentsExist(job))) {
            refuse(key.place(), "job `" + name + "` has no `script`, `run` or `trigger`");
        }
        String stage = job.get("stage").map(YamlNode::text).orElse("test");
        if (isKnown(stage) && !stages.contains(stage)) {
            refuse(
                    job.get("stage").map(YamlNode::place).orElse(key.place()),
                    "job `" + name + "` is in stage `" + stage + "`, which `stages` does not name");
        }
        needed(job).forEach((need, place) -> {
            if (!exists(need)) {
                refuse(place, "job `" + name + "` needs `" + need + "`, which there is not");
            }
        });
        job.get("dependencies").stream()
                .flatMap(value -> value.items().stream())
                .filter(other -> isKnown(other.text()) && !exists(other.text()))
                .forEach(other -> refuse(
                        other.place(), "job `" + name + "` depends on `" + other.text() + "`, which there is not"));
    }

    private YamlNode.Entry job(String name) {
        return Optional.ofNullable(jobs.get(name)).orElseThrow();
    }

    private boolean parentsExist(YamlNode job) {
        return job.get("extends").stream()
                .flatMap(parents -> parents.texts().stream())
                .allMatch(jobs::containsKey);
    }

    /** The jobs of the same pipeline that a job has to wait for, with their places. */
    private static Map<String, Place> needed(YamlNode job) {
        Map<String, Place> needed = new LinkedHashMap<>();
        for (YamlNode need : job.get("needs").map(YamlNode::items).orElse(List.of())) {
            boolean elsewhere =
                    need.get("pipeline").isPresent() || need.get("project").isPresent();
            YamlNode name = need.get("job").orElse(need);
            if (!elsewhere && !need.text("optional").equals("true") && isKnown(name.text())) {
                needed.put(name.text(), name.place());
            }
        }
        return needed;
    }

    private static boolean isKnown(String name) {
        return !name.isEmpty() && !name.contains("$");
    }

    /** Whether there is a job of a name, or one whose parallel copies have such names. */
    private boolean exists(String name) {
        boolean visible = jobs.containsKey(name) && !Keywords.isHidden(name);
        return visible || jobs.containsKey(name.replaceFirst(": \\[.*]$| \\d+/\\d+$", ""));
    }

    private void circles() {
        Map<String, Boolean> closed = new HashMap<>();
        for (String name : whole.keySet()) {
            if (!Keywords.isHidden(name) && !closed.containsKey(name)) {
                circle(name, closed);
            }
        }
    }

    /** Follows what jobs need, without a call for each: a chain can be as long as a file. */
    private void circle(String first, Map<String, Boolean> closed) {
        List<String> path = new ArrayList<>(List.of(first));
        Deque<Iterator<Map.Entry<String, Place>>> open = new ArrayDeque<>(List.of(needs(first)));
        closed.put(first, false);
        while (!open.isEmpty()) {
            if (!open.element().hasNext()) {
                open.pop();
                closed.put(path.remove(path.size() - 1), true);
                continue;
            }
            Map.Entry<String, Place> need = open.element().next();
            String name = need.getKey();
            if (Boolean.FALSE.equals(closed.get(name))) {
                refuse(
                        need.getValue(),
                        "jobs need each other: " + shown(path.subList(path.indexOf(name), path.size())));
            } else if (whole.containsKey(name) && !closed.containsKey(name)) {
                closed.put(name, false);
                path.add(name);
                open.push(needs(name));
            }
        }
    }

    private Iterator<Map.Entry<String, Place>> needs(String name) {
        return Optional.ofNullable(whole.get(name))
                .map(Refusals::needed)
                .orElse(Map.of())
                .entrySet()
                .iterator();
    }

    private static String shown(List<String> round) {
        String names = "`" + String.join("`, `", round.subList(0, Math.min(round.size(), SHOWN))) + "`";
        return round.size() > SHOWN ? names + " and " + (round.size() - SHOWN) + " more" : names;
    }

    private void refuse(Place place, String what) {
        gaps.add(gap(place, what));
    }

    static Gap gap(Place place, String what) {
        return new Gap(Evidence.WORKFLOWS, Gap.Kind.REFUSED, place, "refused by GitLab: " + what);
    }
}
