package iomtriage.pages.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListExportTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
    void whatASpreadsheetWouldRunIsMadeText(String text) {
        assertThat(ListExport.cell(text)).isEqualTo("'" + text);
    }

    @Test
    void commasQuotesAndLineBreaksAreQuoted() {
        assertThat(ListExport.cell("a,b")).isEqualTo("\"a,b\"");
        assertThat(ListExport.cell("say \"no\"")).isEqualTo("\"say \"\"no\"\"\"");
        assertThat(ListExport.cell("a\nb")).isEqualTo("\"a\nb\"");
        assertThat(ListExport.cell("priority 1")).isEqualTo("priority 1");
    }
}
