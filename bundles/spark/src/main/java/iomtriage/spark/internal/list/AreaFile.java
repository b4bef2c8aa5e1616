package iomtriage.spark.internal.list;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.SerializableConfiguration;

/** Writes an area's records as the caseload that Casebook opens. */
public final class AreaFile implements FlatMapGroupsFunction<String, Row, Row> {

    private static final long serialVersionUID = 1L;

    /** In no area's file name: brackets are written by their number. */
    private static final String NO_AREA = "(none)";

    public static final String LINE = "line";

    private static final int AT = 2;

    private static final byte[] NOBODY = {'{', '}'};

    private final String folder;
    private final SerializableConfiguration hadoop;

    public AreaFile(String folder, SerializableConfiguration hadoop) {
        this.folder = folder;
        this.hadoop = hadoop;
    }

    /** The name of an area's file, which is that of its caseload: what files may not be called is written by its number. */
    public static String name(String area) {
        StringBuilder name = new StringBuilder();
        for (byte each : area.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (each & 0xff);
            boolean plain = letter < 128 && Character.isLetterOrDigit(letter)
                    || " _-".indexOf(letter) >= 0
                    || letter == '.' && !name.isEmpty();
            name.append(plain ? String.valueOf(letter) : String.format("%%%02X", (int) letter));
        }
        return (name.isEmpty() ? NO_AREA : name) + ".jsonl.gz";
    }

    /** Whole or not there at all, also where a task is run twice. */
    @Override
    public Iterator<Row> call(String area, Iterator<Row> lines) throws IOException {
        Path file = new Path(new Path(folder), new Path(null, null, name(area)));
        Path begun = file.suffix(".begun-" + TaskContext.get().taskAttemptId());
        FileSystem files = file.getFileSystem(hadoop.value());
        long people = 0;
        try (OutputStream out = new GZIPOutputStream(files.create(begun, true), 1 << 16)) {
            while (lines.hasNext()) {
                write(lines.next().getAs(AT), out);
                people++;
            }
        }
        files.delete(file, false);
        if (!files.rename(begun, file)) {
            throw new IOException("\"" + file.getName() + "\" cannot be written. Check the rights on the folder.");
        }
        return List.of(RowFactory.create(area, file.getName(), people)).iterator();
    }

    /** As the bytes that they are, for what is damaged must stay so. */
    private static void write(byte[] line, OutputStream out) throws IOException {
        boolean isBlank = true;
        for (int i = 0; i < line.length; i++) {
            // Breaks between the lines of one record mean nothing in JSON; a blank line would be nobody.
            line[i] = line[i] == '\n' || line[i] == '\r' ? (byte) ' ' : line[i];
            isBlank &= line[i] == ' ' || line[i] == '\t';
        }
        out.write(isBlank ? NOBODY : line);
        out.write('\n');
    }
}
