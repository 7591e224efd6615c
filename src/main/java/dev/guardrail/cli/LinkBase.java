package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.GitRange;
import dev.guardrail.report.Links;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of {@code --link-base}: where a reader finds the files of the range.
 *
 * @param url the address of the files of the head, or of a repository on GitHub, with a slash at its end
 * @param github whether it is a repository on a server of GitHub, where each commit has an address
 */
record LinkBase(String url, boolean github) {

    static final String AUTO = "auto";

    private static final String EXPECTED = "; expected an address like `https://git.example.org/team/app/blob/COMMIT`";

    private static final Pattern SERVER = Pattern.compile("https?://[A-Za-z0-9.-]+(?::\\d+)?");

    private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9-]+/[A-Za-z0-9._-]+");

    /** The ways in which git writes a repository on GitHub; credentials before the host are skipped. */
    private static final Pattern GITHUB = Pattern.compile(
            "(?:(?:https?|ssh|git)://(?:[^/@\\s]*@)?github\\.com(?::\\d+)?/|(?:[^/@:\\s]+@)?github\\.com:/?)"
                    + "([A-Za-z0-9-]+/[A-Za-z0-9._-]+?)(?:\\.git)?/?");

    /**
     * Reads the option.
     *
     * @param origin the address of the remote {@code origin}, which may hold credentials: no message quotes it
     */
    static LinkBase of(String option, Optional<String> origin) {
        return option.equals(AUTO) ? ofGithub(origin) : ofFiles(option);
    }

    /** The repository of a job in GitHub Actions, by what its variables say; nothing where they say something else. */
    static Optional<LinkBase> ofJob(String server, String repository) {
        return SERVER.matcher(server).matches()
                        && REPOSITORY.matcher(repository).matches()
                ? Optional.of(new LinkBase(server + "/" + repository + "/", true))
                : Optional.empty();
    }

    private static LinkBase ofGithub(Optional<String> origin) {
        String url = origin.orElseThrow(() -> new UnusableInputException(
                "`--link-base auto` needs a remote `origin`, but the repository has none" + EXPECTED));
        Matcher github = GITHUB.matcher(url);
        if (!github.matches()) {
            throw new UnusableInputException(
                    "`--link-base auto`: the remote `origin` is not a repository on github.com" + EXPECTED);
        }
        return new LinkBase("https://github.com/" + github.group(1) + "/", true);
    }

    /** The https address of a repository whose remote {@code origin} has one, without credentials. */
    static Optional<String> repository(Optional<String> origin) {
        return origin.flatMap(url -> {
            Matcher github = GITHUB.matcher(url);
            return github.matches() ? Optional.of("https://github.com/" + github.group(1)) : web(url);
        });
    }

    private static Optional<String> web(String url) {
        try {
            URI uri = new URI(url);
            return "https".equals(uri.getScheme()) && uri.getHost() != null
                    ? Optional.of(new URI("https", null, uri.getHost(), uri.getPort(), uri.getPath(), null, null)
                            .toASCIIString())
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static LinkBase ofFiles(String option) {
        try {
            URI uri = new URI(option);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
                throw new UnusableInputException(
                        "`--link-base` is neither `auto` nor a plain http or https address" + EXPECTED);
            }
            if (uri.getRawUserInfo() != null) {
                throw new UnusableInputException(
                        "`--link-base` has credentials, which every link would show" + EXPECTED);
            }
            String url = option.replace("(", "%28").replace(")", "%29");
            return new LinkBase(url.endsWith("/") ? url : url + "/", false);
        } catch (URISyntaxException e) {
            throw new UnusableInputException("`--link-base` is not an address" + EXPECTED, e);
        }
    }

    /**
     * The links of a range. On GitHub, uncommitted files have no address, and their lines may differ from those of a
     * commit.
     */
    Links links(GitRange range) {
        if (!github) {
            return new Links("", url);
        }
        return new Links(blob(range.base()), range.kind().isUncommitted() ? "" : blob(range.head()));
    }

    private String blob(String commit) {
        return commit.isEmpty() ? "" : url + "blob/" + commit + "/";
    }
}
