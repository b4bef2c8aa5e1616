package iomtriage.reviews.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import iomtriage.reviews.audit.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionRulesTest {

    @TempDir
    Path folder;

    private Retention read(String json) throws IOException {
        return Retention.read(Files.writeString(folder.resolve("retention.json"), json));
    }

    @Test
    void everyKindOfEntryThatNamesAPersonHasAPeriod() {
        Set<Action> ofNobody = EnumSet.of(
                Action.CASELOAD_RECEIVED,
                Action.LIST_MADE,
                Action.LIST_CANCELLED,
                Action.PACK_PUT_IN_SERVICE,
                Action.POLICY_PUT_IN_FORCE,
                Action.DEFINITIONS_PUT_IN_FORCE,
                Action.RULES_PUT_IN_FORCE,
                Action.CONFIGURATION_CHANGED,
                Action.KEY_ISSUED,
                Action.KEY_REVOKED,
                Action.STORE_RESTORED,
                Action.ERASED);

        assertThat(Action.values())
                .filteredOn(action -> !ofNobody.contains(action))
                .allMatch(action -> Arrays.stream(RetentionKind.values())
                                .filter(kind -> kind.actions().contains(action))
                                .count()
                        == 1);
    }

    @Test
    void periodsAreReadFromAFile() throws IOException {
        Retention read = read("{\"decisions\": \"P10Y\", \"consultations\": \"P18M\"}");

        Instant now = Instant.parse("2026-03-02T12:00:00Z");
        assertThat(read.limit(RetentionKind.DECISIONS, now)).isEqualTo("2016-03-02T12:00:00Z");
        assertThat(read.limit(RetentionKind.CONSULTATIONS, now)).isEqualTo("2024-09-02T12:00:00Z");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("{\"decisions\": \"P0Y\", \"consultation\": \"P3Y\"}"))
                .withMessageStartingWith(
                        "Missing or wrong: \"decisions\", \"consultations\", \"consultation\" (not known). Retention rules are"
                                + " JSON");
        assertThatIllegalArgumentException().isThrownBy(() -> read("[]")).withMessageContaining("no JSON object");
    }

    @Test
    void aFileThatIsNoTextIsRefusedInASentence() throws IOException {
        Path file = Files.write(folder.resolve("retention.json"), new byte[] {'{', (byte) 0x98, '}'});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Retention.read(file))
                .withMessageStartingWith("This file is no JSON object. Retention rules are JSON");
    }
}
