package dev.guardrail.collect.check;

import dev.guardrail.fact.CheckLoss;
import dev.guardrail.fact.CheckLossKind;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Joins losses that are one: of one job, or of one command with all that it brings along. */
final class LossGroups {

    /** Tasks that do nothing but what they bring along, where the files of the build say what that is. */
    private static final Set<String> COLLECTING = Set.of("gradle check", "gradle build");

    /** One loss of a check of the base. */
    private record Entry(Occurrence was, CheckLoss loss) {

        Place outer() {
            return was.site().outer();
        }

        boolean isOfCommand() {
            return LossGroups.isOfCommand(was);
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Place, CheckLoss> commands = new HashMap<>();
    private final Set<Place> bringing = new HashSet<>();
    private final Set<Place> losing = new HashSet<>();

    /** Takes note of a check of the base, whether it is lost or not. */
    void stands(Occurrence was) {
        if (!isOfCommand(was)) {
            bringing.add(was.site().outer());
        }
    }

    void add(Occurrence was, CheckLoss loss) {
        Entry entry = new Entry(was, loss);
        entries.add(entry);
        if (entry.isOfCommand()) {
            commands.putIfAbsent(entry.outer(), loss);
        } else {
            losing.add(entry.outer());
        }
    }

    private static boolean isOfCommand(Occurrence was) {
        return was.site().place().equals(was.site().outer());
    }

    List<CheckLoss> joined() {
        Map<List<Object>, List<CheckLoss>> groups = new LinkedHashMap<>();
        for (Entry entry : entries) {
            CheckLoss loss = entry.loss();
            CheckLoss command = commands.getOrDefault(entry.outer(), loss);
            boolean nothing = entry.isOfCommand() && isOnlyItsParts(entry);
            if (!nothing && !isPart(loss, command)) {
                // What several jobs call lost it once.
                String group = entry.isOfCommand() || !command.equals(loss) ? groupOf(loss) : "";
                boolean modules = loss.lost().stream().anyMatch(text -> text.startsWith(Extent.IN_MODULE));
                groups.computeIfAbsent(
                                List.of(
                                        modules ? "" : command.path(),
                                        group,
                                        loss.kind(),
                                        loss.lost(),
                                        loss.why(),
                                        loss.ofGuardrail()),
                                key -> new ArrayList<>())
                        .add(loss);
            }
        }
        return groups.values().stream().map(LossGroups::one).toList();
    }

    /** Whether a command is gone of which all that it brings along still runs. */
    private boolean isOnlyItsParts(Entry entry) {
        return COLLECTING.contains(entry.was().name().tool())
                && isGone(entry.loss())
                && bringing.contains(entry.outer())
                && !losing.contains(entry.outer());
    }

    private static boolean isGone(CheckLoss loss) {
        return loss.kind() == CheckLossKind.REMOVED || loss.kind() == CheckLossKind.HOLLOWED;
    }

    /** Whether what a command brings along loses a part of what the command loses itself. */
    private static boolean isPart(CheckLoss loss, CheckLoss command) {
        String task = loss.checks().get(0);
        String excluded = "what `-x " + task.substring(task.indexOf(' ') + 1) + "` leaves out";
        return loss.kind() == command.kind()
                        && !loss.lost().equals(command.lost())
                        && (isGone(loss) || command.lost().containsAll(loss.lost()))
                || isGone(loss) && command.lost().contains(excluded);
    }

    /** Where losses are one: a job, or for events, branches and modules the workflow. */
    private static String groupOf(CheckLoss loss) {
        return loss.kind() == CheckLossKind.NARROWED
                        && loss.lost().stream()
                                .allMatch(text -> text.startsWith("on ") || text.startsWith(Extent.IN_MODULE))
                ? ""
                : loss.job();
    }

    private static CheckLoss one(List<CheckLoss> losses) {
        CheckLoss first = losses.get(0);
        Set<String> checks = new TreeSet<>();
        Set<Place> places = new TreeSet<>();
        losses.forEach(loss -> {
            checks.addAll(loss.checks());
            places.addAll(loss.was());
        });
        return new CheckLoss(
                first.place(),
                first.job(),
                losses.stream().allMatch(loss -> loss.step() == first.step()) ? first.step() : 0,
                first.kind(),
                List.copyOf(checks),
                first.lost(),
                first.why(),
                first.versions(),
                List.copyOf(places),
                first.ofBase(),
                first.ofGuardrail());
    }
}
