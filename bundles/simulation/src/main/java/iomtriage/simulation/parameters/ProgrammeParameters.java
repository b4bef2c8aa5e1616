package iomtriage.simulation.parameters;

/** An optional programme of integrated offender management that people join from the as-of date on, with a known effect. */
public record ProgrammeParameters(
        @Basis(meaning = "whether there is a programme", source = "off in the shipped set")
        boolean offered,

        @Basis(
                meaning = "share of the caseload that is treated, about",
                source = "national schemes hold a few per cent of the caseload")
        double places,

        @Basis(
                meaning = "offending rate of a treated person relative to what it would have been",
                source = "the truth an evaluation is to recover")
        double rateRatio,

        @Basis(
                meaning = "how strongly the number of recent sanctions raises the log-odds of being treated",
                source = "the London Diamond group had higher needs")
        double selection,

        @Basis(
                meaning =
                        "how strongly needs found in the latest assessment raise the log-odds of being treated, for each standard deviation of their number",
                source = "off in the shipped set; the London Diamond group had higher needs")
        double needsSelection,

        @Basis(
                meaning =
                        "months over which people join, some on the as-of date and some on the same day of each month after",
                source = "chosen: all at once is simplest")
        int intakeMonths) {

    private static final int LONGEST_INTAKE = 12;

    /** @throws IllegalArgumentException if a value is out of its range */
    public ProgrammeParameters {
        Range.notNegative("rateRatio", rateRatio);
        Range.require(places > 0 && places < 1, "places", places, "between 0 and 1");
        // A year and the six months in which an offence may be proven must remain of the follow-up.
        Range.require(
                intakeMonths >= 1 && intakeMonths <= LONGEST_INTAKE, "intakeMonths", intakeMonths, "from 1 to 12");
    }

    /** The values the shipped set is made with. */
    public static ProgrammeParameters published() {
        return new ProgrammeParameters(false, 0.05, 0.70, 1.5, 0, 1);
    }

    /** The same programme, offered, with this effect. */
    public ProgrammeParameters offeredWith(double ratio) {
        return new ProgrammeParameters(true, places, ratio, selection, needsSelection, intakeMonths);
    }

    /** The same programme, which people join over so many months, those with higher needs more often by so much. */
    public ProgrammeParameters joinedOver(int months, double needs) {
        return new ProgrammeParameters(offered, places, rateRatio, selection, needs, months);
    }

    /** The same programme for about this share of the caseload. */
    public ProgrammeParameters forShare(double share) {
        return new ProgrammeParameters(offered, share, rateRatio, selection, needsSelection, intakeMonths);
    }
}
