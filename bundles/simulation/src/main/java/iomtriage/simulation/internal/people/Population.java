package iomtriage.simulation.internal.people;

import iomtriage.simulation.internal.career.CriminalRecord;
import iomtriage.simulation.internal.career.LifeCourse;
import iomtriage.simulation.internal.career.TraitSampler;
import iomtriage.simulation.internal.career.Traits;
import iomtriage.simulation.parameters.SimulationParameters;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Everybody with a criminal career, in a caseload or not: what published statistics are about. */
public final class Population {

    /** More lives than parameters of any sense need until one is believable. */
    private static final int MOST_ATTEMPTS = 10_000;

    private Population() {}

    /**
     * A life played up to a day.
     *
     * @param traits what stays for life
     * @param record what came to light
     */
    public record Lived(Traits traits, CriminalRecord record) {}

    /** So many lives played up to the as-of date; a stream in parallel. */
    public static Stream<Lived> lives(SimulationParameters parameters, LocalDate asOf, long seed, long people) {
        TraitSampler sampler = new TraitSampler(parameters);
        BirthDates births = BirthDates.of(parameters.people(), asOf);
        int until = (int) asOf.toEpochDay();
        return LongStream.range(0, people).parallel().mapToObj(index -> {
            for (long attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
                Person person = Person.draw(sampler, births, seed, index, attempt);
                LifeCourse life = person.life(parameters, seed);
                life.advanceTo(until);
                if (Believable.is(life.record(), until)) {
                    return new Lived(person.traits(), life.record());
                }
            }
            throw new IllegalStateException("Of " + MOST_ATTEMPTS
                    + " simulated lives not one had rates that a real person" + " could have. Lower the rates.");
        });
    }

    /** Who is in the caseload on a day. */
    public static Predicate<CriminalRecord> caseload(SimulationParameters parameters, LocalDate day) {
        return new Caseload(parameters.people(), day)::holds;
    }
}
