package iomtriage.spark.internal.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** A pack as it travels: the bytes of a zip, read from wherever Spark can read. */
public final class PackArchive {

    private PackArchive() {}

    public static byte[] read(SparkSession spark, String pack) throws IOException {
        Path path = new Path(pack);
        FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
        if (files.getFileStatus(path).isFile()) {
            return bytes(files, path);
        }
        FileStatus[] entries = files.listStatus(path);
        Arrays.sort(entries, Comparator.comparing(entry -> entry.getPath().getName()));
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (FileStatus entry : entries) {
                // Beside each file the local file system keeps a hidden one with its sums.
                if (entry.isFile() && !entry.getPath().getName().startsWith(".")) {
                    ZipEntry item = new ZipEntry(entry.getPath().getName());
                    item.setTime(0);
                    zip.putNextEntry(item);
                    zip.write(bytes(files, entry.getPath()));
                    zip.closeEntry();
                }
            }
        }
        return archive.toByteArray();
    }

    /** A single file, read from wherever Spark can read. */
    public static byte[] file(SparkSession spark, String file) throws IOException {
        Path path = new Path(file);
        return bytes(path.getFileSystem(spark.sparkContext().hadoopConfiguration()), path);
    }

    private static byte[] bytes(FileSystem files, Path file) throws IOException {
        try (InputStream in = files.open(file)) {
            return in.readAllBytes();
        }
    }
}
