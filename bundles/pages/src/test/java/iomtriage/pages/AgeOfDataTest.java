package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.lists.DemoUsers;
import iomtriage.lists.reader.DataAge;
import iomtriage.lists.reader.ListReader;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How old the data of a list are stands on it, and beyond an age that is configured every page about people warns of it. */
class AgeOfDataTest {

    /** The list is as of 1 January 2026, and it is 2 March. */
    private static final String WARNING = "The list rests on records as of 60 days ago.";

    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void open() {
        site = new TestSite(folder, 40);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, today, false",
        "2026-03-01, 1 day ago, false",
        "2026-01-30, 31 days ago, false",
        "2026-01-29, 32 days ago, true",
        "2025-01-02, 424 days ago, true",
        "2026-03-05, in 3 days, false"
    })
    void theAgeIsCountedInDaysAndWarnedOfBeyondTheLimit(LocalDate asOf, String words, boolean warned) {
        DataAge age = new DataAge(asOf, LocalDate.of(2026, 3, 2), DataAge.STANDARD_DAYS);

        assertThat(age.words()).isEqualTo(words);
        assertThat(age.warning().isPresent()).isEqualTo(warned);
    }

    @Test
    void theListSaysHowOldItsDataAre() {
        assertThat(get("/list")).contains("as of 1 January 2026 (60 days ago)", WARNING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/person",
                "/person/decide",
                "/person/words",
                "/agenda",
                "/pack",
                "/cohort",
                "/deselection",
                "/due"
            })
    void everyPageOnWhichPeopleDecideWarns(String path) {
        assertThat(get(path + "?ref=simulated-7")).contains(WARNING, "Ask for a new list before you decide.");
    }

    @ParameterizedTest
    @CsvSource({"59, true", "60, false"})
    void fromWhatAgeOnIsConfigured(int days, boolean warned) {
        ListReader reader = new ListReader(site.lists, site.access, site.reviews, site.cases, site.clock, days);

        assertThat(reader.age().orElseThrow().warning().isPresent()).isEqualTo(warned);
    }

    private static String get(String address) {
        return site.signedInAs(DemoUsers.SUPERVISOR).get(address).text();
    }
}
