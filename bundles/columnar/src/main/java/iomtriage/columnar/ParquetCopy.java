package iomtriage.columnar;

import blue.strategic.parquet.ParquetWriter;
import iomtriage.records.files.CsvText;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.csv.TableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** Writes a CSV file of ours as Parquet: the named columns as texts, all others as numbers; what is empty is absent. */
final class ParquetCopy {

    private ParquetCopy() {}

    static void write(Path csv, Set<String> texts, Path out) throws IOException, TableException {
        Path place = out.toAbsolutePath();
        Path aside = Files.createTempFile(place.getParent(), ".aside", ".tmp");
        try {
            List<ParquetWriter<List<String>>> writer = new ArrayList<>();
            try {
                new TableFile(csv).lines(names -> {
                    writer.add(opened(names, texts, aside));
                    return line -> written(writer.get(0), line.fields());
                });
            } finally {
                for (ParquetWriter<List<String>> each : writer) {
                    each.close();
                }
            }
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static ParquetWriter<List<String>> opened(List<String> names, Set<String> texts, Path aside) {
        Type[] types = names.stream()
                .map(name -> texts.contains(name)
                        ? Types.optional(PrimitiveTypeName.BINARY)
                                .as(LogicalTypeAnnotation.stringType())
                                .named(name)
                        : Types.optional(PrimitiveTypeName.DOUBLE).named(name))
                .toArray(Type[]::new);
        try {
            return ParquetWriter.writeFile(new MessageType("table", types), aside.toFile(), (row, values) -> {
                for (int i = 0; i < names.size(); i++) {
                    String cell = row.get(i);
                    if (!cell.isEmpty()) {
                        boolean text = texts.contains(names.get(i));
                        values.write(names.get(i), text ? CsvText.unguarded(cell) : (Object) Double.valueOf(cell));
                    }
                }
            });
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void written(ParquetWriter<List<String>> writer, List<String> fields) {
        try {
            writer.write(fields);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
