package iomtriage.returns.form;

import iomtriage.records.files.AtomicFolder;
import iomtriage.records.files.Sha256;
import iomtriage.records.signature.Ed25519;
import iomtriage.returns.Cell;
import iomtriage.returns.CountTable;
import iomtriage.returns.Disclosure;
import iomtriage.returns.NationalReturn;
import iomtriage.returns.disclosure.DisclosureRule;
import iomtriage.returns.disclosure.Published;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A return as it travels: a folder with {@code return.json}, its Ed25519 signature, and the same counts as a table and as a page,
 * which are made of the first and of nothing else.
 */
public final class ReturnFolder {

    private static final String JSON = "return.json";
    private static final String SIGNATURE = "return.sig";
    private static final String TABLE = "return.csv";
    private static final String PAGE = "return.html";

    private ReturnFolder() {}

    /**
     * A return that passed every check.
     *
     * @param content what it says
     * @param digest SHA-256 of its {@code return.json}
     */
    public record Received(NationalReturn content, String digest) {}

    /**
     * Writes a return and signs it. The same return and key give the same bytes.
     *
     * @throws IOException if something that is no return stands there, or it cannot be written
     */
    public static void write(NationalReturn content, PrivateKey key, Path place) throws IOException {
        if (Files.exists(place) && !Files.exists(place.resolve(JSON))) {
            throw new DirectoryNotEmptyException(
                    place.getFileName() + " exists and is not a return. Name another folder, or remove it");
        }
        byte[] json = ReturnJson.write(content);
        SortedMap<String, byte[]> files = new TreeMap<>(beside(content));
        files.put(JSON, json);
        files.put(SIGNATURE, Ed25519.sign(json, key));
        AtomicFolder.replace(place, files);
    }

    /** Sorted, so that findings come in the same order in every run: the order of {@code Map.of} changes. */
    private static SortedMap<String, byte[]> beside(NationalReturn content) {
        return new TreeMap<>(Map.of(
                TABLE, ReturnTable.csv(content).getBytes(StandardCharsets.UTF_8),
                PAGE, new ReturnPage(content).html().getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Reads a return and checks all of it: form, signature, table and page, sums, and that no small count can be worked out. Of one
     * that is not as its maker signed it nothing else is said.
     *
     * @param keys the public key of the person or body that made it, by name; empty for none is known
     * @throws ReturnRefusedException with everything that is wrong
     */
    public static Received read(Path folder, Keys keys) throws ReturnRefusedException, IOException {
        String name = String.valueOf(folder.getFileName());
        if (!Files.isRegularFile(folder.resolve(JSON))) {
            throw new ReturnRefusedException(
                    name, List.of("There is no " + JSON + " in a folder of that name. Check the path."));
        }
        byte[] json = Files.readAllBytes(folder.resolve(JSON));
        NationalReturn content = ReturnJson.read(name, json);
        Optional<String> notTheirs = signature(folder, json, content, keys);
        if (notTheirs.isPresent()) {
            // Whatever else is wrong follows from that, or is nobody's word.
            throw new ReturnRefusedException(name, List.of(notTheirs.get()));
        }
        List<String> reasons = new ArrayList<>();
        for (Map.Entry<String, byte[]> made : beside(content).entrySet()) {
            Path file = folder.resolve(made.getKey());
            if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), made.getValue())) {
                reasons.add("Its " + made.getKey() + " does not say what its " + JSON + " says. Have it sent again.");
            }
        }
        if (content.isOneAreas()) {
            reasons.addAll(findings(content));
        }
        if (!reasons.isEmpty()) {
            throw new ReturnRefusedException(name, reasons);
        }
        return new Received(content, Sha256.hex(json));
    }

    /** Whose signatures are trusted. */
    @FunctionalInterface
    public interface Keys {
        /**
         * @param by who made a return
         * @return empty if no key of theirs is known
         */
        Optional<PublicKey> of(String by);
    }

    private static Optional<String> signature(Path folder, byte[] json, NationalReturn content, Keys keys)
            throws IOException {
        if (content.isOneAreas() && !content.by().equals(content.period().area())) {
            return Optional.of("It is signed by another than its area. Ask the area for its own.");
        }
        Optional<PublicKey> key = keys.of(content.by());
        if (key.isEmpty()) {
            return Optional.of("No key of \"" + content.by() + "\" is known, so nobody can tell who made it. Put \""
                    + content.by() + ".pub\" among the keys.");
        }
        Path signature = folder.resolve(SIGNATURE);
        boolean signed =
                Files.isRegularFile(signature) && Ed25519.verifies(json, Files.readAllBytes(signature), key.get());
        return signed
                ? Optional.empty()
                : Optional.of("Its signature is not that of \"" + content.by()
                        + "\": it was changed after it was signed, or signed by someone else. Ask for it again.");
    }

    /** What speaks against an area's own return: sums that do not add up, and counts that are given away. */
    private static List<String> findings(NationalReturn content) {
        List<String> findings = new ArrayList<>();
        DisclosureRule rule = content.period().rule();
        for (CountTable table : content.tables()) {
            boolean small = table.kind() != CountTable.Kind.SUMS
                    && table.cells().stream().anyMatch(cell -> cell.isShown() && rule.isSmall(highest(cell)));
            if (small) {
                findings.add("The table \"" + table.title() + "\" shows a count below " + rule.minimum()
                        + ". The area must make the return again.");
            }
            if (!addsUp(table, content)) {
                findings.add(
                        "The table \"" + table.title() + "\" does not add up. The area must make the return again.");
            }
        }
        if (Disclosure.tellsAWithheldCount(content)) {
            findings.add("It shows an effect of the programme, which tells a count that it withholds."
                    + " The area must make the return again.");
        }
        if (findings.isEmpty() && !Disclosure.isPossible(content)) {
            findings.add("Its counts contradict each other. The area must make the return again.");
        }
        if (findings.isEmpty()) {
            Disclosure.ranges(content).forEach((name, range) -> range(content, name, range, findings));
        }
        return findings;
    }

    private static void range(NationalReturn content, String name, Published.Range range, List<String> findings) {
        if (range.isWithin(content.period().rule().within())) {
            findings.add("The withheld count \"" + name
                    + "\" can be worked out of the others. The area must make the return again.");
        }
    }

    private static boolean addsUp(CountTable table, NationalReturn content) {
        if (table.kind() != CountTable.Kind.PARTS || !table.cells().stream().allMatch(Cell::isShown)) {
            return true;
        }
        Cell whole = content.cell(table.whole()).orElseThrow();
        long low = table.cells().stream().mapToLong(Cell::low).sum();
        long high = table.cells().stream().mapToLong(ReturnFolder::highest).sum();
        return !whole.isShown() || low <= highest(whole) && whole.low() <= high;
    }

    private static long highest(Cell cell) {
        return cell.high() == null ? Long.MAX_VALUE / 1_000_000 : cell.high();
    }
}
