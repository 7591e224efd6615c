package dev.guardrail.collect.strictness;

import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the arguments of a command as if they were the tool's configuration. */
final class CommandOptions {

    private CommandOptions() {}

    /**
     * What the arguments set.
     *
     * @param placeOf the place of a word
     */
    static void read(Tool tool, List<String> words, Function<String, Place> placeOf, SettingSink sink) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        List<String> split = words.stream().flatMap(CommandOptions::split).toList();
        for (int i = 0; i < split.size(); i++) {
            String flag = split.get(i);
            Optional<Option> option =
                    tool.options().stream().filter(each -> each.isFlag(flag)).findFirst();
            if (option.isPresent()) {
                boolean next = !option.get().isSwitch()
                        && i + 1 < split.size()
                        && !split.get(i + 1).startsWith("-");
                String value = next ? split.get(++i) : option.get().isSwitch() ? "true" : "";
                add(entries, option.get().name(), value, placeOf.apply(flag));
            }
        }
        words.stream()
                .filter(word -> word.startsWith("-D") && word.length() > 2)
                .forEach(word -> property(entries, word.substring(2), placeOf.apply(word)));
        YamlNode root = new YamlNode.Mapping(placeOf.apply(""), new ArrayList<>(entries.values()));
        SettingSink found = sink.withoutDefaults();
        tool.options().forEach(option -> option.read(root, found));
    }

    /** A property of the JVM: {@code -Dname=value}, or {@code -Dname} for {@code true}. */
    private static void property(Map<String, YamlNode.Entry> entries, String written, Place place) {
        int equals = written.indexOf('=');
        String name = equals < 0 ? written : written.substring(0, equals);
        entries.putIfAbsent(
                name,
                new YamlNode.Entry(
                        scalar(place, name), scalar(place, equals < 0 ? "true" : written.substring(equals + 1))));
    }

    /** {@code --flag=value} and {@code -Dvalue} as two words. */
    private static Stream<String> split(String word) {
        int equals = word.startsWith("-") ? word.indexOf('=') : -1;
        if (equals > 0) {
            String value = word.substring(equals + 1);
            return Stream.of(word.substring(0, equals), value);
        }
        boolean attached = word.length() > 2 && word.charAt(0) == '-' && Character.isUpperCase(word.charAt(1));
        return attached ? Stream.of(word.substring(0, 2), word.substring(2)) : Stream.of(word);
    }

    /** A flag that is repeated adds to what it lists. */
    private static void add(Map<String, YamlNode.Entry> entries, String name, String value, Place place) {
        YamlNode.Entry before = entries.get(name);
        String all = before == null ? value : before.value().text() + "," + value;
        entries.put(name, new YamlNode.Entry(scalar(place, name), scalar(place, all)));
    }

    private static YamlNode.Scalar scalar(Place place, String text) {
        return new YamlNode.Scalar(place, text, YamlNode.Style.PLAIN, List.of());
    }
}
