package iomtriage.pages.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgoTest {

    @ParameterizedTest
    @CsvSource({
        "PT-5S, less than a minute ago",
        "PT59S, less than a minute ago",
        "PT1M, 1 minute ago",
        "PT59M, 59 minutes ago",
        "PT1H, 1 hour ago",
        "PT2H30M, 2 hours ago",
        "PT23H59M, 23 hours ago",
        "P1D, 1 day ago",
        "P1200D, '1,200 days ago'"
    })
    void howLongAgoIsSaidInTheLargestWholeUnit(Duration passed, String words) {
        Instant then = Instant.parse("2026-03-02T12:00:00Z");

        assertThat(Ago.words(then, then.plus(passed))).isEqualTo(words);
    }
}
