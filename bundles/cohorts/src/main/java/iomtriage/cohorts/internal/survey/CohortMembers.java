package iomtriage.cohorts.internal.survey;

import iomtriage.cohorts.internal.count.PersonFacts;
import iomtriage.cohorts.internal.rule.Boundaries;
import iomtriage.cohorts.internal.rule.Condition;
import iomtriage.cohorts.internal.rule.Verdict;
import iomtriage.scoring.caseload.Workers;
import java.util.BitSet;
import java.util.List;

/**
 * One definition's verdict on everybody, as bits in the caseload's order.
 *
 * @param members who meets it
 * @param open whose membership is not decidable
 * @param outside who does not meet it but would one step easier
 * @param inside who meets it but would not one step harder
 */
record CohortMembers(BitSet members, BitSet open, BitSet outside, BitSet inside) {

    private static final byte MEMBER = 1;
    private static final byte OPEN = 2;
    private static final byte OUTSIDE = 4;
    private static final byte INSIDE = 8;

    /** Runs one condition over everybody. Each thread writes its own stretches, so threads cannot matter. */
    static CohortMembers of(Condition condition, List<PersonFacts> people, Boundaries boundaries) {
        byte[] found = new byte[people.size()];
        Workers.onEveryProcessor().eachStretch(found.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                found[i] = mark(condition, people.get(i), boundaries);
            }
        });
        return new CohortMembers(where(found, MEMBER), where(found, OPEN), where(found, OUTSIDE), where(found, INSIDE));
    }

    private static byte mark(Condition condition, PersonFacts person, Boundaries boundaries) {
        return switch (condition.decide(person, boundaries, 0)) {
            case OPEN -> OPEN;
            case MET -> condition.decide(person, boundaries, -1) == Verdict.MET ? MEMBER : MEMBER | INSIDE;
            case NOT_MET -> condition.decide(person, boundaries, 1) == Verdict.NOT_MET ? 0 : OUTSIDE;
        };
    }

    private static BitSet where(byte[] found, byte mark) {
        BitSet bits = new BitSet(found.length);
        for (int i = 0; i < found.length; i++) {
            if ((found[i] & mark) != 0) {
                bits.set(i);
            }
        }
        return bits;
    }
}
