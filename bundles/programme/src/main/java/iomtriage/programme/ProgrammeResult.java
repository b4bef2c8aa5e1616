package iomtriage.programme;

import iomtriage.evaluation.NotMeasurableException;
import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.matching.MatchingSettings;
import iomtriage.evaluation.programme.Attrition;
import iomtriage.evaluation.programme.ProgrammeEvaluation;
import iomtriage.evaluation.programme.ProgrammeFinding;
import iomtriage.evaluation.report.ProgrammeSections;
import iomtriage.evaluation.report.ProgrammeWords;
import iomtriage.evaluation.report.Section;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an evaluation found, and of whom.
 *
 * @param found figures, verdict and balance
 * @param attrition from those on the scheme to those who were analysed
 * @param settings how people were matched
 * @param notes what else a reader must know of the records
 */
public record ProgrammeResult(
        ProgrammeFinding found, Attrition attrition, MatchingSettings settings, List<String> notes) {

    /** Intervals are of 95%, checked by so many draws. */
    private static final int DRAWS = 1_000;

    private static final double LEVEL = 0.95;

    public ProgrammeResult {
        notes = List.copyOf(notes);
    }

    /**
     * Evaluates it. Deterministic, whatever the threads.
     *
     * @throws NotEvaluableException if too few people could be followed or are like others, with how many were left after each step
     */
    public static ProgrammeResult of(ProgrammePeople.Gathered people, MatchingSettings settings, long seed) {
        try {
            ProgrammeFinding found =
                    ProgrammeEvaluation.of(people.data(), settings, new Resampling(seed, DRAWS, LEVEL));
            return new ProgrammeResult(
                    found,
                    people.attrition()
                            .then("analysed", found.analysed(), "nobody like them by the same day, within the caliper"),
                    settings,
                    notes(people, found));
        } catch (NotMeasurableException not) {
            throw new NotEvaluableException(not.getMessage(), people.attrition().sentences());
        }
    }

    private static List<String> notes(ProgrammePeople.Gathered people, ProgrammeFinding found) {
        return Stream.concat(people.notes().stream(), new ProgrammeWords(found).faults().stream())
                .toList();
    }

    /** As sections of a report. */
    public List<Section> sections() {
        return ProgrammeSections.of(found, attrition, settings, notes);
    }
}
