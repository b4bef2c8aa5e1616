package iomtriage.integration.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.integration.ShippedCaseload;
import iomtriage.integration.browser.RunningCasebook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** A Casebook with a small caseload, to be attacked; at its end it says whether it bore that as it must. */
final class Attacked {

    static final String PERSON = "SIM-0000004";

    /** May be opened by "second" only. */
    static final String RESTRICTED = "SIM-0000005";

    static final String ELSEWHERE = "SIM-0000006";

    /** Of each of its users. */
    static final String PASSWORD = "for-attacks-only";

    private static final int PEOPLE = 60;

    private final Path folder;
    private final RunningCasebook casebook;

    private Attacked(Path folder, RunningCasebook casebook) {
        this.folder = folder;
        this.casebook = casebook;
    }

    static Attacked in(Path folder) throws IOException, InterruptedException {
        return new Attacked(folder, start(folder, "--api-key", "records-system"));
    }

    private static RunningCasebook start(Path folder, String... options) throws IOException, InterruptedException {
        Path caseload = Files.writeString(folder.resolve("people.jsonl"), ShippedCaseload.lines(PEOPLE));
        Path access = Files.writeString(
                folder.resolve("access.properties"), RESTRICTED + " = second\n" + ELSEWHERE + " = area:another\n");
        Path users = folder.resolve("users.properties");
        try (InputStream shipped = Attacked.class.getResourceAsStream("users.properties")) {
            Files.copy(shipped, users, StandardCopyOption.REPLACE_EXISTING);
        }
        String[] all = Stream.concat(
                        Stream.of(
                                "--caseload",
                                caseload.toString(),
                                "--access",
                                access.toString(),
                                "--users",
                                users.toString()),
                        Stream.of(options))
                .toArray(String[]::new);
        return RunningCasebook.in(folder, all);
    }

    Wire wire() {
        return new Wire(casebook.address());
    }

    String key() {
        return casebook.key();
    }

    /** What it wrote to its log so far. */
    String errors() {
        return casebook.errors();
    }

    /** It lives, stops as it should, wrote nothing personal, and its audit trail is whole: that is checked at its next start. */
    void end() throws IOException, InterruptedException {
        try (RunningCasebook attacked = casebook) {
            assertThat(wire().get("/health/live").body()).isEqualTo("up\n");
            assertThat(attacked.stop()).isTrue();
            saysNothingPersonal(attacked.errors());
            assertThat(attacked.output()).doesNotContain("alert(1)", "DROP TABLE", "evil.example");
        }
        try (RunningCasebook again = start(folder)) {
            assertThat(new Wire(again.address()).get("/health/ready").body()).contains("\"trail\":\"up\"");
        }
    }

    private static void saysNothingPersonal(String errors) {
        assertThat(errors)
                .doesNotContain("SIM-", "alert(1)", "DROP TABLE", "evil.example", "planted", PASSWORD, "iomt_")
                .doesNotContain("\tat ", "Exception");
        assertThat(errors.lines().filter(line -> line.startsWith("WARNING") || line.startsWith("SEVERE")))
                .allMatch(line -> line.startsWith("WARNING: Refused"));
    }
}
