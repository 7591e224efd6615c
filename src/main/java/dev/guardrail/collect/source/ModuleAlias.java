package dev.guardrail.collect.source;

import java.util.List;

/**
 * A name, or a pattern of names, and where it leads.
 *
 * @param pattern the name; an asterisk stands for any text
 * @param targets paths from the root on, each with an asterisk for that text
 */
record ModuleAlias(String pattern, List<String> targets) {

    ModuleAlias {
        targets = List.copyOf(targets);
    }

    boolean fits(String module) {
        int star = pattern.indexOf('*');
        return star < 0
                ? module.equals(pattern)
                : module.length() >= pattern.length() - 1
                        && module.startsWith(pattern.substring(0, star))
                        && module.endsWith(pattern.substring(star + 1));
    }

    List<String> paths(String module) {
        int star = pattern.indexOf('*');
        int behind = pattern.length() - star - 1;
        String matched = star < 0 ? "" : module.substring(star, module.length() - behind);
        return targets.stream().map(target -> target.replace("*", matched)).toList();
    }

    /** How much of a name it fixes: among matching aliases, the longest fixed part wins. */
    int weight() {
        int star = pattern.indexOf('*');
        return star < 0 ? Integer.MAX_VALUE : star;
    }
}
