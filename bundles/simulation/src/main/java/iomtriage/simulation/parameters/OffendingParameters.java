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
                meaning = "standard deviation of the logarithm of the rate within a kind of career",
                source = "heavy tail: Blumstein et al. (1986), Criminal Careers and Career Criminals")
        double rateSpread,

        @Basis(meaning = "rate of women relative to men", source = "women are reconvicted less: the sex terms of OGRS3")
        double femaleRate,

        @Basis(
                meaning = "standard deviation of the logarithm of the rate from one half-year to the next",
                source = "chosen so that the definitions of persistence differ")
        double spreeSpread,

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
        Range.notNegative("specialisation", specialisation);
        Range.positive("persistentRate", persistentRate);
        Range.positive("intermittentRate", intermittentRate);
        Range.positive("occasionalRate", occasionalRate);
        Range.positive("femaleRate", femaleRate);
    }

    /** The values the shipped set is made with. */
    public static OffendingParameters published() {
        return new OffendingParameters(15, 1.2, 2.2, 0.6, 0.75, 0.4, 0.2, 0.8, 1.3);
    }
}
