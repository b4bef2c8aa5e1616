package iomtriage.fuzz;

import iomtriage.returns.form.ReturnFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** National returns. */
final class Returns {

    private Returns() {}

    /** Nobody's key is known, so that it is always refused: after everything else has been read and checked. */
    static Reading folder() {
        Path folder = Scratch.folder();
        return bytes -> {
            Files.write(folder.resolve("return.json"), bytes);
            ReturnFolder.read(folder, by -> Optional.empty());
        };
    }
}
