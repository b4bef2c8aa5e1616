package iomtriage.cli.audit;

import iomtriage.reviews.audit.ChainVerdict;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The result of reading a whole trail.
 *
 * @param entries how many entries there are
 * @param from when the first was written
 * @param until when the last was written
 * @param verdict whether it holds together
 */
public record TrailReport(long entries, Optional<Instant> from, Optional<Instant> until, ChainVerdict verdict) {

    /** Whether every entry says what it said when it was written, and none is missing. */
    public boolean isWhole() {
        return verdict instanceof ChainVerdict.Intact;
    }

    /** The newest entry as {@code --expect} wants it; empty if there is none, or none to be relied on. */
    public Optional<String> newest() {
        return verdict instanceof ChainVerdict.Intact intact && intact.entries() > 0
                ? Optional.of(intact.entries() + ":" + intact.head())
                : Optional.empty();
    }

    /** Of how many entries the content was erased, each by an entry that says so; 0 in a trail not to be relied on. */
    public long erased() {
        return verdict instanceof ChainVerdict.Intact intact ? intact.erased() : 0;
    }

    /** What is wrong, in a sentence; empty if nothing is. */
    public Optional<String> finding() {
        return verdict instanceof ChainVerdict.Broken broken ? Optional.of(broken.finding()) : Optional.empty();
    }

    /** The same for machines. */
    public Map<String, Object> plain() {
        Map<String, Object> plain = new TreeMap<>();
        plain.put("sound", isWhole());
        plain.put("entries", entries);
        plain.put("erased", erased());
        plain.put("from", from.map(Instant::toString).orElse(""));
        plain.put("until", until.map(Instant::toString).orElse(""));
        plain.put("newest", newest().orElse(""));
        plain.put("finding", finding().orElse(""));
        plain.put("firstWrong", verdict instanceof ChainVerdict.Broken broken ? broken.number() : 0);
        return plain;
    }
}
