package iomtriage.cohorts.internal.survey;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.FollowUp;
import iomtriage.api.cohort.LaterConduct;
import iomtriage.cohorts.internal.count.PersonFacts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** What cohorts would have covered, and who desisted anyway. */
final class FollowUpTable {

    private final List<PersonFacts> people;
    private final Map<SubjectId, LaterConduct> later;
    private final long offencesOfAll;
    private final long seriousHarmOfAll;

    FollowUpTable(List<PersonFacts> people, Map<SubjectId, LaterConduct> later) {
        this.people = people;
        this.later = later;
        long offences = 0;
        long seriousHarm = 0;
        for (PersonFacts person : people) {
            LaterConduct conduct = later.get(person.subject());
            offences += conduct == null ? 0 : conduct.offences();
            seriousHarm += conduct == null ? 0 : conduct.seriousHarm();
        }
        this.offencesOfAll = offences;
        this.seriousHarmOfAll = seriousHarm;
    }

    FollowUp of(String definition, BitSet members) {
        int followed = 0;
        long offences = 0;
        long seriousHarm = 0;
        List<SubjectId> desisted = new ArrayList<>();
        for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
            SubjectId subject = people.get(i).subject();
            LaterConduct conduct = later.get(subject);
            if (conduct != null) {
                followed++;
                offences += conduct.offences();
                seriousHarm += conduct.seriousHarm();
                if (!conduct.sanctioned()) {
                    desisted.add(subject);
                }
            }
        }
        int notFollowed = members.cardinality() - followed;
        return new Followed(
                definition,
                followed,
                notFollowed,
                offences,
                offencesOfAll,
                seriousHarm,
                seriousHarmOfAll,
                List.copyOf(desisted));
    }

    private record Followed(
            String definition,
            int followed,
            int notFollowed,
            long offences,
            long offencesOfAll,
            long seriousHarm,
            long seriousHarmOfAll,
            List<SubjectId> desisted)
            implements FollowUp {

        /** Shows no personal data. */
        @Override
        public String toString() {
            return "FollowUp[" + definition + ", " + followed + " followed, " + desisted.size() + " desisted]";
        }
    }
}
