package iomtriage.simulation.internal.people;

import iomtriage.simulation.internal.career.CriminalRecord;
import iomtriage.simulation.internal.career.LifeCourse;
import iomtriage.simulation.internal.career.TraitSampler;
import iomtriage.simulation.parameters.SimulationParameters;
import java.time.LocalDate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Everybody with a criminal career, in a caseload or not: what published statistics are about. */
public final class Population {

    private Population() {}

    /** Lives played up to the as-of date, in no order. */
    public static Stream<CriminalRecord> records(
            SimulationParameters parameters, LocalDate asOf, long seed, int people) {
        TraitSampler sampler = new TraitSampler(parameters);
        BirthDates births = BirthDates.of(parameters.people(), asOf);
        return LongStream.range(0, people).parallel().mapToObj(index -> {
            LifeCourse life = Person.draw(sampler, births, seed, index, 0).life(parameters, seed);
            life.advanceTo((int) asOf.toEpochDay());
            return life.record();
        });
    }
}
