package iomtriage.integration.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.integration.JarRun;
import iomtriage.integration.ShippedCaseload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to trip the data scientist's program: each is refused or reported in a sentence, by name. */
class FileAttacksTest {

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aPolicyThatLooksLikeUtf32IsRefusedAsNoText() throws IOException {
        Path policy = Files.write(folder.resolve("policy.json"), new byte[] {0, 0, 0, '{', 1});

        JarRun run = JarRun.iomtriage(
                "rank",
                "--policy=" + policy,
                "--pack=" + ShippedCaseload.pack(),
                "--data=" + file("people.jsonl", ShippedCaseload.lines(2)),
                "--as-of=2026-01-01",
                "--capacity=1");

        assertThat(run.exit()).isNotZero();
        assertThat(run.err()).contains("The ranking policy was refused.", "This is not text in UTF-8.");
    }

    @Test
    void aColumnWithoutANameIsRefusedByItsPlace() throws IOException {
        Path columns = file(
                "columns.json",
                "{\"id\": \"a\", \"version\": \"1\", \"source\": \"s\", \"columns\": [{\"name\": \"id\", \"use\": \"ID\","
                        + " \"type\": \"TEXT\"}, {\"use\": \"FEATURE\", \"type\": \"NUMBER\"}, {}]}");

        JarRun run = JarRun.iomtriage(
                "train",
                "--columns=" + columns,
                "--data=" + file("table.csv", "id,a\n1,2\n"),
                "--out=" + folder.resolve("pack"));

        assertThat(run.exit()).isNotZero();
        assertThat(run.err())
                .contains("columns[1].name: This field is missing.", "columns[2].use: This field is missing.");
    }

    @Test
    void codesForTheTerminalInAHeadingReachNoTerminal() throws IOException {
        Path table = file("table.csv", "id,\u001B[31mred\u001B[0m,y\n1,\u001B]0;title\u0007,0\n2,b,1\n3,c,1\n");

        JarRun run = JarRun.iomtriage("columns", "infer", "--id=none\u001B[2J", table.toString());
        JarRun inferred = JarRun.iomtriage(
                "columns",
                "infer",
                "--id=id",
                "--outcome=y",
                "--out=" + folder.resolve("columns.json"),
                table.toString());

        assertThat(inferred.exit()).isZero();
        assertThat(run.err()).contains("none\uFFFD[2J");
        assertThat(inferred.out()).contains("\uFFFD[31mred");
        assertThat((run.out() + run.err() + inferred.out() + inferred.err()).getBytes(StandardCharsets.UTF_8))
                .doesNotContain((byte) 0x1B);
    }
}
