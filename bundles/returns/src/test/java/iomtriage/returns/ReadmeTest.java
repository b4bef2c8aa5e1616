package iomtriage.returns;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.records.signature.Ed25519;
import iomtriage.returns.disclosure.DisclosureRule;
import iomtriage.returns.form.ReturnFolder;
import iomtriage.returns.merging.Returns;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in the README is this code, and it runs. */
class ReadmeTest {

    @TempDir
    Path folder;

    @Test
    void theExampleRuns() throws Exception {
        KeyPair key = Ed25519.newPair();
        List<CountTable> tables = new ExactReturn("Northshire")
                .people(100)
                .parts("sex", 93, 7)
                .exact()
                .tables();
        // README begins
        Source source = new Source("Northshire", "2026-01-01", "2026-03-31", DisclosureRule.STANDARD, "");
        NationalReturn exact = new NationalReturn(
                NationalReturn.SCHEMA, "Northshire", List.of(source), tables, List.of(), List.of("model iom@1"));
        NationalReturn sent = Disclosure.protect(exact, List.of());
        ReturnFolder.write(sent, key.getPrivate(), folder.resolve("return"));
        var received = ReturnFolder.read(folder.resolve("return"), by -> Optional.of(key.getPublic()));
        NationalReturn merged = Returns.merged(List.of(received.content().as("Ministry", received.digest())));
        // README ends
        assertThat(merged.cell("sex/c1").orElseThrow().isShown()).isFalse();
    }
}
