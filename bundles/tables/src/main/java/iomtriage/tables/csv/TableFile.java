package iomtriage.tables.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A table's file as lines of fields: CSV with commas, semicolons, tabs or upright strokes, or JSON Lines of flat objects; plain,
 * or compressed with gzip or zip. Whatever else it is, it is refused by name.
 */
public final class TableFile {

    private static final String DISK = "The disk gives an error when it is read. Copy it again from where it came.";
    private static final String DAMAGED = "It is damaged or cut short. Fetch it again, whole.";
    private static final String NOT_UTF_8 = "It holds bytes that are not UTF-8. Save it as UTF-8.";
    private static final String JSON_ARRAY = "It is a list in JSON. Save it as JSON Lines, one object a line"
            + " (pandas: to_json(F, orient=\"records\", lines=True)), or as CSV.";
    private static final int START = 1 << 10;
    private static final int LONGEST_MARK = 16;

    /** Told of every line below the header. */
    public interface Body {
        void line(Line line);
    }

    /** Told of the header, says who is told of the lines. */
    public interface Head {
        Body header(List<String> names) throws TableException;
    }

    private final Path file;
    private final TableText text;

    public TableFile(Path file) {
        this.file = file;
        this.text = new TableText(file);
    }

    /**
     * The names of the columns alone, for a table that no specification describes yet.
     *
     * @throws TableException if there is no header that can be read
     */
    public List<String> header() throws TableException {
        Reading reading = new Reading(names -> line -> {}, true);
        read(reading);
        return reading.names;
    }

    /**
     * Reads all lines; returns how many there were below the header. A file with bytes that are not UTF-8 is read to its end all
     * the same, so that all of them are found and anyone who is told of the lines sees the rest; it is refused then.
     */
    public long lines(Head head) throws TableException {
        long count = linesIfAny(head);
        if (count == 0) {
            throw refuse("It has a header but no rows. Check that the export went through.");
        }
        return count;
    }

    /** The same of a file that may have a header alone, as one of many tables may. */
    public long linesIfAny(Head head) throws TableException {
        Reading reading = new Reading(head, false);
        read(reading);
        return reading.count;
    }

    public String name() {
        return String.valueOf(file.getFileName());
    }

    private void read(Reading reading) throws TableException {
        refuseUnlessReadable();
        try {
            Optional<TableFormat> format = format();
            if (format.isPresent()) {
                format.get().read(file, reading.rows());
            } else {
                text(reading);
            }
        } catch (IOException broken) {
            throw refuse(broken);
        }
        List<String> findings = reading.findings.sentences();
        if (!findings.isEmpty()) {
            throw new TableException(name(), findings);
        }
        if (reading.body == null) {
            throw refuse("It is empty: not even a header line is there. Check that the export went through.");
        }
    }

    private void text(Reading reading) throws IOException, TableException {
        Optional<String> refusal = text.refusal();
        if (refusal.isPresent()) {
            throw refuse(refusal.get());
        }
        lines(start(), reading);
    }

    /** A format that this program brings with it, where the file is of one. */
    private Optional<TableFormat> format() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(LONGEST_MARK);
            return TableFormat.which(format -> format.isBegunBy(start));
        }
    }

    private void lines(String start, Reading reading) throws IOException, TableException {
        if (JsonLines.isBegunBy(start)) {
            new JsonLines(text).read(reading);
        } else if (start.matches("(?s)\\s*\\[\\s*[{\\[].*")) {
            throw refuse(JSON_ARRAY);
        } else {
            new CsvLines(text).read(reading);
        }
    }

    private String start() throws IOException {
        try (Reader reader = text.open(CodingErrorAction.REPLACE)) {
            char[] start = new char[START];
            int length = reader.read(start);
            return length < 0 ? "" : new String(start, 0, length);
        }
    }

    private void refuseUnlessReadable() throws TableException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw refuse("There is no readable file of that name. Check the path.");
        }
    }

    private TableException refuse(String finding) {
        return new TableException(name(), List.of(finding));
    }

    private TableException refuse(IOException broken) {
        return refuse(
                broken instanceof ZipException
                        ? DAMAGED
                        : broken instanceof CharacterCodingException ? NOT_UTF_8 : DISK);
    }

    /** Who is told of the lines, with how far that has come. */
    final class Reading {

        private final Head head;
        private final boolean headerAlone;
        private final FileFindings findings = new FileFindings();
        private @Nullable Body body;
        private List<String> names = List.of();
        private long last = -1;
        private long count;

        Reading(Head head, boolean headerAlone) {
            this.head = head;
            this.headerAlone = headerAlone;
        }

        /** For a format that has rows instead of lines: the header counts as the first line. */
        TableFormat.Rows rows() {
            return new TableFormat.Rows() {
                private long number;

                @Override
                public void row(List<String> fields) throws TableException {
                    number++;
                    line(new Line(number, fields, false));
                }

                @Override
                public boolean isDone() {
                    return Reading.this.isDone();
                }
            };
        }

        boolean isDone() {
            return headerAlone && body != null;
        }

        /** The first is the header; one that was told of before is not told of again. */
        void line(Line line) throws TableException {
            if (line.number() <= last) {
                return;
            }
            last = line.number();
            if (body == null) {
                names = names(line);
                body = head.header(names);
            } else {
                count++;
                body.line(line);
            }
            for (int i = 0; i < line.fields().size(); i++) {
                if (line.isDecodedBadly(i)) {
                    findings.notUtf8(name(i), line.number());
                }
            }
        }

        void broken(long line, int field) {
            findings.broken(where(line, field));
        }

        void notAnObject(long line) {
            findings.notAnObject(line);
        }

        private String where(long line, int field) {
            return "line " + line + ", " + name(field);
        }

        private String name(int field) {
            return field < names.size() ? names.get(field) : "field " + (field + 1);
        }

        /** A column without a heading, as pandas writes its index, is called by its place. */
        private List<String> names(Line header) {
            List<String> named = new ArrayList<>();
            for (String heading : header.fields()) {
                String name = heading.strip();
                named.add(name.isEmpty() ? "column " + (named.size() + 1) : name);
            }
            return List.copyOf(named);
        }
    }
}
