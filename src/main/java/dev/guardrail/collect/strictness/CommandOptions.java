package dev.guardrail.collect.strictness;

import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.startsWith("-") ? word.indexOf('=') : -1;
            String flag = equals < 0 ? word : word.substring(0, equals);
            Optional<Option> option =
                    tool.options().stream().filter(each -> each.isFlag(flag)).findFirst();
            if (option.isEmpty()) {
                continue;
            }
            boolean next = equals < 0 && !option.get().isSwitch() && i + 1 < words.size();
            String value = equals >= 0 ? word.substring(equals + 1) : next ? words.get(++i) : "true";
            add(entries, option.get().name(), value, placeOf.apply(word));
        }
        YamlNode root = new YamlNode.Mapping(placeOf.apply(""), new ArrayList<>(entries.values()));
        SettingSink found = sink.withoutDefaults();
        tool.options().forEach(option -> option.read(root, found));
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
