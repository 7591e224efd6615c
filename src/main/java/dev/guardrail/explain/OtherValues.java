package dev.guardrail.explain;

import dev.guardrail.explain.Levers.Entry;
import dev.guardrail.fact.Setting;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Justification;
import dev.guardrail.rule.Parameter;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Searches the other values of a parameter for one that decides. */
final class OtherValues {

    private static final long MOST = 1_000_000_000L;
    private static final long ALL = 100;

    /** Entries of a list that are tried. */
    private static final int ENTRIES = 16;

    /** The longest text that is tried as an entry. */
    private static final int LONGEST = 200;

    private final Setting setting;
    private final Parameter parameter;
    private final Collection<Finding> findings;
    private final Predicate<String> decides;

    /**
     * Searches for a parameter.
     *
     * @param setting its value
     * @param findings those that it is to do away with
     * @param decides whether a value in YAML does
     */
    OtherValues(Setting setting, Parameter parameter, Collection<Finding> findings, Predicate<String> decides) {
        this.setting = setting;
        this.parameter = parameter;
        this.findings = findings;
        this.decides = decides;
    }

    /**
     * A value that decides.
     *
     * @param yaml the value
     * @param entry how its list differs; empty where it is no list
     */
    record Value(String yaml, Optional<Entry> entry) {}

    /** The nearest value that decides. */
    Optional<Value> nearest() {
        return switch (parameter.kind()) {
            case BOOLEAN ->
                single(Optional.of(String.valueOf(!setting.asText().equals("true")))
                        .filter(decides));
            case INTEGER -> single(number(setting.asText(), MOST, String::valueOf));
            case PERCENTAGE -> single(number(setting.asText(), ALL, String::valueOf));
            case PERCENTAGES -> single(percentage());
            case LIST, GLOBS, ACTIONS, PHRASES -> entry();
            // Any text is possible.
            case TEXT -> Optional.empty();
        };
    }

    private static Optional<Value> single(Optional<String> value) {
        return value.map(yaml -> new Value(yaml, Optional.empty()));
    }

    private Optional<String> number(String now, long most, Function<Long, String> value) {
        BigDecimal number = new BigDecimal(now);
        for (long extreme : List.of(0L, most)) {
            RoundingMode mode = extreme == 0 ? RoundingMode.CEILING : RoundingMode.FLOOR;
            long fails = number.setScale(0, mode).longValueExact();
            if (fails != extreme && decides.test(value.apply(extreme))) {
                return Optional.of(value.apply(
                        NearestNumber.between(fails, extreme, candidate -> decides.test(value.apply(candidate)))));
            }
        }
        return Optional.empty();
    }

    private Optional<String> percentage() {
        for (int i = 0; i < setting.values().size(); i++) {
            int index = i;
            String value = setting.values().get(i);
            Optional<String> other = number(
                    value.substring(value.lastIndexOf(": ") + 2), ALL, percentage -> percentages(index, percentage));
            if (other.isPresent()) {
                return other;
            }
        }
        return Optional.empty();
    }

    private String percentages(int index, long percentage) {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < setting.values().size(); i++) {
            String value = setting.values().get(i);
            int colon = value.lastIndexOf(": ");
            entries.add(OtherSetting.quoted(value.substring(0, colon))
                    + ": "
                    + (i == index ? String.valueOf(percentage) : value.substring(colon + 2)));
        }
        return "{" + String.join(", ", entries) + "}";
    }

    private Optional<Value> entry() {
        List<Value> lists = new ArrayList<>();
        for (String entry : setting.values().stream().distinct().limit(ENTRIES).toList()) {
            List<String> left = setting.values().stream()
                    .filter(other -> !other.equals(entry))
                    .toList();
            lists.add(new Value(OtherSetting.list(left), Optional.of(new Entry(entry, false))));
        }
        for (String text : texts().stream().limit(ENTRIES).toList()) {
            List<String> more = new ArrayList<>(setting.values());
            more.add(text);
            lists.add(new Value(OtherSetting.list(more), Optional.of(new Entry(text, true))));
        }
        return lists.stream().filter(list -> decides.test(list.yaml())).findFirst();
    }

    /** What all findings and their facts say alike, the shortest first: an entry that decides is about all of them. */
    private List<String> texts() {
        Set<String> common = new LinkedHashSet<>();
        boolean first = true;
        for (Finding finding : findings) {
            Set<String> texts = texts(finding);
            if (first) {
                common.addAll(texts);
                first = false;
            } else {
                common.retainAll(texts);
            }
        }
        common.removeIf(text -> text.isBlank()
                || text.length() > LONGEST
                || text.chars().anyMatch(Character::isISOControl)
                || setting.values().contains(text));
        return common.stream()
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static Set<String> texts(Finding finding) {
        Set<String> texts = new TreeSet<>();
        texts.add(finding.location().place().path());
        for (Justification justification : finding.derivation()) {
            texts.addAll(justification.bindings().values());
            justification.facts().stream()
                    .filter(fact -> !(fact instanceof Setting))
                    .forEach(fact -> said(fact, texts));
        }
        return texts;
    }

    /** What a rule may ask a fact for. */
    private static void said(Object fact, Set<String> texts) {
        for (Method method : fact.getClass().getMethods()) {
            boolean asks = method.getReturnType() == String.class && method.getParameterCount() == 0;
            if (asks && !method.getName().equals("toString")) {
                try {
                    texts.add(String.valueOf(method.invoke(fact)));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("cannot ask " + fact.getClass() + " for " + method, e);
                }
            }
        }
    }
}
