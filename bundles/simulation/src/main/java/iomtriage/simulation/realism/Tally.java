package iomtriage.simulation.realism;

import iomtriage.simulation.internal.career.CriminalRecord;
import iomtriage.simulation.internal.people.Population;
import iomtriage.simulation.parameters.SimulationParameters;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Everything counted of a population, from whose counts the published figures are remade. Whole numbers, so in any order. */
final class Tally {

    private static final int YEAR = 365;
    private static final int OCCASION_YEARS = 3;
    private static final int DEBUT_YEARS = 8;
    private static final int FOLLOW_UP = 730 + 182; // two years, and half a year for proof

    final ReoffendingTally reoffending = new ReoffendingTally();
    final OccasionTally occasions = new OccasionTally();
    final DebutTally debuts = new DebutTally();
    final PersonTally people = new PersonTally();

    /** Counts so many lives, up to a day. */
    static Tally of(SimulationParameters parameters, LocalDate asOf, long seed, long number) {
        int end = (int) asOf.toEpochDay();
        int supervisedOn = end - PersonTally.DESISTED_DAYS;
        Predicate<CriminalRecord> caseload = Population.caseload(parameters, LocalDate.ofEpochDay(supervisedOn));
        try (Stream<Population.Lived> lives = Population.lives(parameters, asOf, seed, number)) {
            return lives.filter(life -> !life.record().offences().isEmpty())
                    .collect(
                            Tally::new,
                            (tally, life) -> tally.add(
                                    Career.of(life.traits().sex(), life.traits().birth(), life.record()),
                                    end,
                                    supervisedOn,
                                    caseload),
                            Tally::merge);
        }
    }

    private void add(Career career, int end, int supervisedOn, Predicate<CriminalRecord> caseload) {
        reoffending.add(career, end - FOLLOW_UP - ReoffendingTally.COHORTS * ReoffendingTally.QUARTER);
        occasions.add(career, end - OCCASION_YEARS * YEAR, end);
        int lastDebut = end - DebutTally.NINE_YEARS;
        debuts.add(career, lastDebut - DEBUT_YEARS * YEAR, lastDebut);
        if (career.ageOn(supervisedOn) >= 18 && caseload.test(career.record())) {
            people.addSupervised(career, supervisedOn);
        }
        people.add(career, end);
    }

    private void merge(Tally other) {
        reoffending.merge(other.reoffending);
        occasions.merge(other.occasions);
        debuts.merge(other.debuts);
        people.merge(other.people);
    }

    /** The count behind a figure, in the figure's unit. */
    double value(PublishedFigure figure) {
        return switch (figure) {
            case REOFFENDING -> 100 * reoffending.all.value();
            case REOFFENDING_CUSTODY_OR_ORDER -> 100 * reoffending.afterCustodyOrOrder.value();
            case REOFFENDING_NO_PREVIOUS -> 100 * reoffending.noPrevious.value();
            case REOFFENDING_11_PREVIOUS -> 100 * reoffending.elevenOrMorePrevious.value();
            case REOFFENCES_EACH -> reoffending.reoffences / (double) reoffending.all.so;
            case OCCASIONS_15 -> 100 * occasions.fifteenOrMore.value();
            case CONVICTIONS_15_49 -> 100 * occasions.convictions15To49.value();
            case CONVICTIONS_50_99 -> 100 * occasions.convictions50To99.value();
            case CONVICTIONS_100 -> 100 * occasions.convictions100OrMore.value();
            case OFFENCES_OF_PROLIFIC -> people.offencesOfProlific / (double) people.prolific;
            case FIRST_KNIFE -> 100 * occasions.firstKnife.value();
            case OFFENCES_BEFORE_SHORT_SENTENCE ->
                occasions.offencesBeforeShortSentences / (double) occasions.shortSentences;
            case RECALLS -> occasions.recalls / (double) occasions.releases;
            case DOMESTIC_ABUSE -> 100 * people.domesticAbuse.value();
            case IOM_REOFFENDING -> 100 * reoffending.likeIom.value();
            case IOM_REOFFENCES -> 100.0 * reoffending.reoffencesLikeIom / reoffending.likeIom.of;
            case CHRONIC -> 100 * debuts.chronic.value();
            case CHRONIC_REOFFENCES -> 100.0 * debuts.reoffencesOfChronic / debuts.reoffences;
            case DEBUT_REOFFENDING -> 100 * debuts.reoffend.value();
            case CHRONIC_BY_DEBUT -> debuts.chronicAfterAcquisitive.value() / debuts.chronic.value();
            case CHRONIC_AFTER_ROBBERY -> 100 * debuts.chronicAfterRobberyInBoyhood.value();
            case DESISTED -> 100 * people.desisted.value();
            case AGE_AT_FIRST -> people.medianAgeAtFirst();
            case WOMEN -> 100 * people.women.value();
            case FIFTY_SANCTIONS -> 100 * people.fiftyOrMore.value();
            case AGE_FALL -> -logOddsByAge()[AgeCells.BANDS - 1];
            case AGE_STEADY -> largestRise(logOddsByAge());
        };
    }

    private double[] logOddsByAge() {
        return reoffending.ages.logOdds();
    }

    private static double largestRise(double[] byBand) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int band = 1; band < byBand.length; band++) {
            largest = Math.max(largest, byBand[band] - byBand[band - 1]);
        }
        return largest;
    }
}
