package iomtriage.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.returns.disclosure.DisclosureRule;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    @Test
    void aSmallCountIsWithheldAndWithItTheLeastThatKeepsItFromBeingWorkedOut() {
        NationalReturn sent =
                new ExactReturn("A").people(100).parts("age", 4, 12, 30, 54).sent();

        assertThat(sent.cell("age/c0").orElseThrow().isShown()).isFalse();
        assertThat(sent.cell("age/c1").orElseThrow().isShown()).isFalse();
        assertThat(sent.cell("age/c2").orElseThrow().count()).isEqualTo(30);
        assertThat(sent.cell("people/c0").orElseThrow().count()).isEqualTo(100);
        assertThat(sent.cell("age/c0").orElseThrow())
                .extracting(Cell::low, Cell::high)
                .containsExactly(0L, 16L);
    }

    @Test
    void aCountOfNobodyIsWithheldToo() {
        NationalReturn sent =
                new ExactReturn("A").people(40).parts("met", 40, 0).sent();

        assertThat(sent.table("met").orElseThrow().cells()).noneMatch(Cell::isShown);
    }

    @Test
    void roundedCountsSayWhatTheyCanBe() {
        NationalReturn sent = new ExactReturn("A", "2026-01-01", "2026-03-31", new DisclosureRule(10, 10, 5))
                .people(98)
                .parts("sex", 67, 31)
                .sent();

        assertThat(sent.cell("sex/c0").orElseThrow())
                .extracting(Cell::count, Cell::low, Cell::high)
                .containsExactly(65L, 63L, 67L);
    }

    @Test
    void aSecondReturnOfThePeriodDoesNotShowWhatTheFirstWithheld() {
        NationalReturn first =
                new ExactReturn("A").people(100).parts("age", 4, 12, 30, 54).sent();
        NationalReturn corrected =
                new ExactReturn("A").people(101).parts("age", 5, 12, 30, 54).sent(first);

        assertThat(corrected.cell("people/c0").orElseThrow().isShown())
                .as("one person more could be told from the two totals")
                .isFalse();
        assertThat(corrected.cell("age/c0").orElseThrow().isShown()).isFalse();
    }

    @Test
    void whatHappenedInTheRestOfALongerPeriodCannotBeHadBySubtraction() {
        NationalReturn quarter = new ExactReturn("A")
                .table("advice", CountTable.Kind.TOTALS, "", true, 50, 20)
                .sent();
        ExactReturn half = new ExactReturn("A", "2026-01-01", "2026-06-30", ExactReturn.RULE)
                .table("advice", CountTable.Kind.TOTALS, "", true, 53, 45);

        NationalReturn alone = half.sent();
        NationalReturn beside = half.sent(quarter);

        assertThat(alone.cell("advice/c0").orElseThrow().isShown()).isTrue();
        assertThat(beside.cell("advice/c0").orElseThrow().isShown())
                .as("3 in the second quarter")
                .isFalse();
        assertThat(beside.cell("advice/c1").orElseThrow().isShown())
                .as("25 in the second quarter")
                .isTrue();
    }

    @Test
    void earlierReturnsOfOtherAreasAreRefused() {
        NationalReturn other = new ExactReturn("B").people(100).sent();

        assertThatThrownBy(() -> new ExactReturn("A").people(100).sent(other))
                .hasMessage("An earlier return is not this area's own. Name only what this area sent.");
    }
}
