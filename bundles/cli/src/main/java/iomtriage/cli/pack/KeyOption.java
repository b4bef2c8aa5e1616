package iomtriage.cli.pack;

import iomtriage.scoring.pack.loading.PackTrust;
import iomtriage.scoring.pack.loading.TrustedKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose signature a pack must carry. */
final class KeyOption {

    @Option(names = "--key", paramLabel = "FILE", description = "Public key the pack must be signed for (see sign).")
    private @Nullable Path key;

    boolean isGiven() {
        return key != null;
    }

    PackTrust trust() throws IOException {
        return key == null
                ? PackTrust.DIGESTS_ONLY
                : new PackTrust(Optional.of(TrustedKeys.parse(Files.readString(key, StandardCharsets.ISO_8859_1))));
    }
}
