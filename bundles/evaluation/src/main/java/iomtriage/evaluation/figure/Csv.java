package iomtriage.evaluation.figure;

import iomtriage.charts.text.Numbers;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows as in RFC 4180, lines ended by a line feed. */
public final class Csv {

    private final StringBuilder text = new StringBuilder();

    public Csv(String... header) {
        row((Object[]) header);
    }

    /** Numbers are given to six decimals. */
    public Csv row(Object... cells) {
        text.append(Stream.of(cells).map(Csv::cell).collect(Collectors.joining(",")))
                .append('\n');
        return this;
    }

    private static String cell(Object cell) {
        String plain = cell instanceof Double number ? Numbers.compact(number, 6) : cell.toString();
        boolean special = plain.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return special ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
