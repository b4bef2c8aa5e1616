package iomtriage.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A folder inside this library. A class path does not tell what is in a folder: a list that is in it does. */
final class CarriedFolder {

    private CarriedFolder() {}

    /** Names of the files in it, in order. */
    static List<String> files(String folder) {
        try (InputStream index = CarriedBundle.resource(folder + "index.txt")) {
            return Arrays.stream(new String(index.readAllBytes(), StandardCharsets.UTF_8)
                            .strip()
                            .split(","))
                    .map(path -> path.substring(path.lastIndexOf('/') + 1))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
