package iomtriage.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Tables with dates. */
final class SpecialTables {

    private static final String DATED = SmallTable.SPECIFICATION.replace(
            "{\"name\": \"group\"",
            "{\"name\": \"released\", \"use\": \"DATE\", \"type\": \"DATE\", \"dateFormat\": \"dd/MM/uuuu\"},\n    {\"name\": \"group\"");

    private SpecialTables() {}

    static Path datedSpecification(Path folder) {
        return SmallTable.write(folder.resolve("dated.json"), DATED);
    }

    /** Two rows a person, some months apart, one person a day. */
    static List<String> datedLines(int people) {
        List<String> lines = new ArrayList<>();
        List<String> plain = SmallTable.lines(people, 9);
        lines.add(plain.get(0) + ",released");
        for (int i = 1; i <= people; i++) {
            LocalDate day = LocalDate.of(2020, 1, 1).plusDays(i);
            lines.add(plain.get(i) + "," + written(day));
            lines.add(plain.get(i) + "," + written(day.plusMonths(5)));
        }
        return lines;
    }

    private static String written(LocalDate day) {
        return String.format("%02d/%02d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
