package iomtriage.cohorts.internal.count;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.cohorts.reference.ReferenceScore;
import iomtriage.records.memory.ValueReader;
import iomtriage.records.memory.ValueWriter;
import java.util.Optional;

/** A person's facts as bytes, for a pass whose people are read on one machine and counted on another. */
public final class FactBytes {

    private FactBytes() {}

    /** Writes everything but the person. */
    public static void write(PersonFacts facts, ValueWriter out) {
        Counts counts = facts.counts();
        out.numbers(counts.certain());
        out.flag(counts.possible() == counts.certain());
        if (counts.possible() != counts.certain()) {
            out.numbers(counts.possible());
        }
        out.numbers(counts.byGroupAlone());
        out.number(facts.scores().length);
        for (ReferenceScore score : facts.scores()) {
            write(score, out);
        }
        out.number(facts.flags().length);
        for (boolean flag : facts.flags()) {
            out.flag(flag);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static PersonFacts read(SubjectId subject, ValueReader in) {
        int[] certain = in.wholeNumbers();
        int[] possible = in.flag() ? certain : in.wholeNumbers();
        Counts counts = new Counts(certain, possible, in.wholeNumbers());
        ReferenceScore[] scores = new ReferenceScore[in.wholeNumber()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(in);
        }
        boolean[] flags = new boolean[in.wholeNumber()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = in.flag();
        }
        return new PersonFacts(subject, counts, scores, flags);
    }

    private static void write(ReferenceScore score, ValueWriter out) {
        if (score instanceof ReferenceScore.Percent percent) {
            out.flag(true);
            out.number(percent.value());
            out.flag(percent.assumption().isPresent());
            if (percent.assumption().isPresent()) {
                out.text(percent.assumption().get());
            }
        } else if (score instanceof ReferenceScore.NotScorable not) {
            out.flag(false);
            out.texts(not.missing());
        }
    }

    private static ReferenceScore score(ValueReader in) {
        if (in.flag()) {
            double value = in.number();
            return new ReferenceScore.Percent(value, in.flag() ? Optional.of(in.text()) : Optional.empty());
        }
        return new ReferenceScore.NotScorable(in.texts());
    }
}
