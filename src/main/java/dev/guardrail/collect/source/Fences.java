package dev.guardrail.collect.source;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.Paths;
import dev.guardrail.fact.Boundary;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Glob;
import dev.guardrail.fact.Language;
import dev.guardrail.fact.LayerOrder;
import dev.guardrail.fact.Place;
import dev.guardrail.rule.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The boundaries and layers of a policy, and whether there is anything within them. */
record Fences(List<Boundary> boundaries, List<LayerOrder> layers) {

    /** What has to match a file. */
    private record Fence(Place place, String what, String glob, Predicate<String> holds) {}

    boolean isEmpty() {
        return boundaries.isEmpty() && layers.isEmpty();
    }

    boolean surround(String path) {
        return boundaries.stream().anyMatch(boundary -> boundary.surrounds(path))
                || layers.stream().anyMatch(order -> !order.layerOf(path).isEmpty());
    }

    /** Whether calls of that file are forbidden anything. */
    boolean forbidCalls(String path) {
        return boundaries.stream().anyMatch(boundary -> !boundary.calls().isEmpty() && boundary.surrounds(path));
    }

    /**
     * A gap for each that had files at the base and has none now: the change may have moved them out.
     *
     * @throws UnusableInputException if one has files on neither side: it would guard nothing, and look as if it did
     */
    List<Gap> requireFiles(Collection<String> base, Collection<String> head) {
        List<Gap> gaps = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        for (Fence fence : fences()) {
            if (head.stream().noneMatch(fence.holds())) {
                long before = base.stream().filter(fence.holds()).count();
                if (before == 0) {
                    mistakes.add(fence.place() + ": " + fence.what() + " \"" + fence.glob()
                            + "\" matches no file whose imports are read" + hint(fence.glob(), base, head)
                            + "; expected files in " + languages());
                } else {
                    gaps.add(new Gap(
                            Evidence.SOURCE,
                            Gap.Kind.ABSENT,
                            fence.place(),
                            fence.what() + " \"" + fence.glob() + "\" matches no file any more; it matched " + before
                                    + " at the base"));
                }
            }
        }
        if (!mistakes.isEmpty()) {
            throw new UnusableInputException(String.join("\n", mistakes));
        }
        return gaps;
    }

    private List<Fence> fences() {
        List<Fence> fences = new ArrayList<>();
        boundaries.forEach(boundary ->
                fences.add(new Fence(boundary.place(), "the boundary in", boundary.in(), boundary::surrounds)));
        layers.forEach(order -> order.layers()
                .forEach(layer -> fences.add(new Fence(
                        order.place(),
                        "the layer",
                        layer,
                        path -> order.layerOf(path).equals(layer)))));
        return fences;
    }

    /** The folder with sources that has most in common with what a glob begins with. */
    private static String hint(String glob, Collection<String> base, Collection<String> head) {
        TreeSet<String> folders = new TreeSet<>();
        List.of(base, head).forEach(paths -> paths.forEach(path -> folders.add(Paths.folder(path))));
        String fixed = glob.replaceFirst("/?[*?\\[{].*", "");
        String above = folders.stream()
                .filter(folder -> folder.endsWith("/" + fixed)
                        || !fixed.isEmpty() && new Glob("**/" + fixed + "/**").matches(folder))
                .map(folder -> folder.substring(0, ("/" + folder + "/").indexOf("/" + fixed + "/") + fixed.length()))
                .findFirst()
                .orElse("");
        String near = above.isEmpty() ? Names.nearest(fixed, folders).orElse("") : above;
        return near.isEmpty() ? "" : "; did you mean \"" + near + "/**\"?";
    }

    private static String languages() {
        return Arrays.stream(Language.values())
                .filter(language -> language != Language.RUST)
                .map(Language::toString)
                .collect(Collectors.joining(", "));
    }
}
