package iomtriage.store;

import iomtriage.records.files.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The encryption of a store in a file (AES, by H2 itself), and its key: 256 random bits in a file that only its owner may read, by
 * default in another folder than the store, so that a copy of the store alone tells nobody anything.
 */
public final class H2Encryption {

    private static final System.Logger LOG = System.getLogger(H2Encryption.class.getName());

    /** What a file of H2 begins with if it is encrypted. */
    private static final byte[] MARK = "H2encrypt".getBytes(StandardCharsets.US_ASCII);

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SAYS_ITSELF = Pattern.compile("(?i).*[;?](CIPHER|USER|PASSWORD)=.*");

    private final Path database;
    private final Path keyFile;

    private H2Encryption(Path database, Path keyFile) {
        this.database = database;
        this.keyFile = keyFile;
    }

    /**
     * That of the store at an address; empty for one that is no file, or whose address itself names a cipher, a user or a password.
     *
     * @param key where the key is, if it is not in the usual place
     */
    public static Optional<H2Encryption> of(String url, Optional<Path> key) {
        return SAYS_ITSELF.matcher(url).matches()
                ? Optional.empty()
                : H2Address.file(url)
                        .map(database -> new H2Encryption(
                                database, key.map(Path::toAbsolutePath).orElseGet(() -> usualKey(database))));
    }

    /** In a folder beside the store's own. */
    private static Path usualKey(Path database) {
        Path folder = database.getParent();
        String name = database.getFileName() + ".key";
        return folder.getFileName() == null
                ? database.resolveSibling(name)
                : folder.resolveSibling(folder.getFileName() + "-keys").resolve(name);
    }

    /** Where the key is, or is to be. */
    public Path keyFile() {
        return keyFile;
    }

    /** The store's path, as its address has it. */
    public Path database() {
        return database;
    }

    private Path file() {
        return database.resolveSibling(database.getFileName() + ".mv.db");
    }

    /** Whether there is a store yet. */
    public boolean exists() throws IOException {
        return Files.exists(file()) && Files.size(file()) > 0;
    }

    /** Whether there is one, and it is encrypted. */
    public boolean isEncrypted() throws IOException {
        if (!exists()) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file())) {
            return Arrays.equals(in.readNBytes(MARK.length), MARK);
        }
    }

    /**
     * The address with which H2 opens it.
     *
     * @param h2 any class of the H2 that is to open it; of several in a framework, another may be linked here
     */
    public static String address(String url, Class<?> h2) {
        return (opensInWholeBlocks(h2) ? H2Address.by(H2WholeBlocks.SCHEME, url) : url) + ";CIPHER=AES";
    }

    private static boolean opensInWholeBlocks(Class<?> h2) {
        try {
            if (H2WholeBlocks.class.getSuperclass().getClassLoader() == h2.getClassLoader()) {
                H2WholeBlocks.register();
                return true;
            }
        } catch (LinkageError anotherH2) {
            LOG.log(System.Logger.Level.DEBUG, "This version of H2 has other file systems.", anotherH2);
        }
        LOG.log(
                System.Logger.Level.WARNING,
                "The store is opened by another version of H2 than this program is made for. Where its disk becomes full, the last"
                        + " entry may be lost. Install H2 2.4.240 alone.");
        return false;
    }

    /**
     * The password with which H2 opens it.
     *
     * @param password the user's own
     * @throws IOException if there is no key, or what is there is none
     */
    public String password(String password) throws IOException {
        return key() + " " + password;
    }

    /** The key itself. */
    public String key() throws IOException {
        if (Files.notExists(keyFile)) {
            throw new IOException(
                    "The store is encrypted, and its key is not at " + keyFile
                            + ". Put it back from where a copy is kept, or name its place; without it nobody can read the store.");
        }
        String key =
                Files.readString(keyFile, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        if (!KEY.matcher(key).matches()) {
            throw new IOException("The file " + keyFile + " does not hold a key of a store: 64 hexadecimal digits.");
        }
        return key;
    }

    /** Makes a key where there is none yet. */
    public void makeKey(RandomGenerator random) throws IOException {
        if (Files.exists(keyFile)) {
            return;
        }
        try {
            Path folder = keyFile.getParent();
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            AtomicFile.writePrivate(keyFile, (new Salts(random).next() + "\n").getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException failed) {
            throw new IOException(
                    "The key that encrypts the store cannot be written to " + keyFile
                            + ". Name another place that this account may write to.",
                    failed);
        }
    }
}
