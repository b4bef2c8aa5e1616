package iomtriage.simulation.parameters;

/** How agencies see needs and harm: with error, sometimes late, sometimes not at all. */
public record ObservationParameters(
        @Basis(
                meaning = "share of people whom nobody ever assessed",
                source = "chosen so that there are provisional scores")
        double neverAssessed,

        @Basis(
                meaning = "chance that a conviction of an adult is followed by an assessment",
                source = "order of magnitude of pre-sentence and start-of-order assessments")
        double assessedAfterConviction,

        @Basis(meaning = "most assessments kept in a record", source = "chosen")
        int assessmentsKept,

        @Basis(
                meaning = "standard deviation of the error of a section, in standard deviations of the need",
                source = "inter-rater reliability of OASys sections: moderate")
        double sectionError,

        @Basis(meaning = "chance that a section says not enough information", source = "chosen")
        double notEnoughInformation,

        @Basis(meaning = "standard deviation of the error of an assessed level of harm", source = "chosen")
        double harmError,

        @Basis(
                meaning = "chance that a register entry that ought to be made is not",
                source = "chosen so that registers are noisy")
        double registerMissed,

        @Basis(
                meaning = "chance that a marker that ought to be raised is not",
                source = "chosen so that markers are noisy")
        double markerMissed,

        @Basis(
                meaning = "chance of a marker on someone it is not true of",
                source = "lesson of the Gangs Matrix: ICO enforcement notice (2018)")
        double markerWrong,

        @Basis(meaning = "share of records without sex", source = "chosen so that there are scores that cannot be made")
        double sexNotRecorded,

        @Basis(meaning = "share of events whose offence group nobody recorded", source = "chosen")
        double groupUnknown,

        @Basis(
                meaning = "share of people with known domestic abuse for whom victim-safety questions were asked",
                source = "chosen; the inspectorate found a lack of focus")
        double safetyAsked) {

    /** @throws IllegalArgumentException if a value is out of its range */
    public ObservationParameters {
        Range.share("neverAssessed", neverAssessed);
        Range.share("assessedAfterConviction", assessedAfterConviction);
        Range.share("notEnoughInformation", notEnoughInformation);
        Range.share("registerMissed", registerMissed);
        Range.share("markerMissed", markerMissed);
        Range.share("markerWrong", markerWrong);
        Range.share("sexNotRecorded", sexNotRecorded);
        Range.share("groupUnknown", groupUnknown);
        Range.share("safetyAsked", safetyAsked);
        Range.notNegative("assessmentsKept", assessmentsKept);
        Range.notNegative("sectionError", sectionError);
        Range.notNegative("harmError", harmError);
    }

    /** The values the shipped set is made with. */
    public static ObservationParameters published() {
        return new ObservationParameters(0.12, 0.55, 3, 0.55, 0.06, 0.7, 0.35, 0.5, 0.015, 0.002, 0.005, 0.7);
    }
}
