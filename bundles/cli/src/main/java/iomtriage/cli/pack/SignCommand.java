package iomtriage.cli.pack;

import iomtriage.api.score.PackRefusedException;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import iomtriage.records.signature.Ed25519;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.writing.PackSigning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs a pack. */
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Signs a pack with an Ed25519 key, so that a service that trusts the key takes no other pack.",
        description = {
            "",
            "  iomtriage sign --new-key area.key              makes area.key, to be kept secret, and area.key.pub, to be handed out",
            "  iomtriage sign my-pack --key area.key          checks the pack and writes manifest.sig into it",
            "  iomtriage verify my-pack --key area.key.pub    checks both",
            ""
        })
public final class SignCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "PACK", description = "Model pack: a folder.")
    private @Nullable Path pack;

    @Option(names = "--key", paramLabel = "FILE", description = "The signing key.")
    private @Nullable Path key;

    @Option(names = "--new-key", paramLabel = "FILE", description = "Make a new key pair: FILE and FILE.pub.")
    private @Nullable Path newKey;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws PackRefusedException, IOException {
        if (newKey != null && pack == null && key == null) {
            make(newKey);
        } else if (newKey == null && pack != null && key != null) {
            sign(pack, key);
        } else {
            throw new Refusal("Either sign a pack (PACK and --key), or make a key (--new-key).");
        }
        return ExitCode.DONE;
    }

    private void sign(Path folder, Path file) throws PackRefusedException, IOException {
        ModelPack checked = Packs.load(folder);
        if (!Files.isDirectory(folder)) {
            throw new Refusal("Only a pack folder can be signed, not an archive. Unpack it first.");
        }
        PackSigning.sign(folder, PackSigning.parse(Files.readString(file, StandardCharsets.ISO_8859_1)));
        output.line("%s is signed.", checked.summary().key());
    }

    private void make(Path file) throws IOException {
        Path shared = file.resolveSibling(file.getFileName() + ".pub");
        if (Files.exists(file) || Files.exists(shared)) {
            throw new Refusal(
                    "\"" + file.getFileName() + "\" exists, and a key that is overwritten is lost. Name another file.");
        }
        KeyPair pair = Ed25519.newPair();
        boolean posix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, Ed25519.text(pair.getPrivate()));
        Files.writeString(shared, Ed25519.text(pair.getPublic()));
        output.line("Keep %s secret; hand out %s.", file.getFileName(), shared.getFileName());
    }
}
