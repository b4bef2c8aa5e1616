package iomtriage.cohorts.internal.survey;

import iomtriage.cohorts.internal.count.PersonFacts;
import iomtriage.cohorts.internal.rule.Boundaries;
import iomtriage.cohorts.internal.rule.Condition;
import iomtriage.cohorts.internal.rule.Verdict;
import iomtriage.records.parallel.Workers;
import java.util.BitSet;
import java.util.List;

/**
 * One definition's verdict on everyone, as bits in the caseload's order.
 *
 * @param members people who meet it
 * @param open people whose membership is not decidable
 * @param outside people who do not meet it but would if it were one step easier
 * @param inside people who meet it but would not if it were one step harder
 */
record CohortMembers(BitSet members, BitSet open, BitSet outside, BitSet inside) {

    private static final byte MEMBER = 1;
    private static final byte OPEN = 2;
    private static final byte OUTSIDE = 4;
    private static final byte INSIDE = 8;

    /** Runs one condition over everyone. Each thread writes its own range, so the result does not depend on the threads. */
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
