package iomtriage.benchmarks.additive;

import iomtriage.additive.AdditiveData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The training part of NIJ's Recidivism Forecasting Challenge as columns. Banded columns are ordered numbers, yes and no
 * are 1 and 0, blanks are missing. Race, area, the ID and the outcomes are never inputs.
 */
final class GeorgiaParole {
    private static final Set<String> NEVER_INPUT = Set.of("ID", "Race", "Residence_PUMA", "Training_Sample");
    static final List<String> OFFENCES = List.of("Drug", "Other", "Property", "Violent/Non-Sex", "Violent/Sex");
    private static final List<List<String>> BANDS = List.of(
            List.of("False", "True"),
            List.of("F", "M"),
            List.of("18-22", "23-27", "28-32", "33-37", "38-42", "43-47", "48 or older"),
            List.of("Standard", "High", "Specialized"),
            List.of("Less than HS diploma", "High School Diploma", "At least some college"),
            List.of("Less than 1 year", "1-2 years", "Greater than 2 to 3 years", "More than 3 years"));

    private final List<String> header;
    private final List<String[]> rows;

    private GeorgiaParole(List<String> header, List<String[]> rows) {
        this.header = header;
        this.rows = rows;
    }

    static GeorgiaParole read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> header = List.of(lines.get(0).split(",", -1));
        List<String[]> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            rows.add(line.split(",", -1));
        }
        return new GeorgiaParole(header, rows);
    }

    /** Rows and columns of a round: the year's outcome for those not arrested in an earlier year. */
    Round round(int round) {
        List<String[]> kept = rows.stream()
                .filter(row -> round < 2 || cell(row, "Recidivism_Arrest_Year1").equals("False"))
                .filter(row -> round < 3 || cell(row, "Recidivism_Arrest_Year2").equals("False"))
                .toList();
        int supervision = header.indexOf("Violations_ElectronicMonitoring");
        List<String> columns = new ArrayList<>();
        for (int c = 0; c < header.size(); c++) {
            String name = header.get(c);
            boolean known = round > 1 || c < supervision;
            if (known && !NEVER_INPUT.contains(name) && !name.startsWith("Recidivism")) {
                columns.add(name);
            }
        }
        double[][] values = new double[columns.size()][];
        for (int c = 0; c < values.length; c++) {
            String name = columns.get(c);
            values[c] = kept.stream()
                    .mapToDouble(row -> number(name, cell(row, name)))
                    .toArray();
        }
        boolean[] outcome = new boolean[kept.size()];
        boolean[] male = new boolean[kept.size()];
        int[] person = new int[kept.size()];
        int[] fold = new int[kept.size()];
        for (int r = 0; r < outcome.length; r++) {
            outcome[r] = cell(kept.get(r), "Recidivism_Arrest_Year" + round).equals("True");
            male[r] = cell(kept.get(r), "Gender").equals("M");
            person[r] = Integer.parseInt(cell(kept.get(r), "ID"));
            fold[r] = person[r] % 10;
        }
        return new Round(round, columns, values, outcome, male, person, fold);
    }

    private String cell(String[] row, String column) {
        return row[header.indexOf(column)];
    }

    private static double number(String column, String text) {
        if (text.isEmpty()) {
            return Double.NaN;
        }
        if (column.equals("Prison_Offense")) {
            return OFFENCES.indexOf(text);
        }
        for (List<String> band : BANDS) {
            if (band.contains(text)) {
                return band.indexOf(text);
            }
        }
        return Double.parseDouble(text.replace(" or more", ""));
    }

    /** One round: columns, outcome, and what the score is taken over. */
    record Round(
            int number,
            List<String> columns,
            double[][] values,
            boolean[] outcome,
            boolean[] male,
            int[] person,
            int[] fold) {
        int size() {
            return outcome.length;
        }

        /** The rows of one fold, or all others. */
        int[] rows(int wanted, boolean inside) {
            int[] rows = new int[size()];
            int count = 0;
            for (int r = 0; r < rows.length; r++) {
                if ((fold[r] == wanted) == inside) {
                    rows[count++] = r;
                }
            }
            return Arrays.copyOf(rows, count);
        }

        AdditiveData data(int[] rows) {
            return columns(rows).build();
        }

        /** The same, with whom each row is about: the same person in every round. */
        AdditiveData dataByPerson(int[] rows) {
            return columns(rows)
                    .groups(Arrays.stream(rows).map(row -> person[row]).toArray())
                    .build();
        }

        private AdditiveData.Builder columns(int[] rows) {
            boolean[] outcomes = new boolean[rows.length];
            for (int i = 0; i < rows.length; i++) {
                outcomes[i] = outcome[rows[i]];
            }
            AdditiveData.Builder builder = AdditiveData.of(outcomes);
            for (int c = 0; c < values.length; c++) {
                double[] column = new double[rows.length];
                for (int i = 0; i < rows.length; i++) {
                    column[i] = values[c][rows[i]];
                }
                if (columns.get(c).equals("Prison_Offense")) {
                    builder.categorical(columns.get(c), OFFENCES, column);
                } else {
                    builder.continuous(columns.get(c), column);
                }
            }
            return builder;
        }

        /** All rows, one after another; the offence as its index. */
        double[] flat() {
            double[] flat = new double[size() * values.length];
            for (int r = 0; r < size(); r++) {
                System.arraycopy(row(r), 0, flat, r * values.length, values.length);
            }
            return flat;
        }

        double[] row(int r) {
            double[] row = new double[values.length];
            for (int c = 0; c < row.length; c++) {
                row[c] = values[c][r];
            }
            return row;
        }
    }
}
