package iomtriage.returns.form;

import iomtriage.records.files.CsvText;
import iomtriage.returns.Cell;
import iomtriage.returns.CountTable;
import iomtriage.returns.NationalReturn;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The counts of a return as CSV: one line each, for spreadsheets. */
final class ReturnTable {

    private static final String HEADER =
            "section,table,part of,count of,number,returns that show it,returns that withhold it,at least,at most\n";

    private ReturnTable() {}

    static String csv(NationalReturn given) {
        StringBuilder text = new StringBuilder(HEADER);
        for (CountTable table : given.tables()) {
            for (Cell cell : table.cells()) {
                text.append(line(table, cell)).append('\n');
            }
        }
        return text.toString();
    }

    /** A number that nobody shows is left empty: it is not none. */
    private static String line(CountTable table, Cell cell) {
        return Stream.concat(
                        Stream.of(table.section(), table.title(), table.whole(), cell.words())
                                .map(CsvText::field),
                        List.of(
                                cell.shown() == 0 ? "" : String.valueOf(cell.count()),
                                String.valueOf(cell.shown()),
                                String.valueOf(cell.withheld()),
                                String.valueOf(cell.low()),
                                cell.high() == null ? "" : String.valueOf(cell.high()))
                                .stream())
                .collect(Collectors.joining(","));
    }
}
