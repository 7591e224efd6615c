package dev.guardrail.collect.workflow.script;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a client of a store of files downloads: {@code aws s3 cp}, {@code gsutil cp}, {@code gcloud storage cp}, {@code az
 * storage blob download}, {@code gh release download}.
 *
 * @param address where it comes from; empty where that is not one address
 * @param target the file that it is written to; {@code -} for the output; empty where that is not written
 */
public record StoreFetch(String address, String target) {

    private static final String OUTPUT = "-";

    /** Options of {@code gh api} with which it sends something, and does not fetch. */
    private static final Set<String> SENDING = Set.of("-f", "-F", "--field", "--raw-field", "--input");

    /**
     * The download of a command.
     *
     * @param words its words, from its program on
     */
    public static Optional<StoreFetch> of(List<String> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return switch (ToolName.base(words.get(0))) {
            case "aws" -> words.contains("s3") ? copied(words, "s3://") : Optional.empty();
            case "gsutil" -> copied(words, "gs://");
            case "gcloud" -> words.contains("storage") ? copied(words, "gs://") : Optional.empty();
            case "az" -> azure(words);
            case "gh" -> github(words);
            default -> Optional.empty();
        };
    }

    /** Whether it is written to the output of the command. */
    public boolean isPrinted() {
        return target.equals(OUTPUT) || target.equals("/dev/stdout");
    }

    private static Optional<StoreFetch> copied(List<String> words, String scheme) {
        boolean prints = words.contains("cat");
        if (!prints && !words.contains("cp") && !words.contains("mv")) {
            return Optional.empty();
        }
        for (int i = 1; i < words.size(); i++) {
            String source = words.get(i);
            if (source.startsWith(scheme)) {
                String to = i + 1 < words.size() ? words.get(i + 1) : "";
                return prints
                        ? Optional.of(new StoreFetch(source, OUTPUT))
                        : to.isEmpty() || to.startsWith(scheme)
                                ? Optional.empty()
                                : Optional.of(new StoreFetch(source, file(source, to)));
            } else if (source.contains("/")
                    && i + 1 < words.size()
                    && words.get(i + 1).startsWith(scheme)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String file(String source, String to) {
        String name = source.substring(source.lastIndexOf('/') + 1);
        return to.equals(".") || to.equals("./") ? name : to.endsWith("/") ? to + name : to;
    }

    private static Optional<StoreFetch> azure(List<String> words) {
        boolean downloads = words.contains("storage") && words.contains("download");
        return downloads ? Optional.of(new StoreFetch("", option(words, "--file|-f"))) : Optional.empty();
    }

    private static Optional<StoreFetch> github(List<String> words) {
        if (words.size() > 2 && words.get(1).equals("release") && words.get(2).equals("download")) {
            String output = option(words, "--output|-O");
            String pattern = option(words, "--pattern|-p");
            String folder = option(words, "--dir|-D");
            String file = pattern.matches(".*[*?\\[].*") ? "" : pattern;
            String in = folder.isEmpty() || file.isEmpty() ? file : folder.replaceFirst("/$", "") + "/" + file;
            return Optional.of(new StoreFetch("", output.isEmpty() ? in : output));
        }
        boolean reads = words.size() > 2
                && words.get(1).equals("api")
                && words.stream().anyMatch(word -> word.contains("/contents/"))
                && words.stream().noneMatch(SENDING::contains);
        return reads ? Optional.of(new StoreFetch("", OUTPUT)) : Optional.empty();
    }

    private static String option(List<String> words, String names) {
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (word.matches(names) && i + 1 < words.size()) {
                return words.get(i + 1);
            } else if (word.matches("(?:" + names + ")=.*")) {
                return word.substring(word.indexOf('=') + 1);
            }
        }
        return "";
    }
}
