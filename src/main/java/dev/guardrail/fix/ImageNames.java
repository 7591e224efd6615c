package dev.guardrail.fix;

/** What names of images mean the same. */
final class ImageNames {

    private ImageNames() {}

    /** {@code docker.io/library/node:latest} for {@code node}. */
    static String key(String image) {
        String name = image.replaceFirst("^(index\\.)?docker\\.io/", "").replaceFirst("^library/", "");
        String first = name.replaceFirst("/.*", "");
        boolean host = name.contains("/") && (first.contains(".") || first.contains(":") || first.equals("localhost"));
        String path = host ? name : name.contains("/") ? "docker.io/" + name : "docker.io/library/" + name;
        return path.lastIndexOf(':') > path.lastIndexOf('/') ? path : path + ":latest";
    }
}
