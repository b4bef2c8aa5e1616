package iomtriage.cli.audit;

import iomtriage.cli.terminal.Refusal;
import iomtriage.reviews.audit.ChainVerdict;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry that somebody noted down elsewhere, out of reach of whoever can write to the store.
 *
 * @param number its number
 * @param hash its hash
 */
public record NotedEntry(long number, String hash) {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-f]{64})");

    /**
     * Reads NUMBER:HASH.
     *
     * @throws Refusal if it is nothing like that
     */
    public static NotedEntry parse(String text) {
        Matcher matcher = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new Refusal("--expect wants an entry as \"audit verify\" prints the newest: its number, a colon,"
                    + " and its hash of 64 digits and letters from a to f.");
        }
        return new NotedEntry(Long.parseLong(matcher.group(1)), matcher.group(2));
    }

    /**
     * What speaks against a trail that holds together in itself.
     *
     * @param found the hash of the entry with this number, empty if there is none
     * @param entries how many entries the trail has
     */
    Optional<ChainVerdict> against(Optional<String> found, long entries) {
        if (found.isEmpty()) {
            return Optional.of(new ChainVerdict.Broken(
                    entries + 1,
                    "Audit entry " + number + " was noted down, but the trail ends with entry " + entries
                            + ": it was cut off or replaced."));
        }
        return found.get().equals(hash)
                ? Optional.empty()
                : Optional.of(new ChainVerdict.Broken(
                        number,
                        "Audit entry " + number + " is not the one that was noted down: it, or one before it, was"
                                + " rewritten, and every hash after that made anew."));
    }
}
