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
    void anEffectIsWithheldWithTheCountThatItTellsAndThatItWasMadeIsSaid() {
        assertThat(new ExactReturn("A").evaluated(28).sent().effects())
                .containsExactlyElementsOf(
                        new ExactReturn("A").evaluated(28).exact().effects());
        assertThat(new ExactReturn("A").evaluated(7).sent().effects())
                .containsExactly(new EffectStatistic("A", "any", ExactReturn.evaluation("A"), null));
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

    private static ExactReturn decisions(String from, String to, long... counts) {
        return new ExactReturn("A", from, to, ExactReturn.RULE)
                .table("advice", CountTable.Kind.TOTALS, "", true, counts);
    }

    @Test
    void periodsThatOverlapInPartDoNotGiveAwayWhatHappenedBetweenTheirEnds() {
        NationalReturn quarter = decisions("2026-01-01", "2026-03-31", 60, 60).sent();
        NationalReturn twoMonths = decisions("2026-01-01", "2026-02-28", 33, 33).sent(quarter);
        ExactReturn next = decisions("2026-03-01", "2026-04-30", 30, 45);

        assertThat(twoMonths.cell("advice/c0").orElseThrow().isShown())
                .as("27 in March")
                .isTrue();
        NationalReturn sent = next.sent(quarter, twoMonths);
        assertThat(sent.cell("advice/c0").orElseThrow().isShown())
                .as("3 in April")
                .isFalse();
        assertThat(sent.cell("advice/c1").orElseThrow().isShown())
                .as("18 in April")
                .isTrue();
        assertThat(next.sent(quarter).cell("advice/c0").orElseThrow().isShown())
                .as("with one alone, March and April are open")
                .isTrue();
    }

    @Test
    void whatIsLeftWhenSeveralEarlierReturnsAreTakenAwayIsNotShown() {
        NationalReturn january = decisions("2026-01-01", "2026-01-31", 40).sent();
        NationalReturn february = decisions("2026-02-01", "2026-02-28", 47).sent(january);

        assertThat(decisions("2026-01-01", "2026-03-31", 90)
                        .sent(january, february)
                        .cell("advice/c0")
                        .orElseThrow()
                        .isShown())
                .as("3 in March")
                .isFalse();
    }

    @Test
    void whatEarlierReturnsGiveAwayByThemselvesDoesNotStopTheNext() {
        NationalReturn quarter = decisions("2026-01-01", "2026-03-31", 60).sent();
        NationalReturn careless = decisions("2026-01-01", "2026-02-28", 57).sent();

        assertThat(decisions("2026-03-01", "2026-04-30", 40)
                        .sent(quarter, careless)
                        .cell("advice/c0")
                        .orElseThrow()
                        .isShown())
                .isTrue();
    }

    @Test
    void earlierReturnsOfOtherAreasAreRefused() {
        NationalReturn other = new ExactReturn("B").people(100).sent();

        assertThatThrownBy(() -> new ExactReturn("A").people(100).sent(other))
                .hasMessage("An earlier return is not this area's own. Name only what this area sent.");
    }
}
