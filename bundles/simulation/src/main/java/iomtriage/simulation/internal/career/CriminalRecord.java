package iomtriage.simulation.internal.career;

import java.util.ArrayList;
import java.util.List;

/** What has come to light about a person so far, in the order in which it did. */
public final class CriminalRecord {

    private final List<Offence> offences = new ArrayList<>();
    private final List<Spell> custody = new ArrayList<>();
    private final List<NeedsThen> needs = new ArrayList<>();

    /** Offences that led to an arrest, with what followed. */
    public List<Offence> offences() {
        return offences;
    }

    /** Spells inside, in order, never overlapping. */
    public List<Spell> custody() {
        return custody;
    }

    /** Needs on the days of convictions. */
    public List<NeedsThen> needs() {
        return needs;
    }

    /**
     * The needs factors as they truly were on the day of a conviction, for an assessor to see with error.
     *
     * @param day day of the conviction
     * @param factors substances, circumstances, thinking and attitudes; standard deviations
     */
    public record NeedsThen(int day, double[] factors) {}
}
