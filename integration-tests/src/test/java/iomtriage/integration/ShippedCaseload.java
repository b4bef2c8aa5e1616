package iomtriage.integration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** The simulated caseload and the model packs that ship with the project. */
public final class ShippedCaseload {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));

    private ShippedCaseload() {}

    public static Path file() {
        return ROOT.resolve("training-data").resolve("simulated").resolve("case-records.jsonl.gz");
    }

    public static Path pack() {
        return ROOT.resolve("models").resolve("england-and-wales");
    }

    /** The first lines of the file, as text. */
    public static String lines(int count) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file())), StandardCharsets.UTF_8))) {
            return reader.lines().limit(count).collect(Collectors.joining("\n", "", "\n"));
        }
    }

    /** The pack that ships with one term taken out: another version, with other scores. */
    public static Path edited(Path folder) throws IOException {
        Path patch = Files.writeString(
                folder.resolve("patch.txt"),
                "additive-patch 1\nauthor A. Tester\nreason To be told apart\ndrop sanctions_last_12_months\n");
        Path edited = folder.resolve("edited");
        JarRun run = JarRun.iomtriage(
                "edit",
                pack().toString(),
                "--outcome",
                "any-reoffence",
                "--patch",
                patch.toString(),
                "--pack-version",
                "edited",
                "--out",
                edited.toString());
        if (run.exit() != 0) {
            throw new AssertionError(run.err());
        }
        return edited;
    }
}
