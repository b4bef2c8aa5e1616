package iomtriage.simulation.parameters;

/** Domestic abuse, gang involvement, weapon carrying and sexual offending as latent traits. */
public record HarmParameters(
        @Basis(
                meaning = "men above this level of the domestic abuse trait abuse; standard deviations",
                source = "chosen so that the caseload's base rates are plausible")
        double domesticThreshold,

        @Basis(meaning = "the same for women", source = "chosen so that the caseload's base rates are plausible")
        double domesticThresholdWomen,

        @Basis(
                meaning = "median domestic abuse offences a year",
                source = "chosen so that the caseload's base rates are plausible")
        double domesticRate,

        @Basis(
                meaning = "standard deviation of the logarithm of that rate",
                source = "heavy tail, as for all offending")
        double domesticSpread,

        @Basis(
                meaning = "mean years for which a person abuses",
                source = "chosen so that the caseload's base rates are plausible")
        double domesticYears,

        @Basis(
                meaning = "men above this level of the gang trait become involved; standard deviations",
                source = "chosen so that the caseload's base rates are plausible")
        double gangThreshold,

        @Basis(
                meaning = "mean years of involvement",
                source = "involvement is mostly short: Pyrooz (2014); longer here for those already sanctioned")
        double gangYears,

        @Basis(
                meaning = "share of offences that are for the group, while involved",
                source = "chosen so that the caseload's base rates are plausible")
        double gangShare,

        @Basis(
                meaning = "change of the logarithm of the chance of a weapon per standard deviation of the trait",
                source = "chosen so that the caseload's base rates are plausible")
        double weaponByTrait,

        @Basis(
                meaning = "share of people who offend sexually",
                source = "order of magnitude of sexual offences among proven offences")
        double sexualShare,

        @Basis(
                meaning = "loading of each harm trait on the general trait",
                source = "generality of deviance: Gottfredson and Hirschi (1990)")
        double traitCorrelation,

        @Basis(
                meaning = "loading of each harm trait on the violence trait",
                source = "chosen so that the harm outcomes overlap")
        double violenceLoading) {

    /** @throws IllegalArgumentException if a value is out of its range */
    public HarmParameters {
        Range.share("gangShare", gangShare);
        Range.share("sexualShare", sexualShare);
        Range.notNegative("domesticSpread", domesticSpread);
        Range.positive("domesticRate", domesticRate);
        Range.positive("domesticYears", domesticYears);
        Range.positive("gangYears", gangYears);
        Range.require(
                traitCorrelation * traitCorrelation
                                + violenceLoading * violenceLoading
                                + traitCorrelation * violenceLoading
                        <= 1,
                "traitCorrelation",
                traitCorrelation,
                "low enough for both loadings to explain no more than everything");
    }

    /** The values the shipped set is made with. */
    public static HarmParameters published() {
        return new HarmParameters(0.42, 1.6, 0.38, 0.8, 9.0, 0.45, 8.0, 0.6, 0.7, 0.025, 0.35, 0.45);
    }
}
