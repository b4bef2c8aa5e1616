package iomtriage.cli.run;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** The git commit of the working copy that this program was built in, while it still lies there. */
final class CodeCommit {

    private static final String UNKNOWN = "not known: the program is not in its working copy";
    private static final String REFERENCE = "ref: ";
    private static final String GIT_FOLDER = "gitdir: ";

    private CodeCommit() {}

    static String ofThisProgram() {
        CodeSource source = CodeCommit.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return UNKNOWN;
        }
        try {
            return above(Path.of(source.getLocation().toURI())).orElse(UNKNOWN);
        } catch (URISyntaxException | IOException unreadable) {
            return UNKNOWN;
        }
    }

    private static Optional<String> above(Path start) throws IOException {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path git = folder.resolve(".git");
            if (Files.isDirectory(git)) {
                return head(git);
            }
            if (Files.isRegularFile(git)) {
                return head(folder.resolve(
                        Files.readString(git).substring(GIT_FOLDER.length()).strip()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> head(Path git) throws IOException {
        String head = Files.readString(git.resolve("HEAD")).strip();
        if (!head.startsWith(REFERENCE)) {
            return Optional.of(head);
        }
        String name = head.substring(REFERENCE.length());
        Path shared = git.resolve("commondir");
        Path common =
                Files.exists(shared) ? git.resolve(Files.readString(shared).strip()) : git;
        Path loose = common.resolve(name);
        if (Files.exists(loose)) {
            return Optional.of(Files.readString(loose).strip());
        }
        Path packed = common.resolve("packed-refs");
        return !Files.exists(packed)
                ? Optional.empty()
                : Files.readAllLines(packed).stream()
                        .filter(line -> line.endsWith(" " + name))
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .findFirst();
    }
}
