package dev.guardrail.audit.gain;

import dev.guardrail.fact.CheckSetting;
import dev.guardrail.fact.CoverageGate;
import dev.guardrail.fact.CoverageGateChange;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.RelaxedCheck;
import dev.guardrail.fact.SettingChange;
import dev.guardrail.fact.SettingKind;
import dev.guardrail.fact.Strengthening;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns what the reversed range relaxes into what the range makes stricter. */
final class SettingGains {

    /** More are counted, and not named. */
    private static final int NAMED = 5;

    private static final Set<String> PRESETS = Set.of("extends", "presets");

    private static final Pattern EXCEPTION =
            Pattern.compile("(?i)ignore|exclude|disable|omit|skip|suppress|filterwarnings|allow|except");

    private final Reversed reversed;
    private final List<CheckSetting> settings;
    private final List<CoverageGate> gates;

    /**
     * For one range.
     *
     * @param head the facts of the head
     */
    SettingGains(Reversed reversed, Collection<Fact> head) {
        this.reversed = reversed;
        this.settings = Facts.of(head).all(CheckSetting.class);
        this.gates = Facts.of(head).all(CoverageGate.class);
    }

    /** None where only a preset changes: what it has is in another file. */
    Optional<Strengthening> of(RelaxedCheck relaxed) {
        Map<String, Set<String>> objects = new LinkedHashMap<>();
        relaxed.changes().stream()
                .filter(change -> !PRESETS.contains(change.option()))
                .forEach(change -> objects.computeIfAbsent(verb(change), verb -> new LinkedHashSet<>())
                        .add(object(change)));
        if (objects.isEmpty()) {
            return Optional.empty();
        }
        String clause = objects.entrySet().stream()
                .map(entry -> entry.getKey() + " " + enumeration(entry.getValue()))
                .collect(Collectors.joining("; it "));
        Optional<Place> place = place(relaxed);
        return Optional.of(new Strengthening(
                place.orElse(relaxed.place()),
                relaxed.aspect() == RelaxedCheck.Aspect.THRESHOLD
                        ? Strengthening.Kind.THRESHOLD
                        : Strengthening.Kind.SETTING,
                "`" + relaxed.tool() + "`",
                clause,
                relaxed.ofBase() ? List.of() : List.of(relaxed.place()),
                place.isEmpty()));
    }

    /** What the check does now; of the reversed range, {@code before} is what the head has. */
    private static String verb(SettingChange change) {
        return switch (change.kind()) {
            case RULE -> isException(change) ? "no longer ignores" : change.lasting() ? "now fails for" : "now checks";
            case FILES -> isException(change) ? "no longer leaves out the files" : "now checks the files";
            case MEASURED_FILES -> isException(change) ? "no longer leaves out" : "now counts";
            case OPTION, LIMIT -> change.before().isEmpty() ? "no longer has" : "now has";
        };
    }

    /** Whether an option says what is left out. */
    private static boolean isException(SettingChange change) {
        return EXCEPTION.matcher(change.option()).find();
    }

    private static String object(SettingChange change) {
        String value = change.before().isEmpty() ? change.after() : change.before();
        String setting = value.isEmpty() ? change.option() : change.option() + " = " + value;
        boolean valued = change.kind() == SettingKind.OPTION || change.kind() == SettingKind.LIMIT;
        String what = valued ? setting : change.name();
        boolean known = change.kind() == SettingKind.LIMIT
                && !change.before().isEmpty()
                && !change.after().isEmpty();
        return (what.equals("ALL") ? "all rules" : "`" + what + "`")
                + (known ? " (it was " + change.after() + ")" : "")
                + (change.target().isEmpty() ? "" : " in `" + change.target() + "`");
    }

    private static String enumeration(Set<String> objects) {
        List<String> named = objects.stream().limit(NAMED).toList();
        int more = objects.size() - named.size();
        int last = named.size() - 1;
        if (more > 0) {
            return String.join(", ", named) + " and " + more + " more";
        }
        return last == 0 ? named.get(0) : String.join(", ", named.subList(0, last)) + " and " + named.get(last);
    }

    /** The first of the settings at the head, or the file that has the tool's settings there. */
    private Optional<Place> place(RelaxedCheck relaxed) {
        String path = reversed.renames().atHead(relaxed.before());
        return settings.stream()
                .filter(setting -> setting.path().equals(path) && setting.tool().equals(relaxed.tool()))
                .filter(setting -> relaxed.ofBase() && setting.place().equals(reversed.atHead(relaxed.place()))
                        || relaxed.concerns(setting))
                .map(CheckSetting::place)
                .min(Place::compareTo)
                .or(() -> reversed.isAtHead(path) ? Optional.of(Place.file(path)) : Optional.empty());
    }

    Strengthening of(CoverageGateChange change) {
        String before = change.before().toPlainString() + " %";
        return new Strengthening(
                gates.stream()
                        .filter(gate -> gate.identity().equals(change.identity())
                                && gate.minimum().compareTo(change.before()) == 0)
                        .map(CoverageGate::place)
                        .findFirst()
                        .orElse(Place.file(reversed.renames().atHead(change.path()))),
                Strengthening.Kind.THRESHOLD,
                "`" + change.tool() + "`",
                change.after().compareTo(BigDecimal.ZERO) == 0
                        ? "now demands " + before + " of " + change.subject()
                        : "now demands " + before + " of " + change.subject() + " (it was "
                                + change.after().toPlainString() + " %)",
                change.isRemoved() ? List.of() : List.of(change.place()),
                false);
    }
}
