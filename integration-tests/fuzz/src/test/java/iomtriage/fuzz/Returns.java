package iomtriage.fuzz;

import iomtriage.records.signature.Ed25519;
import iomtriage.returns.form.ReturnFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Optional;

/** National returns. */
final class Returns {

    private Returns() {}

    /** Signed by whoever it says made it, so that everything is read and checked; refused for what is missing beside it. */
    static Reading folder() {
        Path folder = Scratch.folder();
        KeyPair key = Ed25519.newPair();
        return bytes -> {
            Files.write(folder.resolve("return.json"), bytes);
            Files.write(folder.resolve("return.sig"), Ed25519.sign(bytes, key.getPrivate()));
            ReturnFolder.read(folder, by -> Optional.of(key.getPublic()));
        };
    }
}
