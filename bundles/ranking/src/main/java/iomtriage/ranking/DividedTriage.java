package iomtriage.ranking;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.referral.EmptyCaseloadException;
import iomtriage.cohorts.survey.CohortFacts;
import iomtriage.ranking.list.RankedList;
import iomtriage.ranking.probation.ProbationFacts;
import iomtriage.scoring.caseload.ScoredEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Ranking in two steps that different machines may take: entries are read one by one, wherever they are, and ranked where their
 * bytes meet. The list is the very one that {@link CaseTriage#rank} makes of the same entries. Thread-safe.
 */
public final class DividedTriage {

    private final CaseTriage.Pass pass;
    private final PersonBytes bytes;

    DividedTriage(CaseTriage.Pass pass) {
        this.pass = pass;
        this.bytes = new PersonBytes(pass.cohorts());
    }

    /**
     * {@return what a list needs of one entry, its record no more: about a kilobyte, for the same version of this room
     * to read}
     *
     * @param entry a record, or one that could not be read
     */
    public byte[] read(CaseEntry entry) {
        return bytes.write(pass.read(entry));
    }

    /**
     * Ranks those who were read.
     *
     * @param caseload what to call the caseload
     * @param people what {@link #read} gave of each entry; one that has no reference is called by its place in this
     *     order, as if it were a line of a file
     * @return the list, as if it had been made in one step
     * @throws EmptyCaseloadException if there is none
     * @throws IllegalArgumentException if these are not a person's bytes as this version writes them
     */
    public RankedList rank(String caseload, Iterator<byte[]> people) {
        List<ScoredEntry> entries = new ArrayList<>();
        Map<SubjectId, CohortFacts> facts = new HashMap<>();
        Map<SubjectId, ProbationFacts> probation = new HashMap<>();
        while (people.hasNext()) {
            PersonBytes.ReadEntry entry = bytes.read(people.next());
            entry.facts().ifPresent(each -> facts.put(each.subject(), each));
            entry.probation()
                    .ifPresent(each -> probation.put(entry.facts().orElseThrow().subject(), each));
            entries.add(named(entry.scored(), entries.size() + 1));
        }
        return pass.rank(caseload, entries, facts, probation);
    }

    private static ScoredEntry named(ScoredEntry entry, int line) {
        return entry instanceof ScoredEntry.Refused refused
                        && refused.reference().isEmpty()
                ? new ScoredEntry.Refused("line " + line, refused.findings())
                : entry;
    }
}
