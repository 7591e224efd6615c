package dev.guardrail.ci;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** An event of GitHub: a file in the form that GitHub sends, and the variables beside it. */
public record Event(String name, Map<String, String> variables) {

    /** The event of a file of {@code src/test/resources/events}, about two commits. */
    public static Event of(String file, String before, String after, Path folder) {
        try (InputStream in = Event.class.getResourceAsStream("/events/" + file + ".json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{{before}}", before)
                    .replace("{{after}}", after);
            Path event = Files.writeString(folder.resolve("event.json"), text);
            String name = file.replaceFirst("_(fork|branch|new_branch|first|forced.*|tag|moved_tag|deleted)$", "");
            return new Event(
                    name,
                    Map.of(
                            "GITHUB_ACTIONS",
                            "true",
                            "GITHUB_EVENT_NAME",
                            name,
                            "GITHUB_EVENT_PATH",
                            event.toString(),
                            "GITHUB_SHA",
                            after,
                            "GITHUB_REPOSITORY",
                            "octo-org/hello"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same event with another variable. */
    public Event with(String variable, String value) {
        Map<String, String> changed = new HashMap<>(variables);
        changed.put(variable, value);
        return new Event(name, Map.copyOf(changed));
    }

    /** The same event of a job that has the merge of pull request 7 checked out. */
    public Event merging(String commit) {
        return with("GITHUB_SHA", commit).with("GITHUB_REF", "refs/pull/7/merge");
    }
}
