package dev.guardrail.collect.git;

import dev.guardrail.UnusableInputException;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.internal.JGitText;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.JDKHttpConnectionFactory;

/** The tags and branches of repositories at an address, as {@code git ls-remote} says them. Nothing else is asked. */
public final class RemoteNames {

    private static final int SILENCE_SECONDS = 20;
    private static final int SECONDS = 60;

    private final URI address;

    private RemoteNames(URI address) {
        this.address = address;
    }

    /**
     * The repositories at an address.
     *
     * @throws UnusableInputException if it is none that can be asked
     */
    public static RemoteNames at(String address) {
        try {
            URI uri = new URI(address.replaceFirst("/+$", ""));
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            if (scheme.equals("https") || scheme.equals("http")) {
                if (uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null) {
                    throw new UnusableInputException(
                            "the address `" + uri.getScheme() + "://…` has no plain host: name no user and no query");
                }
                return new RemoteNames(uri);
            }
            throw new UnusableInputException("the address `" + address + "` cannot be asked: only `https`, `http` and"
                    + " `file` are spoken; for `ssh`, clone the actions and name the folder");
        } catch (URISyntaxException e) {
            throw new UnusableInputException("`" + address + "` is no address: " + e.getReason(), e);
        }
    }

    /**
     * The commits of a repository by the full names of its tags and branches; nothing where it is not there.
     *
     * @param repository {@code owner/repository}
     * @throws UnusableInputException if the address does not answer
     */
    public Optional<Map<String, String>> of(String repository) {
        IsolatedSystemReader.install();
        ExecutorService executor = Executors.newSingleThreadExecutor(run -> {
            Thread thread = new Thread(run, "ls-remote");
            thread.setDaemon(true);
            return thread;
        });
        Future<Optional<Map<String, String>>> answer = executor.submit(() -> ask(address + "/" + repository + ".git"));
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw unanswered(repository, reason(e), e);
        } catch (TimeoutException e) {
            throw unanswered(repository, "there was no answer within " + SECONDS + " seconds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unanswered(repository, "the wait was interrupted", e);
        } finally {
            executor.shutdownNow();
        }
    }

    private UnusableInputException unanswered(String repository, String reason, Exception cause) {
        return new UnusableInputException(
                "`" + address + "` does not say the tags of `" + repository + "`: " + reason, cause);
    }

    /** The innermost reason, which names the fault and not the way to it. */
    private static String reason(Throwable thrown) {
        Throwable inner = thrown;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        String message = Optional.ofNullable(inner.getMessage()).orElse("");
        return message.isBlank() || inner instanceof java.net.UnknownHostException
                ? inner.getClass().getSimpleName() + (message.isBlank() ? "" : " " + message)
                : message.lines().findFirst().orElse("");
    }

    private Optional<Map<String, String>> ask(String remote) throws GitAPIException {
        try {
            Collection<Ref> refs = Git.lsRemoteRepository()
                    .setRemote(remote)
                    .setTags(true)
                    .setHeads(true)
                    .setTimeout(SILENCE_SECONDS)
                    .setTransportConfigCallback(transport -> {
                        if (transport instanceof TransportHttp http) {
                            http.setHttpConnectionFactory(new OneHost());
                        }
                    })
                    .call();
            Map<String, String> names = new TreeMap<>();
            for (Ref ref : refs) {
                ObjectId peeled = ref.getPeeledObjectId();
                ObjectId id = peeled == null ? ref.getObjectId() : peeled;
                if (id != null) {
                    names.put(ref.getName(), id.name());
                }
            }
            return Optional.of(names);
        } catch (GitAPIException e) {
            if (isAbsent(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Whether the host knows no such repository; a host may ask for a name instead of saying so. */
    private static boolean isAbsent(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            String message = Optional.ofNullable(at.getMessage()).orElse("");
            if (at instanceof NoRemoteRepositoryException || message.contains(JGitText.get().noCredentialsProvider)) {
                return true;
            }
        }
        return false;
    }

    /** Connects to the host of the address alone, wherever an answer leads. */
    private final class OneHost implements HttpConnectionFactory {

        private final HttpConnectionFactory connections = new JDKHttpConnectionFactory();

        @Override
        public HttpConnection create(URL url) throws IOException {
            check(url);
            return connections.create(url);
        }

        @Override
        public HttpConnection create(URL url, Proxy proxy) throws IOException {
            check(url);
            return connections.create(url, proxy);
        }

        private void check(URL url) throws IOException {
            boolean same = url.getHost().equalsIgnoreCase(address.getHost())
                    && url.getPort() == address.getPort()
                    && url.getProtocol().equalsIgnoreCase(address.getScheme());
            if (!same) {
                throw new IOException("the answer leads to another host, `" + url.getHost() + "`");
            }
        }
    }
}
