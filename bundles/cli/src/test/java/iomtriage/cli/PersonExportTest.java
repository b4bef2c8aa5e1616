package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.StoredEntry;
import iomtriage.store.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code store person}. */
class PersonExportTest {

    @TempDir
    Path folder;

    @Test
    void allAboutOnePersonIsWrittenAndThatItWasIsOnRecord() throws IOException {
        TestStore store = TestStore.empty(Dialect.H2, folder);
        store.write(List.of(
                entry("S-1", "{\"choice\":\"ACCEPT\",\"userName\":\"Pat Smith\"}"),
                entry("S-2", "{\"rationale\":\"with S-1 on Friday\"}"),
                entry("S-1", "{\"rationale\":\"<b>His brother</b> Dean\"}")));
        Path out = folder.resolve("held.json");

        Ran ran = Ran.iomtriage(
                "store",
                "person",
                "--store",
                store.address(),
                "--person",
                "S-1",
                "--by",
                "dpo",
                "--authority",
                "SAR 9",
                "--out",
                out);

        assertThat(ran).extracting(Ran::exit, Ran::err).containsExactly(0, "");
        assertThat(ran.out())
                .isEqualTo(
                        "2 entries written to held.json and held.html; in 1 of them there is something to review before"
                                + " release.\n");
        JsonNode json = Json.of(Files.readString(out));
        assertThat(json.path("entries")).hasSize(2);
        assertThat(json.path("entries").path(0).path("told")).hasToString("{\"choice\":\"ACCEPT\"}");
        assertThat(json.path("namedInEntriesAboutOthers")).hasToString("[2]");
        String page = Files.readString(folder.resolve("held.html"));
        assertThat(page)
                .contains("Not yet for release", "For review before release", "&lt;b&gt;His brother", "choice: ACCEPT");
        assertThat(page + json).doesNotContain("Pat Smith", "u-77", "on Friday");
        for (String file : List.of("held.json", "held.html")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .isEqualTo("rw-------");
        }
        StoredEntry newest = store.rows().get(3);
        assertThat(newest.action()).isEqualTo("PERSONAL_DATA_EXPORTED");
        assertThat(newest.userId()).isEqualTo("dpo");
        assertThat(newest.subject()).contains("S-1");
        assertThat(newest.detail()).isEqualTo("{\"authority\":\"SAR 9\",\"entries\":2}");
    }

    private static AuditDraft entry(String subject, String detail) {
        return new AuditDraft(TestStore.NOON, "u-77", Action.DECIDED, Optional.of(new SubjectId(subject)), detail);
    }
}
