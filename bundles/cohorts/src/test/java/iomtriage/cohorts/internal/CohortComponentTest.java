package iomtriage.cohorts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.DefinitionsRefusedException;
import iomtriage.cohorts.reference.ReferenceScorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CohortComponentTest {

    private static final String OWN = """
            {"format": 1, "id": "panel", "version": "1.0.0", "name": "Panel", "source": "the area",
             "rule": {"kind": "nominated", "list": "panel"}}""";

    @TempDir
    Path folder;

    private final CohortConfiguration configuration = mock(CohortConfiguration.class);
    private final ReferenceScorer scorer = mock(ReferenceScorer.class);

    @BeforeEach
    void configure() {
        when(scorer.id()).thenReturn("ogrs3-two-years");
        when(scorer.name()).thenReturn("OGRS3");
        when(configuration.folder()).thenReturn(folder.toString());
    }

    @Test
    void withoutAFolderTheDefinitionsAreThoseBuiltIn() {
        when(configuration.folder()).thenReturn("");
        assertThat(component().definitions()).hasSize(11);
    }

    @Test
    void theFolderAddsTheAreasOwn() throws IOException {
        Files.writeString(folder.resolve("panel.json"), OWN);
        Files.writeString(folder.resolve("README.md"), "not a definition");
        assertThat(component().definitions())
                .extracting(CohortDefinition::id)
                .hasSize(12)
                .last()
                .isEqualTo("panel");
    }

    @Test
    void aFaultyFileIsRefusedByName() throws IOException {
        Files.writeString(folder.resolve("a.json"), OWN);
        Files.writeString(folder.resolve("b.json"), OWN);
        assertThatThrownBy(this::component)
                .isInstanceOf(DefinitionsRefusedException.class)
                .hasMessage("1 finding(s) in the cohort definitions; none is in use until they are mended.\n"
                        + "b.json: $.id: The id is already taken by a.json. Choose another id.");
    }

    @Test
    void aFileThatIsNotTextIsRefused() throws IOException {
        Files.write(folder.resolve("a.json"), new byte[] {(byte) 0xC3, 0x28});
        assertThatThrownBy(this::component)
                .hasMessageEndingWith(
                        "\na.json: $: The file cannot be read as UTF-8 text. Check its permissions and encoding.");
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        when(configuration.folder()).thenReturn(folder.resolve("nowhere").toString());
        assertThatThrownBy(this::component)
                .hasMessageEndingWith("nowhere: $: The folder of local definitions cannot be read."
                        + " Create it, or mend the field \"folder\" of the configuration \"iomtriage.cohorts\".");
    }

    private CohortComponent component() {
        return new CohortComponent(configuration, List.of(scorer));
    }
}
