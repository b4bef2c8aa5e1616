package iomtriage.simulation.parameters;

/** Who enters a criminal career: sex, age, and the latent traits that everything else follows from. */
public record PeopleParameters(
        @Basis(
                meaning = "share of people with a career who are male",
                source =
                        "about three quarters to four fifths of those sanctioned are male (Ministry of Justice, Women and the Criminal Justice System)")
        double maleShare,

        @Basis(meaning = "youngest age in the caseload, years", source = "the tool is for adult services")
        int youngestAge,

        @Basis(meaning = "oldest age in the caseload, years", source = "few careers last longer")
        int oldestAge,

        @Basis(
                meaning = "months for which a conviction keeps a person in the caseload",
                source = "the usual length of a community order or licence")
        int caseloadMonths,

        @Basis(
                meaning = "months for which a release from a sentence keeps a person in the caseload",
                source = "post-sentence supervision: Offender Rehabilitation Act 2014")
        int releaseMonths,

        @Basis(
                meaning = "share of careers that are persistent",
                source = "chosen so that 5% of a cohort are chronic and have about 49% of its proven reoffences")
        double persistentShare,

        @Basis(
                meaning = "share of careers that are intermittent",
                source = "chosen so that 37% of a year's offending population have 15 or more previous sanctions")
        double intermittentShare,

        @Basis(
                meaning = "share of the other careers that end with the first sanction",
                source = "chosen so that just under half of those with a first sanction reoffend within nine years")
        double oneOffShare,

        @Basis(
                meaning =
                        "how much further above average a woman must be for these kinds of career, standard deviations",
                source =
                        "women have shorter records and are reconvicted less (Ministry of Justice, Women and the Criminal Justice System)")
        double femaleThreshold,

        @Basis(
                meaning = "correlation of the general trait with the kind of career",
                source = "taxonomies of careers overlap: Moffitt (1993)")
        double traitToClass,

        @Basis(
                meaning = "median age at first offence of a persistent career, years",
                source = "early starters persist: Moffitt (1993), Farrington (2003)")
        double persistentOnsetAge,

        @Basis(
                meaning = "median age at first offence of an intermittent career, years",
                source = "between the other two")
        double intermittentOnsetAge,

        @Basis(
                meaning = "median age at first offence of an occasional career that starts young, years",
                source = "first-time entrants are mostly young adults")
        double occasionalOnsetAge,

        @Basis(
                meaning = "share of occasional careers that start at any adult age up to 55",
                source = "chosen so that first sanctions at any age occur")
        double adultOnsetShare,

        @Basis(
                meaning = "standard deviation of the logarithm of onset age",
                source = "chosen so that most careers start between 10 and 25")
        double onsetSpread) {

    /** @throws IllegalArgumentException if a value is out of its range */
    public PeopleParameters {
        Range.share("maleShare", maleShare);
        Range.share("persistentShare", persistentShare);
        Range.share("intermittentShare", intermittentShare);
        Range.share("oneOffShare", oneOffShare);
        Range.share("traitToClass", traitToClass);
        Range.share("adultOnsetShare", adultOnsetShare);
        Range.notNegative("caseloadMonths", caseloadMonths);
        Range.notNegative("releaseMonths", releaseMonths);
        Range.notNegative("onsetSpread", onsetSpread);
        Range.positive("persistentOnsetAge", persistentOnsetAge);
        Range.positive("intermittentOnsetAge", intermittentOnsetAge);
        Range.positive("occasionalOnsetAge", occasionalOnsetAge);
        Range.require(
                youngestAge >= 18 && youngestAge <= oldestAge, "youngestAge", youngestAge, "18 to the oldest age");
        Range.require(oldestAge <= 110, "oldestAge", oldestAge, "at most 110");
        Range.require(
                persistentShare + intermittentShare < 1,
                "persistentShare",
                persistentShare,
                "less than what is left over");
    }

    /** The values the shipped set is made with. */
    public static PeopleParameters published() {
        return new PeopleParameters(0.76, 18, 74, 24, 12, 0.005, 0.088, 0.22, 0.25, 0.5, 13.5, 15.0, 14.5, 0.46, 0.16);
    }
}
