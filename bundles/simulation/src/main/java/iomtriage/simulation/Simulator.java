package iomtriage.simulation;

import iomtriage.simulation.internal.people.PersonMaker;
import iomtriage.simulation.parameters.SimulationParameters;
import iomtriage.simulation.person.SimulatedPerson;
import java.time.LocalDate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Simulates the caseload of a team: adults with criminal careers, as agencies see them on an as-of date, and what they did in
 * the 24 months after it.
 *
 * <p>The person of a number depends on parameters, as-of date, seed and number alone: any part of a caseload can be made
 * again, in any order and on any number of threads, and is the same to the last bit. Nothing is kept. Immutable, so
 * thread-safe.
 *
 * <pre>{@code
 * Simulator simulator = Simulator.of(SimulationParameters.published(), LocalDate.of(2026, 1, 1), 1);
 * simulator.people(5_000).parallel().map(SimulatedPerson::record).forEachOrdered(...);
 * }</pre>
 */
public final class Simulator {

    private static final int EARLIEST = 1950;
    private static final int LATEST = 2200;

    private final PersonMaker maker;
    private final LocalDate asOf;
    private final boolean offersProgramme;

    private Simulator(SimulationParameters parameters, LocalDate asOf, long seed) {
        this.maker = new PersonMaker(parameters, asOf, seed);
        this.asOf = asOf;
        this.offersProgramme = parameters.programme().offered();
    }

    /**
     * A simulator of one caseload.
     *
     * @param parameters the generative model's parameters
     * @param asOf the day the caseload is handed over
     * @param seed any number; another one makes other people
     * @throws IllegalArgumentException if the day is in no year from 1950 to 2200
     */
    public static Simulator of(SimulationParameters parameters, LocalDate asOf, long seed) {
        if (asOf.getYear() < EARLIEST || asOf.getYear() > LATEST) {
            throw new IllegalArgumentException("Cannot simulate as of the year " + asOf.getYear()
                    + ". Choose an as-of date in " + EARLIEST + " to " + LATEST + ".");
        }
        return new Simulator(parameters, asOf, seed);
    }

    /** The day the caseload is handed over. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Whether there is a programme, so that every person has a {@link SimulatedPerson#place() place}. */
    public boolean offersProgramme() {
        return offersProgramme;
    }

    /**
     * The person of a number, from 0.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public SimulatedPerson person(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("People are numbered from 0. Ask for 0 or more.");
        }
        return maker.make(number);
    }

    /**
     * The first so many people, in the order of their numbers; each is made when the stream comes to it. The stream may be made
     * parallel.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public Stream<SimulatedPerson> people(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("A caseload cannot have fewer than 0 people. Ask for 0 or more.");
        }
        return LongStream.range(0, count).mapToObj(maker::make);
    }
}
