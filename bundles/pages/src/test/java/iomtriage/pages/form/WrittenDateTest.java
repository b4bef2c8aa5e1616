package iomtriage.pages.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    private static final String EXAMPLE = "2 4 2026";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01/12/26",
                "1/12/2026",
                "1.12.2026",
                "1-12-26",
                "1 Dec 2026",
                "1 december 2026",
                "1st Dec, 2026",
                "2026-12-01"
            })
    void aDateWrittenWholeInOneFieldIsRead(String written) {
        assertThat(WrittenDate.whole(written).read(EXAMPLE))
                .isEqualTo(new WrittenDate.Reading.Day(LocalDate.of(2026, 12, 1)));
    }

    @ParameterizedTest
    @CsvSource({"1,Dec,2026", "01,dec.,26", "1,DECEMBER,2026", "1,12,26"})
    void theMonthMayBeANameAndTheYearShort(String day, String month, String year) {
        assertThat(new WrittenDate(day, month, year).read(EXAMPLE))
                .isEqualTo(new WrittenDate.Reading.Day(LocalDate.of(2026, 12, 1)));
    }

    @Test
    void septemberIsAlsoSept() {
        assertThat(new WrittenDate("9", "Sept", "2026").read(EXAMPLE))
                .isEqualTo(new WrittenDate.Reading.Day(LocalDate.of(2026, 9, 9)));
    }

    @Test
    void nothingWrittenIsNoError() {
        assertThat(new WrittenDate(" ", "", "").read(EXAMPLE)).isEqualTo(new WrittenDate.Reading.Nothing());
    }

    @ParameterizedTest
    @CsvSource({"1,'',2026,month", "'',12,2026,day", "1,12,'',year"})
    void aPartThatIsMissingIsNamed(String day, String month, String year, String part) {
        assertThat(new WrittenDate(day, month, year).read(EXAMPLE))
                .isEqualTo(new WrittenDate.Reading.Wrong(
                        Set.of(part), "The date must include a " + part + ". For example, 2 4 2026."));
    }

    @ParameterizedTest
    @CsvSource({"1,13,2026,month", "1,Foo,2026,month", "1,12,next,year", "x,12,2026,day", "0,12,2026,day"})
    void aPartThatIsNoneIsMarked(String day, String month, String year, String part) {
        assertThat(new WrittenDate(day, month, year).read(EXAMPLE))
                .isEqualTo(new WrittenDate.Reading.Wrong(Set.of(part), "Enter a real date. For example, 2 4 2026."));
    }

    @Test
    void ofADayThatDoesNotExistEveryPartIsMarked() {
        assertThat(new WrittenDate("31", "2", "2026").read(EXAMPLE))
                .isEqualTo(new WrittenDate.Reading.Wrong(
                        Set.of("day", "month", "year"), "Enter a real date. For example, 2 4 2026."));
    }
}
