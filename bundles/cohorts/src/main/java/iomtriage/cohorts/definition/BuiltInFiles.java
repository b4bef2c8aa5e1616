package iomtriage.cohorts.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The definition files inside this bundle. Their names are listed, for a bundle's folder cannot be. */
final class BuiltInFiles {

    private static final String FOLDER = "/iomtriage/cohorts/definitions/";

    private static final List<String> NAMES = List.of(
            "carter-three-convictions.json",
            "chronic-fifteen-offences.json",
            "eight-arrests-in-year.json",
            "fifteen-sanctions.json",
            "fixed.json",
            "flex.json",
            "free.json",
            "ogrs-high.json",
            "ppo-six-convictions.json",
            "ten-in-three-months.json",
            "top-decile-frequency.json");

    private BuiltInFiles() {}

    static List<DefinitionFile> all() {
        return NAMES.stream().map(BuiltInFiles::read).toList();
    }

    private static DefinitionFile read(String name) {
        try (InputStream in = BuiltInFiles.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The bundle lacks its own definition " + name + ". Build it anew.");
            }
            return new DefinitionFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The bundle's own definition " + name + " cannot be read.", e);
        }
    }
}
