package iomtriage.cohorts.internal.survey;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.Churn;
import iomtriage.api.cohort.Move;
import iomtriage.cohorts.internal.rule.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Who stayed, entered or left from one survey to another. */
final class ChurnTable {

    private static final int ABSENT = -1;

    private final Survey before;
    private final Survey after;
    /** Where each person of the earlier survey stands in the later one. */
    private final int[] there;
    /** Where each person of the later survey stood in the earlier one. */
    private final int[] here;

    ChurnTable(Survey before, Survey after) {
        this.before = before;
        this.after = after;
        this.there = positions(before, after);
        this.here = positions(after, before);
    }

    private static int[] positions(Survey of, Survey in) {
        Map<SubjectId, Integer> positions = new HashMap<>(in.people() * 2);
        for (int i = 0; i < in.people(); i++) {
            positions.put(in.everyone().get(i).subject(), i);
        }
        return of.everyone().stream()
                .mapToInt(person -> positions.getOrDefault(person.subject(), ABSENT))
                .toArray();
    }

    List<Churn> churn() {
        return IntStream.range(0, before.definitions().size())
                .mapToObj(this::churn)
                .toList();
    }

    private Churn churn(int definition) {
        ChurnReason reason = new ChurnReason(before.plan().conditions().get(definition));
        BitSet then = before.marks(definition).members();
        BitSet now = after.marks(definition).members();
        List<Move> stayed = new ArrayList<>();
        List<Move> left = new ArrayList<>();
        then.stream().forEach(i -> {
            boolean still = there[i] != ABSENT && now.get(there[i]);
            (still ? stayed : left).add(new Move(subject(before, i), reason(reason, i, there[i])));
        });
        List<Move> entered = new ArrayList<>();
        now.stream()
                .filter(i -> here[i] == ABSENT || !then.get(here[i]))
                .forEach(i -> entered.add(new Move(subject(after, i), reason(reason, here[i], i))));
        String id = before.definitions().get(definition).id();
        return new Moves(id, before.asOf(), after.asOf(), stayed, entered, left);
    }

    private String reason(ChurnReason reason, int earlier, int later) {
        if (earlier == ABSENT) {
            return "new to the caseload";
        }
        if (later == ABSENT) {
            return "no longer in the caseload";
        }
        return reason.of(
                new Situation(before.everyone().get(earlier), before.boundaries()),
                new Situation(after.everyone().get(later), after.boundaries()));
    }

    private static SubjectId subject(Survey survey, int position) {
        return survey.everyone().get(position).subject();
    }

    private record Moves(
            String definition, LocalDate from, LocalDate to, List<Move> stayed, List<Move> entered, List<Move> left)
            implements Churn {

        Moves {
            stayed = List.copyOf(stayed);
            entered = List.copyOf(entered);
            left = List.copyOf(left);
        }

        /** Shows no personal data. */
        @Override
        public String toString() {
            return "Churn[" + definition + ", " + stayed.size() + " stayed, " + entered.size() + " entered, "
                    + left.size() + " left]";
        }
    }
}
