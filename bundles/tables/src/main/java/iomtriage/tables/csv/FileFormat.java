package iomtriage.tables.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What a file holds, by its first bytes. One that no table can be read from says what to do instead. */
enum FileFormat {
    GZIP("1f8b", ""),
    ZIP("504b0304", ""),
    EXCEL("", "It is a spreadsheet (.xlsx). Save the sheet as \"CSV UTF-8\", and name that file."),
    OPEN_DOCUMENT("", "It is a spreadsheet (.ods). Save the sheet as CSV in UTF-8, and name that file."),
    OLD_EXCEL("d0cf11e0", "It is a spreadsheet (.xls). Save the sheet as \"CSV UTF-8\", and name that file."),
    PARQUET(
            "50415231",
            "It is a Parquet file, which iomtriage reads only with iomtriage-columnar.jar beside iomtriage.jar. Put it there, or"
                    + " save the table as CSV, in pandas: pandas.read_parquet(F).to_csv(G, index=False)."),
    FEATHER(
            "4152524f5731",
            "It is an Arrow or Feather file. Save it as CSV, in pandas: pandas.read_feather(F).to_csv(G, index=False)."),
    STATA("3c73746174615f647461", "It is a Stata file. Save it as CSV: export delimited using FILE.csv."),
    SPSS("24464c32", "It is an SPSS file. Save it as CSV: SAVE TRANSLATE /TYPE=CSV /FIELDNAMES."),
    SQLITE("53514c69746520666f726d6174", "It is an SQLite database. Save the table as CSV."),
    WEB_PAGE(
            "3c68746d6c",
            "It is a web page, as some systems name .xls. Open it in a spreadsheet and save it as \"CSV UTF-8\"."),
    WEB_PAGE_WITH_TYPE("3c21444f4354595045", WEB_PAGE.refusal),
    XML("3c3f786d6c", "It is XML. Save the table as CSV in UTF-8."),
    BZIP2(
            "425a68",
            "It is compressed with bzip2. Decompress it first with bunzip2: gzip and zip are read as they are."),
    XZ("fd377a58", "It is compressed with xz. Decompress it first with unxz: gzip and zip are read as they are."),
    ZSTANDARD(
            "28b52ffd",
            "It is compressed with zstd. Decompress it first with unzstd: gzip and zip are read as they are."),
    TEXT("", "");

    private static final int LONGEST_MARK = 16;

    private final String mark;
    private final String refusal;

    /** @param mark the first bytes; empty if they do not tell */
    FileFormat(String mark, String refusal) {
        this.mark = mark;
        this.refusal = refusal;
    }

    static FileFormat of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            FileFormat format = of(in.readNBytes(LONGEST_MARK));
            return format == ZIP ? inZip(file) : format;
        }
    }

    /** By the first bytes alone. */
    static FileFormat of(byte[] start) {
        String bytes = HexFormat.of().formatHex(start);
        return Arrays.stream(values())
                .filter(format -> !format.mark.isEmpty() && bytes.startsWith(format.mark))
                .findFirst()
                .orElse(TEXT);
    }

    /** Why no table can be read from it, with the way out; empty if one can. */
    Optional<String> refusal() {
        return Optional.of(refusal).filter(text -> !text.isEmpty());
    }

    /** Spreadsheets are zip files of their own kind. */
    private static FileFormat inZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> names = Collections.list(zip.entries()).stream()
                    .map(ZipEntry::getName)
                    .toList();
            if (names.stream().anyMatch(name -> name.startsWith("xl/"))) {
                return EXCEL;
            }
            return names.contains("content.xml") ? OPEN_DOCUMENT : ZIP;
        }
    }
}
