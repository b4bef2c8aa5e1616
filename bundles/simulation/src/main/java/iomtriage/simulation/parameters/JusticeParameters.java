package iomtriage.simulation.parameters;

/** What is done about an offence: detection, arrest, charge, disposal, custody. */
public record JusticeParameters(
        @Basis(
                meaning = "share of arrests made within a day of the offence",
                source = "chosen: most arrests follow a call")
        double sameDayArrest,

        @Basis(meaning = "mean days from offence to a later arrest", source = "chosen")
        double arrestDelayDays,

        @Basis(
                meaning = "chance that an earlier undetected offence comes to light at an arrest",
                source = "chosen so that a sanction has about 1.6 offences")
        double clearedTogether,

        @Basis(meaning = "days back in which such an offence lies", source = "chosen")
        int clearedWithinDays,

        @Basis(
                meaning = "chance that an arrest leads to nothing",
                source = "order of magnitude of arrests without charge (Home Office, Police Powers and Procedures)")
        double noFurtherAction,

        @Basis(
                meaning = "chance of a caution where allowed and nothing came before",
                source = "chosen so that about a third of first sanctions are cautions")
        double cautionFirst,

        @Basis(
                meaning = "factor on that chance for each sanction before",
                source = "cautions are rare for people with a record")
        double cautionAgain,

        @Basis(meaning = "mean days from arrest to charge", source = "chosen")
        double chargeDelayDays,

        @Basis(
                meaning = "mean days from charge to conviction",
                source = "order of magnitude of magistrates' court timeliness (Ministry of Justice, Criminal Court"
                        + " Statistics)")
        double courtDelayDays,

        @Basis(
                meaning = "chance that a charge ends in a conviction",
                source = "conviction ratio of prosecuted defendants, about 85% (Ministry of Justice, Criminal Justice"
                        + " Statistics)")
        double convicted,

        @Basis(
                meaning = "chance of custody until court, for a charge that can lead to prison",
                source = "order of magnitude")
        double remand,

        @Basis(
                meaning = "shift of the log-odds of prison of every offence group",
                source = "chosen so that people given up to six months have about 56 previous offences")
        double custodyLevel,

        @Basis(
                meaning = "rise of the log-odds of prison per sanction before, up to 33",
                source = "prison follows a record: Sentencing Council guidelines")
        double custodyPerSanction,

        @Basis(
                meaning = "how much higher than those of prison the log-odds of a court order are, short of prison",
                source = "chosen so that about four in ten of a reoffending cohort had custody or a court order")
        double courtOrder,

        @Basis(meaning = "standard deviation of the logarithm of days served", source = "chosen")
        double servedSpread,

        @Basis(meaning = "chance of recall when arrested on licence", source = "chosen")
        double recall,

        @Basis(
                meaning = "days of a recall",
                source = "fixed-term recall of 28 days: Criminal Justice Act 2003, section 255A")
        int recallDays,

        @Basis(meaning = "days on licence or supervision after release", source = "Offender Rehabilitation Act 2014")
        int licenceDays,

        @Basis(
                meaning = "arrests a year for what the person did not do, per sanction before, up to 10",
                source = "chosen so that an arrest is noisy")
        double mistakenArrestsPerYear) {

    /** @throws IllegalArgumentException if a value is out of its range */
    public JusticeParameters {
        Range.share("sameDayArrest", sameDayArrest);
        Range.share("clearedTogether", clearedTogether);
        Range.share("noFurtherAction", noFurtherAction);
        Range.share("cautionFirst", cautionFirst);
        Range.share("cautionAgain", cautionAgain);
        Range.share("convicted", convicted);
        Range.share("remand", remand);
        Range.share("recall", recall);
        Range.notNegative("arrestDelayDays", arrestDelayDays);
        Range.notNegative("clearedWithinDays", clearedWithinDays);
        Range.notNegative("chargeDelayDays", chargeDelayDays);
        Range.notNegative("courtDelayDays", courtDelayDays);
        Range.notNegative("servedSpread", servedSpread);
        Range.notNegative("recallDays", recallDays);
        Range.notNegative("licenceDays", licenceDays);
        Range.notNegative("mistakenArrestsPerYear", mistakenArrestsPerYear);
    }

    /** The values the shipped set is made with. */
    public static JusticeParameters published() {
        return new JusticeParameters(
                0.55, 35.0, 0.08, 120, 0.27, 0.4, 0.45, 25.0, 88.0, 0.86, 0.06, -1.4, 0.055, 2.6, 0.8, 0.55, 28, 365,
                0.015);
    }
}
