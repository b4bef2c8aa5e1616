package iomtriage.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process keeps for itself, and what the next one does with what a kill left. */
class ProcessFolderTest {

    @TempDir
    Path parent;

    @Test
    void nobodyElseCanLookIntoItWhateverRightsTheFrameworkGivesItsOwnFolder() throws IOException {
        try (ProcessFolder folder = ProcessFolder.in(parent)) {
            Files.createDirectories(folder.framework());

            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.framework().getParent())))
                    .isEqualTo("rwx------");
        }
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void whatAKilledProcessLeftIsRemovedAtTheNextStart() throws Exception {
        Process killed = another();
        Path left = only();
        Files.createDirectories(left.resolve("framework/bundle7/data/caseloads"));
        Files.writeString(left.resolve("framework/bundle7/data/caseloads/caseload-1.jsonl"), "people");
        killed.destroyForcibly().waitFor();
        assertThat(left).exists();

        try (ProcessFolder next = ProcessFolder.in(parent)) {
            assertThat(left).doesNotExist();
            assertThat(next.framework().getParent()).exists();
        }
    }

    @Test
    void whatARunningProcessUsesAndWhatIsNotOursIsLeftAlone() throws Exception {
        Path notOurs = Files.createDirectory(parent.resolve("iomtriage-process-without-a-lock"));
        Process running = another();
        try {
            List<Path> before = entries();

            ProcessFolder.in(parent).close();

            assertThat(entries())
                    .containsExactlyElementsOf(before)
                    .contains(notOurs)
                    .hasSize(2);
        } finally {
            running.destroyForcibly().waitFor();
        }
    }

    /** Left in a shared place by another account, it could lead elsewhere by the time that it is removed. */
    @Test
    void aFolderThatOthersCanChangeIsLeftAlone() throws IOException {
        Path planted = planted();
        Files.setPosixFilePermissions(planted, PosixFilePermissions.fromString("rwxrwxrwx"));

        ProcessFolder.in(parent).close();

        assertThat(planted.resolve("case-records")).exists();
        Files.setPosixFilePermissions(planted, PosixFilePermissions.fromString("rwx------"));
        ProcessFolder.in(parent).close();
        assertThat(planted).as("the same of nobody else is what a kill left").doesNotExist();
    }

    @Test
    void aFolderOfAnotherAccountIsLeftAlone() throws IOException {
        Path planted = planted();
        try {
            Files.setOwner(
                    planted,
                    planted.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        } catch (IOException notAllowed) {
            abort("Only root can give a folder to another account.");
        }

        ProcessFolder.in(parent).close();

        assertThat(planted.resolve("case-records")).exists();
    }

    private Path planted() throws IOException {
        Path planted = Files.createDirectory(
                parent.resolve("iomtriage-process-planted"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createFile(planted.resolve(".lock"));
        Files.createFile(planted.resolve("case-records"));
        return planted;
    }

    private Process another() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        parent.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(said.readLine()).isEqualTo("held");
        return process;
    }

    private Path only() throws IOException {
        assertThat(entries()).hasSize(1);
        return entries().get(0);
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.sorted().toList();
        }
    }

    /** Another process, which lives until it is killed. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            try (ProcessFolder folder = ProcessFolder.in(Path.of(arguments[0]))) {
                System.out.println(Files.exists(folder.framework().getParent()) ? "held" : "not held");
                Thread.sleep(60_000);
            }
        }
    }
}
