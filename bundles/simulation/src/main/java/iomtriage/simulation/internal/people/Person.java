package iomtriage.simulation.internal.people;

import iomtriage.simulation.internal.career.LifeCourse;
import iomtriage.simulation.internal.career.RandomStream;
import iomtriage.simulation.internal.career.TraitSampler;
import iomtriage.simulation.internal.career.Traits;
import iomtriage.simulation.parameters.SimulationParameters;

/**
 * A person who can be lived again: traits, and the key of the numbers their life is played with.
 *
 * @param traits what stays for life
 * @param index the person's number in the caseload
 * @param attempt which of the lives drawn for that number
 */
record Person(Traits traits, long index, long attempt) {

    private static final int PURPOSES = 4;
    private static final int TRAITS = 0;
    private static final int LIFE = 1;
    private static final int FILE = 2;
    private static final int PROGRAMME = 3;

    /** Below any that {@link #agencies} reaches: nobody is drawn a billion times. */
    private static final long ANSWERS = -1_000_000_000;

    /** Draws a person born between these days. */
    static Person draw(TraitSampler sampler, BirthDates births, long seed, long index, long attempt) {
        RandomStream random = stream(seed, index, attempt, TRAITS);
        return new Person(sampler.draw(births.draw(random), random), index, attempt);
    }

    /** The life, from its beginning: the same each time. */
    LifeCourse life(SimulationParameters parameters, long seed) {
        return new LifeCourse(parameters, traits, stream(seed, index, attempt, LIFE));
    }

    RandomStream file(long seed) {
        return stream(seed, index, attempt, FILE);
    }

    RandomStream programme(long seed) {
        return stream(seed, index, attempt, PROGRAMME);
    }

    /** Purposes below zero are those that were added once people had been made: the others keep their numbers. */
    RandomStream agencies(long seed) {
        return RandomStream.of(seed, index, -1 - attempt);
    }

    RandomStream answers(long seed) {
        return RandomStream.of(seed, index, ANSWERS - attempt);
    }

    private static RandomStream stream(long seed, long index, long attempt, int purpose) {
        return RandomStream.of(seed, index, attempt * PURPOSES + purpose);
    }
}
