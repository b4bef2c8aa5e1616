package iomtriage.cohorts.internal.count;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.cohorts.reference.ReferenceScore;
import iomtriage.cohorts.survey.CohortFacts;

/** The few numbers that definitions need of a person, in the order of {@link RequiredFacts}. */
public final class PersonFacts implements CohortFacts {

    private final SubjectId subject;
    private final Counts counts;
    private final ReferenceScore[] scores;
    private final boolean[] flags;

    /** Keeps the arrays without copying: the caller must not use them again. */
    PersonFacts(SubjectId subject, Counts counts, ReferenceScore[] scores, boolean[] flags) {
        this.subject = subject;
        this.counts = counts;
        this.scores = scores;
        this.flags = flags;
    }

    @Override
    public SubjectId subject() {
        return subject;
    }

    Counts counts() {
        return counts;
    }

    ReferenceScore[] scores() {
        return scores;
    }

    boolean[] flags() {
        return flags;
    }

    /** The least that a count can be. */
    public int certain(int count) {
        return counts.certain()[count];
    }

    /** The most that a count can be. */
    public int possible(int count) {
        return counts.possible()[count];
    }

    /** How many of those that certainly count do so by their offence group, for want of an offence code. */
    public int byGroupAlone(int count) {
        return counts.byGroupAlone()[count];
    }

    public ReferenceScore score(int scorer) {
        return scores[scorer];
    }

    /** Whether a nomination or register entry is in force. */
    public boolean flag(int flag) {
        return flags[flag];
    }
}
