package iomtriage.records.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTextTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '!',
            delimiter = ';',
            value = {
                "=cmd|' /C calc'!!A0;'=cmd|' /C calc'!!A0",
                "@SUM(A1);'@SUM(A1)",
                "+1+1;'+1+1",
                "-2+3,5;\"'-2+3,5\"",
                "-12.5;-12.5",
                "-1.5E-7;-1.5E-7",
                "A-1;A-1",
                "a,b;\"a,b\""
            })
    void noSpreadsheetTakesATextForAFormulaAndANumberStaysOne(String text, String field) {
        assertThat(CsvText.field(text)).isEqualTo(field);
    }
}
