package iomtriage.records.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path folder;

    @Test
    void whatStoodThereStaysUntilTheNewFileIsWhole() throws IOException {
        Path place = Files.writeString(folder.resolve("list.csv"), "old");

        try (AtomicFile file = AtomicFile.create(place)) {
            file.writer().write("né");
            file.sync();
            assertThat(place).hasContent("old");
            file.writer().write("w\n");
            file.commit();
        }

        assertThat(place).hasContent("néw\n");
        assertThat(folder).isDirectoryNotContaining("regex:.*tmp");
    }

    @Test
    void aFileThatIsNotCommittedLeavesNothingBehind() throws IOException {
        Path place = Files.writeString(folder.resolve("list.csv"), "old");

        for (AtomicFile opened : new AtomicFile[] {AtomicFile.create(place), AtomicFile.createPrivate(place)}) {
            try (AtomicFile file = opened) {
                file.out().write(new byte[1 << 20]);
            }
        }

        assertThat(place).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("list.csv");
    }

    @Test
    void foldersAreMadeWhereThereAreNone() throws IOException {
        Path place = folder.resolve("a/b/pack.zip");

        AtomicFile.writePrivate(place, new byte[] {1, 2});

        assertThat(place).hasBinaryContent(new byte[] {1, 2});
    }

    @Test
    void onlyAPrivateFileIsClosedToOthers() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path plain = Files.createFile(folder.resolve("plain"));
        Path open = folder.resolve("open");
        Path own = folder.resolve("own");

        try (AtomicFile file = AtomicFile.create(open)) {
            file.commit();
        }
        AtomicFile.writePrivate(own, new byte[0]);

        assertThat(Files.getPosixFilePermissions(open)).isEqualTo(Files.getPosixFilePermissions(plain));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                .isEqualTo("rw-------");
    }

    @Test
    void textThatCannotBeEncodedIsRefusedNotReplaced() throws IOException {
        Path place = folder.resolve("half");

        try (AtomicFile file = AtomicFile.create(place)) {
            assertThatThrownBy(() -> {
                        file.writer().write("\ud800 ");
                        file.commit();
                    })
                    .isInstanceOf(CharacterCodingException.class);
        }

        assertThat(place).doesNotExist();
    }

    @Test
    void aFolderIsReplacedWhole() throws IOException {
        Path place = folder.resolve("run");
        Files.createDirectories(place.resolve("figures"));
        Files.writeString(place.resolve("figures").resolve("old.svg"), "old");
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("run.json", "{}".getBytes(StandardCharsets.UTF_8));
        files.put("figures/new.svg", "new".getBytes(StandardCharsets.UTF_8));

        AtomicFolder.replace(place, files);
        AtomicFolder.replacePrivate(place, files);

        assertThat(place.resolve("run.json")).hasContent("{}");
        assertThat(place.resolve("figures").toFile().list()).containsExactly("new.svg");
        assertThat(folder.toFile().list()).containsExactly("run");
    }

    @Test
    void aFolderThatCannotBeWrittenLeavesTheOldOne() throws IOException {
        Path place = Files.createDirectories(folder.resolve("run"));
        Files.writeString(place.resolve("run.json"), "old");
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("a", new byte[1]);
        files.put("a/b", new byte[1]);

        assertThatThrownBy(() -> AtomicFolder.replace(place, files)).isInstanceOf(IOException.class);

        assertThat(place.resolve("run.json")).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("run");
    }
}
