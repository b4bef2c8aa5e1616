package iomtriage.simulation.parameters;

/** An optional programme of integrated offender management that starts on the as-of date, with a known effect. */
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
        double selection) {

    /** @throws IllegalArgumentException if a value is out of its range */
    public ProgrammeParameters {
        Range.notNegative("rateRatio", rateRatio);
        Range.require(places > 0 && places < 1, "places", places, "between 0 and 1");
    }

    /** The values the shipped set is made with. */
    public static ProgrammeParameters published() {
        return new ProgrammeParameters(false, 0.05, 0.70, 1.5);
    }

    /** The same programme, offered, with this effect. */
    public ProgrammeParameters offeredWith(double ratio) {
        return new ProgrammeParameters(true, places, ratio, selection);
    }
}
