package iomtriage.reviews.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry that was noted down elsewhere, out of reach of anyone who can write to the store: as long as the trail holds it, no
 * entry up to it was rewritten.
 *
 * @param number its number, 0 for a trail that was empty
 * @param hash its hash
 */
public record NotedEntry(long number, String hash) {

    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,17}):([0-9a-f]{64})");

    /** The same, as it is printed and written: number, colon, hash. Empty if a text is nothing like that. */
    public static Optional<NotedEntry> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        return matcher.matches()
                ? Optional.of(new NotedEntry(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    /** The newest entry of a trail that holds together. */
    public static NotedEntry newest(ChainVerdict.Intact trail) {
        return new NotedEntry(trail.entries(), trail.head());
    }

    @Override
    public String toString() {
        return number + ":" + hash;
    }

    /** Looks for a noted entry among all that a trail holds. Feed it every entry, then ask. Not thread-safe. */
    public static final class Search implements Consumer<StoredEntry> {

        private final Optional<NotedEntry> noted;
        private Optional<String> found = Optional.empty();
        private long entries;

        /** @param noted empty if nothing was noted, so that nothing can speak against the trail */
        public Search(Optional<NotedEntry> noted) {
            this.noted = noted.filter(entry -> entry.number() > 0);
        }

        @Override
        public void accept(StoredEntry entry) {
            entries++;
            if (noted.filter(each -> each.number() == entry.number()).isPresent()) {
                found = Optional.of(entry.hash());
            }
        }

        /** The verdict on a trail that holds together in itself, or what speaks against it. */
        public ChainVerdict verdict(ChainVerdict ofTheTrail) {
            return ofTheTrail instanceof ChainVerdict.Intact
                    ? noted.flatMap(this::finding).orElse(ofTheTrail)
                    : ofTheTrail;
        }

        private Optional<ChainVerdict> finding(NotedEntry wanted) {
            if (found.isEmpty()) {
                return Optional.of(new ChainVerdict.Broken(
                        entries + 1,
                        "Audit entry " + wanted.number() + " was noted down, but the trail ends with entry " + entries
                                + ": it was cut off or replaced."));
            }
            return found.get().equals(wanted.hash())
                    ? Optional.empty()
                    : Optional.of(new ChainVerdict.Broken(
                            wanted.number(),
                            "Audit entry " + wanted.number()
                                    + " is not the one that was noted down: it, or one before it,"
                                    + " was rewritten, and every hash after that made anew."));
        }
    }
}
