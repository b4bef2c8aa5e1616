package iomtriage.spark;

import iomtriage.extracts.mapping.ExtractMapping;
import iomtriage.extracts.mapping.TableMapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.AtomicType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.IntegralType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;

/** Everything that keeps tables from being read by a mapping. Not thread-safe. */
final class TableFindings {

    private final List<String> findings = new ArrayList<>();

    /** Tables that the mapping names and nobody gave, and the other way round. */
    void names(ExtractMapping mapping, Map<String, Dataset<Row>> tables) {
        Set<String> given = new TreeSet<>(tables.keySet());
        for (TableMapping table : mapping.tables()) {
            if (!given.remove(table.name())) {
                findings.add("The mapping has a table \"" + table.name()
                        + "\", which was not given. Give it, with no rows" + " if there are none.");
            }
        }
        given.forEach(name -> findings.add("The mapping has no table \"" + name + "\". Map it, or leave it out."));
    }

    /** The columns that the mapping needs, in its order; shorter where some are missing. */
    List<StructField> needed(TableMapping table, Dataset<Row> rows) {
        List<StructField> needed = new ArrayList<>();
        for (String name : table.needed()) {
            List<StructField> found = Arrays.stream(rows.schema().fields())
                    .filter(field -> field.name().equalsIgnoreCase(name))
                    .toList();
            if (found.isEmpty()) {
                findings.add("\"" + table.name() + "\" has no column \"" + name
                        + "\", which the mapping uses. Correct the" + " mapping, or select the column.");
            } else if (found.size() > 1) {
                findings.add("\"" + table.name() + "\" has several columns \"" + name + "\". Rename all but one.");
            } else {
                needed.add(checked(table, found.get(0), needed.isEmpty()));
            }
        }
        return needed;
    }

    /** A key of fractions would be written in several ways. */
    private StructField checked(TableMapping table, StructField field, boolean isKey) {
        DataType type = field.dataType();
        if (isKey && !(type instanceof StringType) && !(type instanceof IntegralType)) {
            findings.add(
                    "\"" + table.name() + "\", " + field.name() + ": a key is text or a whole number, and this column"
                            + " is " + type.simpleString() + ". Cast it to text in the same way in every table.");
        } else if (!(type instanceof AtomicType) || type instanceof BinaryType) {
            findings.add(
                    "\"" + table.name() + "\", " + field.name() + ": a flat table holds one value in a cell, and this"
                            + " column is " + type.simpleString() + ". Select the value.");
        }
        return field;
    }

    /** @throws IllegalArgumentException if there is any */
    void refuse() {
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), findings));
        }
    }
}
