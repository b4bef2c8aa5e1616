package iomtriage.evaluation.programme;

import iomtriage.evaluation.Measured;

/**
 * What a programme costs beside what it saves, from unit costs that an area brings: none ships as truth. All amounts are in
 * the currency of the unit costs; intervals are at 95%.
 *
 * @param person cost of one person on the programme, for as long as reoffences are counted
 * @param reoffence cost of one proven reoffence
 * @param breakEven reoffences for each person that must be avoided to pay for the place
 * @param avoided reoffences for each person that were; below 0 if there were more
 * @param saved for each person, less the place; below 0 if the programme costs more than it saves
 */
public record CostBenefit(Measured person, Measured reoffence, Measured breakEven, Measured avoided, Measured saved) {

    private static final double NORMAL = 1.959964;

    /**
     * @param frequency proven reoffences for each person in a year: {@link ProgrammeFinding#frequency()}
     * @throws IllegalArgumentException if a cost is not above 0, or outside its own interval
     */
    public static CostBenefit of(Effect frequency, Measured person, Measured reoffence) {
        for (Measured cost : new Measured[] {person, reoffence}) {
            if (!isCost(cost)) {
                throw new IllegalArgumentException(
                        "A cost is above 0 and lies within its interval. Correct the table of costs.");
            }
        }
        Measured difference = frequency.difference();
        Measured avoided = new Measured(-difference.value(), -difference.high(), -difference.low());
        double value = avoided.value() * reoffence.value();
        double error = Math.sqrt(square(avoided.value() * error(reoffence))
                + square(reoffence.value() * error(avoided))
                + square(error(reoffence) * error(avoided))
                + square(error(person)));
        double net = value - person.value();
        return new CostBenefit(
                person,
                reoffence,
                new Measured(
                        person.value() / reoffence.value(),
                        person.low() / reoffence.high(),
                        person.high() / reoffence.low()),
                avoided,
                new Measured(net, net - NORMAL * error, net + NORMAL * error));
    }

    /** Whether a figure can be a cost: above 0, and within its interval. */
    public static boolean isCost(Measured figure) {
        return figure.low() > 0 && figure.low() <= figure.value() && figure.value() <= figure.high();
    }

    private static double error(Measured figure) {
        return (figure.high() - figure.low()) / 2 / NORMAL;
    }

    private static double square(double value) {
        return value * value;
    }

    /** The one thing that may be said. There is no other answer, and "not enough evidence" is not "it costs as much as it saves". */
    public String verdict() {
        return !saved.excludes(0)
                ? "There is not enough evidence to say whether the programme saves more than it costs."
                : saved.value() > 0
                        ? "The programme saves more than it costs."
                        : "The programme costs more than it saves in reoffences avoided.";
    }
}
