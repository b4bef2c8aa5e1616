package iomtriage.tables.specification;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.tables.Columns;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReaderTest {

    private static double read(Column column, String text) {
        return new CellReader(column).read(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "17,17",
        " 3 ,3",
        "2.50,2.5",
        "-4,-4",
        "+4,4",
        "1e3,1000",
        ".5,0.5",
        "12345678901234567,12345678901234567"
    })
    void plainDigitsAreRead(String text, double value) {
        assertThat(read(Columns.number("n", null, null), text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1d", "NaN", "Infinity", "1e999", "£5", "5%", "1,000", "1.2.3", "-", "five"})
    void whatIsNoPlainNumberIsUnreadable(String text) {
        assertThat(read(Columns.number("n", null, null), text)).isEqualTo(CellReader.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "£1,200|1200",
                "£1200|1200",
                "1,200|1200",
                "1200|1200",
                "£ 12|12",
                "£1,234,567.89|1234567.89",
                "-£5|-5",
                "£-5|-5",
                "£0.50|0.5"
            })
    void moneyIsReadWithAndWithoutItsSigns(String text, double value) {
        assertThat(read(Columns.number("n", "£1,234", null), text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"£", "$5", "£1,20", "£1,2000", "12,34,567", "£1.234,50", "5%", "£5 a week", "--5", "-£-5"})
    void moneyWrittenInAnotherWayIsUnreadable(String text) {
        assertThat(read(Columns.number("n", "£1,234", null), text)).isEqualTo(CellReader.UNREADABLE);
    }

    @Test
    void percentagesKeepTheirScale() {
        Column column = Columns.number("n", "12%", null);

        assertThat(read(column, "45%")).isEqualTo(45);
        assertThat(read(column, "45.5 %")).isEqualTo(45.5);
        assertThat(read(column, "45")).isEqualTo(45);
        assertThat(column.words(45)).isEqualTo("45%");
    }

    @Test
    void aTopCodeCountsAsItsLowestValueAndIsNamedAsItStands() {
        Column plain = Columns.number("n", null, "3 or more");
        Column money = Columns.number("n", "£1,234", "£10,000 and over");

        assertThat(read(plain, "3 or more")).isEqualTo(3);
        assertThat(plain.words(3)).isEqualTo("3 or more");
        assertThat(read(money, "£10,000 and over")).isEqualTo(10_000);
        assertThat(money.words(10_000)).isEqualTo("£10,000 and over");
        assertThat(money.words(-1_200)).isEqualTo("-£1,200");
    }

    @Test
    void missingCodesAndBlanksAreNotKnown() {
        Column column = Columns.number("n", "£12", null, "99", "n/k");

        assertThat(read(column, "")).isNaN();
        assertThat(read(column, "  ")).isNaN();
        assertThat(read(column, "99")).isNaN();
        assertThat(read(column, "n/k")).isNaN();
        assertThat(read(column, "98")).isEqualTo(98);
        assertThat(column.words(Double.NaN)).isEqualTo("not known");
    }

    @Test
    void aCodeIsItsPositionAndAnyOtherTextIsUnreadable() {
        Column column = Columns.coded("n", ColumnUse.FEATURE, ColumnType.ORDERED, "low", "high");

        assertThat(read(column, "low")).isZero();
        assertThat(read(column, "high")).isEqualTo(1);
        assertThat(read(column, " HIGH")).isEqualTo(1);
        assertThat(read(column, "1")).isEqualTo(CellReader.UNREADABLE);
        assertThat(column.phrase(1)).isEqualTo("n: in words high");
    }

    @Test
    void codesThatDifferInCaseAloneAreReadAsTheyStand() {
        Column column = Columns.coded("n", ColumnUse.FEATURE, ColumnType.CATEGORY, "a", "A", "b");

        assertThat(read(column, "a")).isZero();
        assertThat(read(column, "A")).isEqualTo(1);
        assertThat(read(column, "B")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12,5|12.5", "1.234,5|1234.5", "1.234|1234", "-3,25|-3.25", "7|7"})
    void aDecimalCommaIsReadWhereAnExampleSaysSo(String text, double value) {
        assertThat(read(Columns.number("n", "1.234,5", null), text)).isEqualTo(value);
    }

    /** A whole number of no more digits than these, as often short as long: 0 and all nines too. */
    private static long upTo(SplittableRandom random, int digits) {
        long bound = Math.round(Math.pow(10, random.nextInt(digits + 1)));
        return random.nextInt(10) == 0 ? bound - 1 : random.nextLong(bound);
    }

    @Test
    void aNumberOutsideItsPlausibleRangeIsNoNumberOfTheColumn() {
        Column age = new Column(
                "age",
                ColumnUse.FEATURE,
                ColumnType.NUMBER,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                new PlausibleRange(10, 110),
                null,
                null);

        assertThat(read(age, "200")).isEqualTo(CellReader.IMPLAUSIBLE);
        assertThat(read(age, "1e3")).isEqualTo(CellReader.IMPLAUSIBLE);
        assertThat(read(age, "10")).isEqualTo(10);
        assertThat(read(age, "")).isNaN();
    }

    @Test
    void decimalsAreReadAsJavaReadsThem() {
        assertThat(IntStream.rangeClosed(1, 1_000)).allSatisfy(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            String text = upTo(random, 10) + "." + upTo(random, 4);

            assertThat(read(Columns.number("n", null, null), text)).isEqualTo(Double.parseDouble(text));
        });
    }

    @Test
    void whatAColumnOfMoneySaysInWordsIsReadBack() {
        assertThat(IntStream.rangeClosed(1, 1_000)).allSatisfy(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            long size = random.nextInt(20) == 0 ? 1_000_000_000 : upTo(random, 9);
            long pounds = random.nextBoolean() ? size : -size;
            Column column = Columns.number("n", "£1,234", null);

            assertThat(read(column, column.words(pounds))).isEqualTo(pounds);
            assertThat(read(column, String.format(Locale.UK, "%,d", pounds))).isEqualTo(pounds);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.5 | '' | 12.50",
                "12.05 | '' | 12.05",
                "-0.3 | '' | -0.30",
                "1.005 | '' | 1.01",
                "1.0049999 | '' | 1.00",
                "99.999 | '' | 100.00",
                "1e14 | '' | 100000000000000",
                "20000000000000.5 | '' | 20000000000000.50",
                "1234567.5 | 1,234 | 1,234,567.50",
                "999999.999 | 1,234 | 1,000,000.00",
                "1234567 | 1.234,5 | 1.234.567",
                "1234567.5 | 1.234,5 | 1.234.567,50",
                "-12.5 | 12,5 € | -12,50€",
            })
    void aNumberIsSaidAsItStandsInItsColumn(double value, String written, String words) {
        assertThat(Columns.number("n", written, null).words(value)).isEqualTo(words);
    }

    @Test
    void numbersAreSaidAsAFormatRoundsThem() {
        assertThat(IntStream.rangeClosed(1, 1_000)).allSatisfy(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            double value = Double.parseDouble(upTo(random, 8) + "." + upTo(random, 1 + random.nextInt(6)));

            assertThat(Columns.number("n", null, null).words(value))
                    .isIn(String.format(Locale.UK, "%.2f", value), Long.toString((long) value));
        });
    }
}
