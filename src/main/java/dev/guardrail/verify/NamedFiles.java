package dev.guardrail.verify;

import dev.guardrail.fact.ChangedFile;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The files that a path in an audit can mean: the path itself, a path that ends with it, all below a folder, or those that a
 * pattern matches.
 *
 * @param name the path as the audit has it
 * @param pattern what a path has to match
 */
record NamedFiles(String name, Pattern pattern) {

    /** The files that a name can mean. */
    static NamedFiles of(String name) {
        String path = name.replaceFirst("^\\./", "").replaceFirst("^/", "");
        StringBuilder regex = new StringBuilder("(?:.*/)?");
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '*') {
                boolean deep = path.startsWith("**", i);
                regex.append(deep ? ".*" : "[^/]*");
                i += deep ? 1 : 0;
            } else if (c == '{' && path.indexOf('}', i) > i) {
                int end = path.indexOf('}', i);
                regex.append("(?:");
                for (String one : path.substring(i + 1, end).split(",", 0)) {
                    regex.append(Pattern.quote(one.strip())).append('|');
                }
                regex.setLength(regex.length() - 1);
                regex.append(')');
                i = end;
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return new NamedFiles(name, Pattern.compile(regex + (path.endsWith("/") ? ".*" : "(?:/.*)?")));
    }

    /** Whether it means one file by a path of several segments. */
    boolean isExact() {
        return name.indexOf('*') < 0 && name.indexOf('{') < 0 && !name.endsWith("/");
    }

    boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    /** The changed files that it can mean, by their paths on either side. */
    List<ChangedFile> among(List<ChangedFile> changed) {
        List<ChangedFile> exact = changed.stream()
                .filter(file -> file.path().equals(name) || file.oldPath().equals(name))
                .toList();
        return exact.isEmpty()
                ? changed.stream()
                        .filter(file -> matches(file.path()) || matches(file.oldPath()))
                        .toList()
                : exact;
    }

    /** The paths that it can mean. */
    List<String> of(List<String> paths) {
        return paths.contains(name)
                ? List.of(name)
                : paths.stream().filter(this::matches).toList();
    }
}
