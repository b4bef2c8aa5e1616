package iomtriage.simulation.parameters;

/** How often and at what people offend while active. */
public record OffendingParameters(
        @Basis(
                meaning = "median offences a year, persistent career, while active",
                source = "chosen so that 5% of a cohort are chronic and have about 49% of its proven reoffences")
        double persistentRate,

        @Basis(
                meaning = "median offences a year, intermittent career, while active",
                source = "chosen so that 37% of a year's offending population have 15 or more previous sanctions")
        double intermittentRate,

        @Basis(
                meaning = "median offences a year, occasional career, while active",
                source = "chosen so that most people with a first sanction have no second")
        double occasionalRate,

        @Basis(
                meaning = "median offences a year until the first sanction, career that ends with it",
                source = "chosen so that just under half of those with a first sanction reoffend within nine years")
        double oneOffRate,

        @Basis(
                meaning = "standard deviation of the logarithm of the rate within a kind of career",
                source = "heavy tail: Blumstein et al. (1986), Criminal Careers and Career Criminals")
        double rateSpread,

        @Basis(
                meaning = "highest rate of anybody, offences a year while active",
                source = "chosen so that no record passes what practitioners have seen")
        double highestRate,

        @Basis(
                meaning = "power to which the fall of the age curve after its peak is raised",
                source = "chosen so that reoffending falls with age at least half as much as the age terms of OGRS3")
        double ageSteepness,

        @Basis(
                meaning = "chance of each further offence at the same time, proven with the first",
                source = "chosen so that a reoffender has about three reoffences in a year")
        double furtherOffence,

        @Basis(
                meaning =
                        "how much higher the logarithm of the weight of robbery, burglary and vehicle crime is in persistent and intermittent careers",
                source = "debut offence foretells chronic offending: Owen and Cooper (2013)")
        double streetByKind,

        @Basis(
                meaning = "rate after a debut in robbery, burglary or vehicle theft, relative to others",
                source = "the same")
        double afterStreetDebut,

        @Basis(meaning = "rate of women relative to men", source = "women are reconvicted less: the sex terms of OGRS3")
        double femaleRate,

        @Basis(
                meaning =
                        "standard deviation of the logarithm of the rate from one half-year to the next, persistent and intermittent careers",
                source = "chosen so that a reoffender has about three reoffences in a year")
        double spreeSpread,

        @Basis(
                meaning = "the same, other careers",
                source = "chosen so that about one in ten of those without previous offences reoffends in a year")
        double slightSpreeSpread,

        @Basis(
                meaning = "change of the logarithm of the rate per standard deviation of each of three needs factors",
                source = "chosen so that needs predict beyond the record, as OASys does")
        double needsToRate,

        @Basis(
                meaning = "correlation of a needs factor from one half-year to the next",
                source = "chosen so that an old assessment says less than a new one")
        double needsMemory,

        @Basis(
                meaning = "standard deviation of the logarithm of the weight of each style of offending",
                source = "modest specialisation: Blumstein et al. (1986)")
        double specialisation) {

    /** @throws IllegalArgumentException if a value is out of its range */
    public OffendingParameters {
        Range.share("needsMemory", needsMemory);
        Range.notNegative("rateSpread", rateSpread);
        Range.notNegative("spreeSpread", spreeSpread);
        Range.notNegative("slightSpreeSpread", slightSpreeSpread);
        Range.notNegative("specialisation", specialisation);
        Range.positive("persistentRate", persistentRate);
        Range.positive("intermittentRate", intermittentRate);
        Range.positive("occasionalRate", occasionalRate);
        Range.positive("oneOffRate", oneOffRate);
        Range.positive("femaleRate", femaleRate);
        Range.positive("highestRate", highestRate);
        Range.positive("afterStreetDebut", afterStreetDebut);
        Range.notNegative("ageSteepness", ageSteepness);
        Range.share("furtherOffence", furtherOffence);
    }

    /** The values the shipped set is made with. */
    public static OffendingParameters published() {
        return new OffendingParameters(
                7.0, 3.2, 0.3, 0.8, 0.43, 60.0, 0.68, 0.31, 3.1, 1.5, 0.75, 1.64, 0.3, 0.2, 0.8, 1.3);
    }
}
