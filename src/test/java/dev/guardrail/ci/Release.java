package dev.guardrail.ci;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A release of Guardrail, and a `curl` that knows its address and no other.
 *
 * @param url the address
 * @param archive the file
 * @param programs the folder with the `curl`
 */
record Release(String url, Path archive, Path programs) {

    /** Publishes a release whose launcher is a script. */
    static Release of(String url, Path launcher, Path folder) {
        try {
            Path bin = Files.createDirectories(folder.resolve("guardrail-1.2.3/bin"));
            Files.copy(launcher, bin.resolve("guardrail"), StandardCopyOption.COPY_ATTRIBUTES);
            Path archive = folder.resolve("guardrail-1.2.3.tar.gz");
            int code = new ProcessBuilder("tar", "-czf", archive.toString(), "-C", folder.toString(), "guardrail-1.2.3")
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("tar ended with " + code);
            }
            Programs.script(folder.resolve("programs/curl"), """
                    while [ $# -gt 1 ]; do
                        case $1 in --output) file=$2 ;; esac
                        shift
                    done
                    echo "fetched $1"
                    [ "$1" = "%s" ] || exit 22
                    cp "%s" "$file"
                    """.formatted(url, archive));
            return new Release(url, archive, folder.resolve("programs"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The SHA-256 of the file as it is now. */
    String checksum() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(archive)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
