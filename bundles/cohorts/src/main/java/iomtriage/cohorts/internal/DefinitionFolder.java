package iomtriage.cohorts.internal;

import iomtriage.api.cohort.DefinitionFinding;
import iomtriage.api.cohort.DefinitionsRefusedException;
import iomtriage.cohorts.definition.DefinitionFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The area's own definition files, in the order of their names. */
final class DefinitionFolder {

    private DefinitionFolder() {}

    /** @throws DefinitionsRefusedException if the folder or any file in it cannot be read */
    static List<DefinitionFile> read(Path folder) {
        List<DefinitionFinding> findings = new ArrayList<>();
        List<DefinitionFile> files = new ArrayList<>();
        for (Path path : list(folder, findings)) {
            String name = path.getFileName().toString();
            try {
                files.add(new DefinitionFile(name, Files.readString(path)));
            } catch (IOException e) {
                findings.add(new DefinitionFinding(
                        name, "$", "The file cannot be read as UTF-8 text.", "Check its permissions and encoding."));
            }
        }
        if (!findings.isEmpty()) {
            throw new DefinitionsRefusedException(findings);
        }
        return files;
    }

    private static List<Path> list(Path folder, List<DefinitionFinding> findings) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> path.getFileName().toString().endsWith(".json"))
                    .sorted(Comparator.comparing(path -> path.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            findings.add(new DefinitionFinding(
                    folder.toString(),
                    "$",
                    "The folder of local definitions cannot be read.",
                    "Create it, or mend the field \"folder\" of the configuration \"iomtriage.cohorts\"."));
            return List.of();
        }
    }
}
