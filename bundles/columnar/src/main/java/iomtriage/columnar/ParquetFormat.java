package iomtriage.columnar;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.csv.TableFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveStringifier;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/** Flat Parquet files. Read as texts: days and times as ISO writes them, numbers as digits, an absent value as an empty cell. */
public final class ParquetFormat implements TableFormat {

    private static final byte[] MARK = "PAR1".getBytes(StandardCharsets.US_ASCII);

    /** All others need Hadoop. */
    private static final Set<CompressionCodecName> READ = Set.of(
            CompressionCodecName.UNCOMPRESSED,
            CompressionCodecName.SNAPPY,
            CompressionCodecName.ZSTD,
            CompressionCodecName.LZ4_RAW);

    @Override
    public boolean isBegunBy(byte[] start) {
        return start.length >= MARK.length && Arrays.equals(MARK, 0, MARK.length, start, 0, MARK.length);
    }

    @Override
    public boolean isNamedSo(String file) {
        return file.endsWith(".parquet");
    }

    @Override
    public void write(Path csv, Set<String> texts, Path out) throws IOException, TableException {
        ParquetCopy.write(csv, texts, out);
    }

    @Override
    public void read(Path file, Rows rows) throws IOException, TableException {
        String name = String.valueOf(file.getFileName());
        ParquetMetadata metadata;
        try {
            metadata = ParquetReader.readMetadata(file.toFile());
        } catch (RuntimeException damaged) {
            throw damaged(name);
        }
        MessageType schema = metadata.getFileMetaData().getSchema();
        List<String> refused = new ArrayList<>();
        metadata.getBlocks().stream()
                .flatMap(block -> block.getColumns().stream())
                .map(ColumnChunkMetaData::getCodec)
                .filter(codec -> !READ.contains(codec))
                .distinct()
                .forEach(codec -> refused.add("It is a Parquet file compressed with " + codec
                        + ". Write it with Snappy, Zstandard or no compression."));
        for (Type field : schema.getFields()) {
            if (!field.isPrimitive() || field.isRepetition(Type.Repetition.REPEATED)) {
                refused.add("The column \"" + field.getName()
                        + "\" holds lists or structures. Write the table with one value in each cell.");
            }
        }
        if (!refused.isEmpty()) {
            throw new TableException(name, refused);
        }
        rows.row(schema.getFields().stream().map(Type::getName).toList());
        if (!rows.isDone()) {
            body(file, schema, rows);
        }
    }

    private static void body(Path file, MessageType schema, Rows rows) throws IOException, TableException {
        String name = String.valueOf(file.getFileName());
        try (ParquetReader<String[], List<String>, String[]> reader =
                ParquetReader.spliterator(file.toFile(), new Cells(schema))) {
            Optional<List<String>> row = next(reader, name);
            while (row.isPresent()) {
                rows.row(row.get());
                row = next(reader, name);
            }
        }
    }

    /** What goes wrong with whom is told of a row is not the file's fault, so only reading is watched. */
    private static Optional<List<String>> next(ParquetReader<String[], List<String>, String[]> reader, String name)
            throws TableException {
        List<List<String>> read = new ArrayList<>(1);
        try {
            reader.tryAdvance(read::add);
        } catch (RuntimeException damaged) {
            throw damaged(name);
        }
        return read.stream().findFirst();
    }

    private static TableException damaged(String name) {
        return new TableException(
                name, List.of("It is a Parquet file that is damaged or cut short. Fetch it again, whole."));
    }

    /** Puts the values of a row into the order of the columns, as texts. */
    private static final class Cells implements Hydrator<String[], List<String>, String[]> {

        private final Map<String, Integer> places = new HashMap<>();
        private final List<PrimitiveStringifier> texts = new ArrayList<>();
        private final List<Boolean> days = new ArrayList<>();

        Cells(MessageType schema) {
            for (ColumnDescriptor column : schema.getColumns()) {
                PrimitiveType type = column.getPrimitiveType();
                places.put(type.getName(), texts.size());
                texts.add(type.stringifier());
                days.add(
                        type.getLogicalTypeAnnotation()
                                instanceof LogicalTypeAnnotation.TimestampLogicalTypeAnnotation);
            }
        }

        @Override
        public String[] start() {
            String[] row = new String[texts.size()];
            Arrays.fill(row, "");
            return row;
        }

        @Override
        public String[] add(String[] row, String[] column, Object value) {
            Integer place = places.get(column[0]);
            if (place != null && value != null) {
                row[place] = text(place, value);
            }
            return row;
        }

        private String text(int place, Object value) {
            if (value instanceof Integer number) {
                return texts.get(place).stringify(number);
            }
            if (value instanceof Long number) {
                String text = texts.get(place).stringify(number);
                // pandas writes a day as the midnight that it begins with.
                return days.get(place) ? text.replaceFirst("T00:00:00[.0]*([+]0000)?$", "") : text;
            }
            // pandas writes a missing number as NaN.
            boolean gap =
                    value instanceof Double large && large.isNaN() || value instanceof Float small && small.isNaN();
            return gap ? "" : value.toString();
        }

        @Override
        public List<String> finish(String[] row) {
            return List.of(row);
        }
    }
}
