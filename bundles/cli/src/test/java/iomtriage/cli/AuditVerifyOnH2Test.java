package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.cli.terminal.ExitCode;
import iomtriage.reviews.audit.NotedEntry;
import iomtriage.store.Dialect;
import iomtriage.store.witness.Witness;
import iomtriage.store.witness.WitnessFile;
import iomtriage.store.witness.WitnessKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class AuditVerifyOnH2Test extends AuditVerifyContract {

    @Override
    Dialect dialect() {
        return Dialect.H2;
    }

    @Test
    void theNotesBesideAStoreAreHeldAgainstItUnasked() throws IOException {
        Path file = WitnessFile.beside(store().address()).orElseThrow();
        Witness witness = new Witness(file, WitnessKey.open(WitnessFile.keyOf(file)), "", Clock.systemUTC());
        witness.note(NotedEntry.parse(noted(7)).orElseThrow());

        assertThat(verify()).satisfies(fits -> {
            assertThat(fits.exit()).isZero();
            assertThat(fits.out()).contains("It still holds the entry noted earlier");
        });
        witness.note(new NotedEntry(7, "b".repeat(64)));
        assertThat(verify()).satisfies(rewritten -> {
            assertThat(rewritten.exit()).isEqualTo(ExitCode.CHECK_FAILED);
            assertThat(rewritten.out()).contains("was rewritten");
        });
    }
}
