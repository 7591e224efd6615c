package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.Redirection;
import dev.guardrail.fact.Handover;
import dev.guardrail.fact.Handover.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stores the values that {@code echo}, {@code printf} and here-documents write for later steps or later commands. */
final class Prints {

    private static final Pattern SETTING = Pattern.compile("([\\w-]+)(=|<<)(.*)");
    private static final Pattern TABS = Pattern.compile("(?m)^\\t+");
    private static final Pattern COMMAND = Pattern.compile("::set-output name=([\\w-]+)::(.*)");

    private final Nested nested;

    Prints(Nested nested) {
        this.nested = nested;
    }

    void print(Call call, String sink) {
        keep(printed(call), sink, call.state());
    }

    /** Stores the text that {@code cat <<EOF >> file} and {@code tee -a file <<EOF} copy. */
    void copy(Call call, String sink) {
        String file = call.fields().get(0).is("tee")
                ? call.texts().stream()
                        .skip(1)
                        .filter(word -> !word.startsWith("-"))
                        .findFirst()
                        .orElse(sink)
                : sink;
        call.command().redirections().stream()
                .filter(Redirection::isHeredoc)
                .findFirst()
                .map(input -> TABS.matcher(input.target().body()).replaceAll(""))
                .filter(text -> file.contains("GITHUB_"))
                .ifPresent(text -> keep(Value.unknown(text), file, call.state()));
    }

    private void keep(Value printed, String sink, State state) {
        Matcher command = COMMAND.matcher(printed.text());
        if (command.find()) {
            state.leave(new Handover(Channel.OUTPUT, command.group(1), command.group(2)));
        }
        if (sink.contains("GITHUB_OUTPUT")) {
            settings(printed.text()).forEach((name, value) -> state.leave(new Handover(Channel.OUTPUT, name, value)));
        } else if (sink.contains("GITHUB_ENV")) {
            settings(printed.text()).forEach((name, value) -> {
                state.leave(new Handover(Channel.ENVIRONMENT, name, value));
                nested.setLater(name, value);
            });
        } else if (!sink.isEmpty() && !sink.startsWith("/dev/") && !sink.startsWith("&")) {
            state.leave(new Handover(Channel.FILE, sink, printed.text()));
            if (nested.namesAgain(sink)) {
                Map<String, Value> files = new HashMap<>(state.files);
                files.put(sink, printed);
                state.files = files;
            }
        }
    }

    /**
     * The settings in a text: lines {@code name=value}, and {@code name<<END} with the value up to the line
     * {@code END}.
     */
    private static Map<String, String> settings(String text) {
        Map<String, String> settings = new TreeMap<>();
        for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); ) {
            Matcher setting = SETTING.matcher(lines.next());
            if (!setting.matches()) {
                continue;
            }
            String value = setting.group(3);
            Optional.of(value)
                    .filter(same -> setting.group(2).equals("="))
                    .or(() -> upTo(value, lines))
                    .ifPresent(known -> settings.put(setting.group(1), known));
        }
        return settings;
    }

    private static Optional<String> upTo(String end, Iterator<String> lines) {
        List<String> value = new ArrayList<>();
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.equals(end)) {
                return Optional.of(String.join("\n", value));
            }
            value.add(line);
        }
        return Optional.empty();
    }

    private static Value printed(Call call) {
        List<Value> operands = call.operands().stream()
                .dropWhile(operand -> operand.text().matches("-[neE]+"))
                .toList();
        boolean format = call.fields().get(0).is("printf");
        if (!format || operands.isEmpty()) {
            Value text = new Expansion(operands, call.state(), 0, false).joined();
            boolean escapes = call.texts().size() > 1 && call.texts().get(1).matches("-[nE]*e[neE]*");
            return escapes ? new Value(text.text().replace("\\n", "\n"), text.known(), text.tainted()) : text;
        }
        String text = operands.get(0).text().replace("\\n", "\n");
        boolean known = operands.get(0).known();
        boolean tainted = false;
        for (Value operand : operands.subList(1, operands.size())) {
            text = text.replaceFirst("%[sd]", Matcher.quoteReplacement(operand.text()));
            known &= operand.known();
            tainted |= operand.tainted();
        }
        return new Value(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text, known, tainted);
    }
}
