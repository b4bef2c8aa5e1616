package iomtriage.cohorts.internal.count;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.cohorts.reference.ReferenceScore;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A person's facts as bytes, for a pass whose people are read on one machine and counted on another. */
public final class FactBytes {

    private FactBytes() {}

    /** Writes everything but the person. */
    public static void write(PersonFacts facts, DataOutput out) throws IOException {
        Counts counts = facts.counts();
        numbers(counts.certain(), out);
        out.writeBoolean(counts.possible() == counts.certain());
        if (counts.possible() != counts.certain()) {
            numbers(counts.possible(), out);
        }
        numbers(counts.byGroupAlone(), out);
        out.writeInt(facts.scores().length);
        for (ReferenceScore score : facts.scores()) {
            write(score, out);
        }
        out.writeInt(facts.flags().length);
        for (boolean flag : facts.flags()) {
            out.writeBoolean(flag);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static PersonFacts read(SubjectId subject, DataInput in) throws IOException {
        int[] certain = numbers(in);
        int[] possible = in.readBoolean() ? certain : numbers(in);
        Counts counts = new Counts(certain, possible, numbers(in));
        ReferenceScore[] scores = new ReferenceScore[in.readInt()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(in);
        }
        boolean[] flags = new boolean[in.readInt()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = in.readBoolean();
        }
        return new PersonFacts(subject, counts, scores, flags);
    }

    private static void write(ReferenceScore score, DataOutput out) throws IOException {
        if (score instanceof ReferenceScore.Percent percent) {
            out.writeBoolean(true);
            out.writeDouble(percent.value());
            out.writeBoolean(percent.assumption().isPresent());
            if (percent.assumption().isPresent()) {
                out.writeUTF(percent.assumption().get());
            }
        } else if (score instanceof ReferenceScore.NotScorable not) {
            out.writeBoolean(false);
            out.writeInt(not.missing().size());
            for (String missing : not.missing()) {
                out.writeUTF(missing);
            }
        }
    }

    private static ReferenceScore score(DataInput in) throws IOException {
        if (in.readBoolean()) {
            double value = in.readDouble();
            return new ReferenceScore.Percent(value, in.readBoolean() ? Optional.of(in.readUTF()) : Optional.empty());
        }
        List<String> missing = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            missing.add(in.readUTF());
        }
        return new ReferenceScore.NotScorable(missing);
    }

    private static void numbers(int[] numbers, DataOutput out) throws IOException {
        out.writeInt(numbers.length);
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    private static int[] numbers(DataInput in) throws IOException {
        int[] numbers = new int[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readInt();
        }
        return numbers;
    }
}
