package iomtriage.cli.score;

import iomtriage.additive.shape.Term;
import iomtriage.cli.terminal.JsonText;
import iomtriage.cli.terminal.Refusal;
import iomtriage.records.files.CsvText;
import iomtriage.scoring.Scorer;
import iomtriage.scoring.pack.OutcomeModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What every term adds to one person's scores as lines of a table: CSV with a column for each term, or JSON Lines. A person who
 * cannot be scored has a line without figures. Immutable and thread-safe.
 */
final class ContributionLine {

    private static final int DECIMALS = 9;

    private final Scorer scorer;
    private final List<OutcomeModel> models;
    private final boolean json;
    private final List<String> columns;
    /** Where each model's terms stand among the columns. */
    private final List<int[]> places = new ArrayList<>();

    /** @param file by whose name the format is chosen: .csv or .jsonl */
    ContributionLine(Scorer scorer, List<OutcomeModel> models, Path file) {
        this.scorer = scorer;
        this.models = List.copyOf(models);
        this.json = isJson(file);
        Set<String> names = new LinkedHashSet<>();
        models.forEach(model -> model.model().terms().stream().map(Term::name).forEach(names::add));
        this.columns = List.copyOf(names);
        models.forEach(model -> places.add(model.model().terms().stream()
                .mapToInt(term -> columns.indexOf(term.name()))
                .toArray()));
    }

    private static boolean isJson(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(".csv") && !name.endsWith(".jsonl")) {
            throw new Refusal(
                    "\"" + name
                            + "\" names a format that contributions are not written in. Name a .csv, a .parquet or a .jsonl file.");
        }
        return name.endsWith(".jsonl");
    }

    String header() {
        if (json) {
            return "";
        }
        StringBuilder header = new StringBuilder("id,outcome,base");
        columns.forEach(column -> CsvText.append(header.append(','), column));
        return header.append(",log_odds\n").toString();
    }

    /** Appends a line for each outcome. */
    void append(StringBuilder to, String reference, double[] row) {
        for (int i = 0; i < models.size(); i++) {
            OutcomeModel model = models.get(i);
            double[] terms = new double[places.get(i).length];
            boolean scored = scorer.obstacles(model, row).isEmpty();
            double logOdds = scored ? model.contributions(row, terms) : 0;
            if (json) {
                object(to, reference, model, scored ? terms : new double[0], logOdds);
            } else {
                line(to, reference, i, scored ? terms : new double[0], logOdds);
            }
        }
    }

    private void line(StringBuilder to, String reference, int index, double[] terms, double logOdds) {
        OutcomeModel model = models.get(index);
        CsvText.append(to, reference);
        to.append(',').append(model.outcome().id()).append(',');
        if (terms.length > 0) {
            figure(to, model.base());
        }
        int[] own = places.get(index);
        int next = 0;
        for (int column = 0; column < columns.size(); column++) {
            to.append(',');
            // A model's terms stand in the order of the columns wherever outcomes share them.
            int term = next < own.length && own[next] == column ? next++ : indexOf(own, column);
            if (term >= 0 && term < terms.length) {
                figure(to, terms[term]);
            }
        }
        to.append(',');
        if (terms.length > 0) {
            figure(to, logOdds);
        }
        to.append('\n');
    }

    private static int indexOf(int[] places, int column) {
        for (int i = 0; i < places.length; i++) {
            if (places[i] == column) {
                return i;
            }
        }
        return -1;
    }

    private void object(StringBuilder to, String reference, OutcomeModel model, double[] terms, double logOdds) {
        to.append("{\"id\":").append(JsonText.line(reference));
        to.append(",\"outcome\":").append(JsonText.line(model.outcome().id()));
        if (terms.length > 0) {
            figure(to.append(",\"base\":"), model.base());
            figure(to.append(",\"logOdds\":"), logOdds);
            to.append(",\"contributions\":{");
            for (int i = 0; i < terms.length; i++) {
                to.append(i == 0 ? "" : ",")
                        .append(JsonText.line(model.model().terms().get(i).name()))
                        .append(':');
                figure(to, terms[i]);
            }
            to.append('}');
        }
        to.append("}\n");
    }

    private static void figure(StringBuilder to, double value) {
        Decimals.append(to, value, DECIMALS);
    }
}
