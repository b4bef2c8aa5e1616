package iomtriage.cli.audit;

import iomtriage.api.review.CaseReview;
import iomtriage.cli.people.FindingLog;
import iomtriage.cli.terminal.Refusal;
import iomtriage.reviews.RecordedReviews;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.StoredEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A decision log that {@code audit export} wrote.
 *
 * @param reviews by person
 * @param erased how many entries were erased, and so are not among them
 */
public record DecisionLog(List<CaseReview> reviews, int erased) {

    /**
     * The decision log of a store. Its whole trail is checked on the way.
     *
     * @throws Refusal if the store cannot be read, or its trail does not hold together
     */
    static DecisionLog of(StoreReader store) {
        List<AuditEntry> entries = new ArrayList<>();
        int[] erased = new int[1];
        TrailCheck check = new TrailCheck(Optional.empty(), (stage, done, total) -> {});
        TrailReport report = store.read(trail -> check.report(trail, entry -> {
            boolean isErased = entry.seal().erasedBy().isPresent();
            erased[0] += isErased ? 1 : 0;
            if (!isErased && LogPart.DECISION_LOG.holds(entry)) {
                entries.add(AuditEntry.of(entry));
            }
        }));
        report.finding().ifPresent(finding -> {
            throw new Refusal(
                    "The audit trail of the store does not hold together, so nothing can rest on its decisions. "
                            + finding + " \"iomtriage audit verify\" says more.");
        });
        return new DecisionLog(RecordedReviews.of(entries), erased[0]);
    }

    /** @throws iomtriage.cli.terminal.Refusal with every line that is none, was changed, or stands out of order */
    public static DecisionLog read(Path file) throws IOException {
        FindingLog log = new FindingLog();
        List<AuditEntry> entries = new ArrayList<>();
        long last = 0;
        int erased = 0;
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            long number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                try {
                    StoredEntry entry = EntryLine.read(line);
                    if (entry.number() <= last) {
                        log.add("line " + number + ": stands there twice or out of order. Export the log again.");
                    }
                    last = entry.number();
                    boolean isErased = entry.seal().erasedBy().isPresent();
                    erased += isErased ? 1 : 0;
                    if (!isErased && LogPart.DECISION_LOG.holds(entry)) {
                        entries.add(AuditEntry.of(entry));
                    }
                } catch (IllegalArgumentException wrong) {
                    log.add("line " + number + ": " + wrong.getMessage());
                }
            }
        }
        log.refuseIfAny("The decision log \"" + file.getFileName() + "\" cannot be used");
        return new DecisionLog(RecordedReviews.of(entries), erased);
    }
}
