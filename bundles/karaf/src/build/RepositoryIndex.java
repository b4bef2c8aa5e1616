import aQute.bnd.osgi.repository.SimpleIndexer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes the OSGi index of all bundles below a folder, for resolvers. Arguments: FOLDER, FILE to write in it. Run by the build alone. */
public final class RepositoryIndex {

    private RepositoryIndex() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        try (Stream<Path> files = Files.walk(folder)) {
            List<File> bundles = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(Path::toFile)
                    .toList();
            // A fixed increment in the place of the time, so that the same bundles give the same bytes.
            new SimpleIndexer()
                    .files(bundles)
                    .base(folder.toUri())
                    .name("IOM Triage")
                    .increment(1)
                    .index(folder.resolve(arguments[1]).toFile());
        }
    }
}
