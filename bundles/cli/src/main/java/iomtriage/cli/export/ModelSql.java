package iomtriage.cli.export;

import iomtriage.additive.shape.FeatureBins;
import iomtriage.additive.shape.ShapeFunction;
import iomtriage.api.score.Band;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A model as a view in standard SQL (H2 and PostgreSQL among others): every feature becomes its bin, every term what that bin adds.
 * Columns of numbers must be numbers in the database, all others texts. A code that the pack does not know gives no score.
 */
final class ModelSql {

    private static final int DECIMALS = 12;

    private final ModelPack pack;
    private final OutcomeModel model;
    private final Names names;

    /**
     * What things are called in the database.
     *
     * @param table the table of people
     * @param id its column with the person's reference
     * @param view the view to be made
     */
    record Names(String table, String id, String view) {}

    ModelSql(ModelPack pack, OutcomeModel model, Names names) {
        this.pack = pack;
        this.model = model;
        this.names = names;
    }

    String text() {
        StringBuilder sql = new StringBuilder();
        sql.append("-- ")
                .append(pack.summary().key())
                .append(", ")
                .append(oneLine(model.outcome().name()))
                .append(" within ")
                .append(model.outcome().windowMonths())
                .append(" months. Digest of the pack: ")
                .append(pack.digest())
                .append('\n');
        pack.summary()
                .warning()
                .ifPresent(warning -> sql.append("-- ").append(oneLine(warning)).append('\n'));
        sql.append("CREATE VIEW ")
                .append(quoted(names.view()))
                .append(" AS\nSELECT s.id, s.log_odds,\n  ")
                .append(PROBABILITY)
                .append(" AS probability,\n  ")
                .append(band())
                .append(" AS band\nFROM (\nSELECT b.id, CAST(")
                .append(number(model.model().base()));
        terms().forEach(term -> sql.append("\n  + ").append(term));
        sql.append(" AS DOUBLE PRECISION) AS log_odds\nFROM (\nSELECT ")
                .append(quoted(names.id()))
                .append(" AS id");
        List<FeatureBins> features = model.model().featureBins();
        Map<String, InputColumn> inputs = new TreeMap<>();
        InputColumn.of(pack).forEach(input -> inputs.put(input.name(), input));
        for (int f = 0; f < features.size(); f++) {
            sql.append(",\n  ")
                    .append(bin(features.get(f), inputs.get(features.get(f).name())))
                    .append(" AS b")
                    .append(f);
        }
        return sql.append("\nFROM ")
                .append(quoted(names.table()))
                .append("\n) b\n) s;\n")
                .toString();
    }

    private static final String PROBABILITY = "1 / (1 + EXP(-s.log_odds))";

    private String band() {
        StringBuilder sql = new StringBuilder("CASE");
        List<Band> bands = model.bands();
        for (int i = bands.size() - 1; i > 0; i--) {
            sql.append(" WHEN ")
                    .append(PROBABILITY)
                    .append(" >= ")
                    .append(number(bands.get(i).from()))
                    .append(" THEN ")
                    .append(text(bands.get(i).name()));
        }
        return sql.append(" WHEN s.log_odds IS NOT NULL THEN ")
                .append(text(bands.get(0).name()))
                .append(" END")
                .toString();
    }

    private List<String> terms() {
        List<String> terms = new ArrayList<>();
        for (ShapeFunction shape : model.model().shapes()) {
            String key = "b." + "b" + shape.term().first();
            if (shape.second().isPresent()) {
                key += " * " + shape.second().get().binCount() + " + b.b"
                        + shape.term().second();
            }
            StringBuilder sql = new StringBuilder("CASE ").append(key);
            for (int cell = 0; cell < shape.size(); cell++) {
                sql.append(" WHEN ").append(cell).append(" THEN ").append(number(shape.value(cell)));
            }
            terms.add(sql.append(" END").toString());
        }
        return terms;
    }

    private static String bin(FeatureBins bins, InputColumn input) {
        return input.codes().isEmpty() || isNumberWithTopCode(bins, input)
                ? ofNumber(bins, input)
                : ofCodes(bins, input);
    }

    /** A top code is a text; in a database column of numbers it stands as its number. */
    private static boolean isNumberWithTopCode(FeatureBins bins, InputColumn input) {
        return input.codes().size() == 1 && bins.categories().isEmpty();
    }

    private static String ofNumber(FeatureBins bins, InputColumn input) {
        String column = quoted(input.name());
        String gaps = input.missing().stream()
                .filter(text -> text.matches("-?\\d+(\\.\\d+)?"))
                .map(text -> " OR " + column + " = " + text)
                .collect(Collectors.joining());
        StringBuilder sql = new StringBuilder("CASE WHEN ")
                .append(column)
                .append(" IS NULL")
                .append(gaps)
                .append(" THEN 0");
        double[] edges = bins.edges();
        for (int i = 0; i < edges.length; i++) {
            sql.append(" WHEN ")
                    .append(column)
                    .append(" <= ")
                    .append(exact(edges[i]))
                    .append(" THEN ")
                    .append(i + 1);
        }
        return sql.append(" ELSE ").append(edges.length + 1).append(" END").toString();
    }

    private static String ofCodes(FeatureBins bins, InputColumn input) {
        String column = "LOWER(TRIM(CAST(" + quoted(input.name()) + " AS VARCHAR(1000))))";
        String gaps = input.missing().stream()
                .map(ModelSql::text)
                .map(text -> " OR " + column + " = " + text)
                .collect(Collectors.joining());
        StringBuilder sql = new StringBuilder("CASE WHEN " + quoted(input.name()) + " IS NULL OR " + column + " = ''")
                .append(gaps)
                .append(" THEN 0");
        Map<Integer, List<String>> codes = new LinkedHashMap<>();
        input.codes()
                .forEach((code, value) -> codes.computeIfAbsent(bins.binOf(value), first -> new ArrayList<>())
                        .add(text(code)));
        codes.forEach((bin, texts) -> sql.append(" WHEN ")
                .append(column)
                .append(" IN (")
                .append(String.join(", ", texts))
                .append(") THEN ")
                .append(bin));
        return sql.append(" END").toString();
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private static String exact(double value) {
        return new BigDecimal(Double.toString(value)).toPlainString();
    }

    private static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }
}
