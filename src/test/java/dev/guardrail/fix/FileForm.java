package dev.guardrail.fix;

import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Other ways to write the same. */
enum FileForm {
    LINES_OF_WINDOWS {
        @Override
        String of(String path, String text) {
            return text.replace("\n", "\r\n");
        }
    },
    BYTE_ORDER_MARK {
        @Override
        String of(String path, String text) {
            return "\uFEFF" + text;
        }
    },
    NO_LAST_LINE_END {
        @Override
        String of(String path, String text) {
            return text.stripTrailing();
        }
    },
    COMMENTS_BETWEEN {
        @Override
        String of(String path, String text) {
            return keys(path, text, (line, key) -> line.replaceFirst("^(\\s*).*", "$1# note") + "\n" + line);
        }
    },
    COMMENTS_BEHIND {
        @Override
        String of(String path, String text) {
            return keys(path, text, (line, key) -> line.endsWith(":") ? line + " # note" : line);
        }
    },
    QUOTED_KEYS {
        @Override
        String of(String path, String text) {
            return keys(path, text, (line, key) -> line.replaceFirst("([\\w-]+):(?=\\s|$)", "\"$1\":"));
        }
    };

    abstract String of(String path, String text);

    private interface Change {
        String of(String line, String key);
    }

    /** A text with other lines of keys. */
    private static String keys(String path, String text, Change change) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        Optional<YamlNode> root = RepairedFilesTest.parsed(path, text);
        if (root.isEmpty() || text.contains("\r")) {
            return text;
        }
        Map<Integer, String> keys = new TreeMap<>();
        collect(root.get(), keys);
        keys.forEach((number, key) -> {
            String line = lines.get(number - 1);
            if (line.matches("\\s*(?:- )?[\\w-]+:(?:\\s.*)?")) {
                lines.set(number - 1, change.of(line, key));
            }
        });
        return String.join("\n", lines);
    }

    private static void collect(YamlNode node, Map<Integer, String> keys) {
        node.entries().forEach(entry -> {
            keys.putIfAbsent(entry.key().place().line(), entry.key().value());
            collect(entry.value(), keys);
        });
        if (node instanceof YamlNode.Sequence list) {
            list.elements().forEach(element -> collect(element, keys));
        }
    }
}
