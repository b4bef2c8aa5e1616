package iomtriage.cli.returns;

import iomtriage.cli.terminal.Refusal;
import iomtriage.records.signature.Ed25519;
import iomtriage.returns.form.ReturnFolder;
import iomtriage.returns.form.ReturnFolder.Received;
import iomtriage.returns.form.ReturnRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whose returns are taken: a folder of public keys, each named after who made them. */
final class ReturnKeys {

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "FOLDER",
            description = "Public keys, as AREA.pub for an area's returns (\"iomtriage sign --new-key AREA\").")
    private Path keys;

    /** @throws Refusal with everything that is wrong with any of them */
    List<Received> read(List<Path> folders) throws IOException {
        return read(folders, by -> key(keys.resolve(by + ".pub")));
    }

    /** The key in a file; empty if there is none. */
    static Optional<PublicKey> key(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Ed25519.shared(Files.readString(file, StandardCharsets.ISO_8859_1)))
                    : Optional.empty();
        } catch (IllegalArgumentException none) {
            throw new Refusal(
                    "\"" + file.getFileName() + "\" is no public key. Use the one written beside the signing key.");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Received> read(List<Path> folders, ReturnFolder.Keys keys) throws IOException {
        List<Received> received = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path folder : folders) {
            try {
                received.add(ReturnFolder.read(folder, keys));
            } catch (ReturnRefusedException refused) {
                refused.reasons().forEach(reason -> problems.add(refused.name() + ": " + reason));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refusal("A return was refused.", problems);
        }
        return received;
    }
}
