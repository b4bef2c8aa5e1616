package iomtriage.simulation.parameters;

/**
 * Everything the generative model is made of. Rates are a year, delays in days, unless said otherwise; every component says
 * by its {@link Basis} what it means and where its value comes from.
 *
 * @param people who has a career
 * @param offending how often and at what they offend
 * @param desistance when they stop
 * @param justice what is done about it
 * @param harm domestic abuse, gangs, weapons
 * @param observation what agencies see of it
 * @param programme an optional programme with a known effect
 */
public record SimulationParameters(
        PeopleParameters people,
        OffendingParameters offending,
        DesistanceParameters desistance,
        JusticeParameters justice,
        HarmParameters harm,
        ObservationParameters observation,
        ProgrammeParameters programme) {

    /** The values the shipped set is made with, without a programme. */
    public static SimulationParameters published() {
        return new SimulationParameters(
                PeopleParameters.published(),
                OffendingParameters.published(),
                DesistanceParameters.published(),
                JusticeParameters.published(),
                HarmParameters.published(),
                ObservationParameters.published(),
                ProgrammeParameters.published());
    }

    /** The same people, offered a programme that multiplies a treated person's rate by this ratio. */
    public SimulationParameters withProgramme(double rateRatio) {
        return with(programme.offeredWith(rateRatio));
    }

    /** The same people, with this programme. */
    public SimulationParameters with(ProgrammeParameters other) {
        return new SimulationParameters(people, offending, desistance, justice, harm, observation, other);
    }
}
