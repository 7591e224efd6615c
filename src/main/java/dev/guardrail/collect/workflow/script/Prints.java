package dev.guardrail.collect.workflow.script;

import dev.guardrail.fact.Handover;
import dev.guardrail.fact.Handover.Channel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps what {@code echo} and {@code printf} leave to later steps, or to later commands. */
final class Prints {

    private static final Pattern SETTING = Pattern.compile("(?m)^([\\w-]+)=(.*)$");
    private static final Pattern COMMAND = Pattern.compile("::set-output name=([\\w-]+)::(.*)");

    private final Nested nested;

    Prints(Nested nested) {
        this.nested = nested;
    }

    void print(Call call, String sink) {
        State state = call.state();
        Value printed = printed(call);
        Matcher command = COMMAND.matcher(printed.text());
        if (command.find()) {
            state.leave(new Handover(Channel.OUTPUT, command.group(1), command.group(2)));
        }
        if (sink.contains("GITHUB_OUTPUT")) {
            settings(printed.text(), Channel.OUTPUT, state);
        } else if (sink.contains("GITHUB_ENV")) {
            settings(printed.text(), Channel.ENVIRONMENT, state);
        } else if (!sink.isEmpty() && !sink.startsWith("/dev/") && !sink.startsWith("&")) {
            state.leave(new Handover(Channel.FILE, sink, printed.text()));
            if (nested.namesAgain(sink)) {
                Map<String, Value> files = new HashMap<>(state.files);
                files.put(sink, printed);
                state.files = files;
            }
        }
    }

    private static void settings(String text, Channel channel, State state) {
        Matcher setting = SETTING.matcher(text);
        while (setting.find()) {
            state.leave(new Handover(channel, setting.group(1), setting.group(2)));
        }
    }

    private static Value printed(Call call) {
        List<Value> operands = call.operands().stream()
                .dropWhile(operand -> operand.text().matches("-[neE]+"))
                .toList();
        boolean format = call.fields().get(0).is("printf");
        if (!format || operands.isEmpty()) {
            return new Expansion(operands, call.state(), 0, false).joined();
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
