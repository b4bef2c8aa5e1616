package iomtriage.simulation.parameters;

/** When people stop, and start again. */
public record DesistanceParameters(
        @Basis(
                meaning = "chance a year of stopping, persistent career",
                source = "chosen so that 37% of a year's offending population have 15 or more previous sanctions")
        double persistentPerYear,

        @Basis(
                meaning = "chance a year of stopping, intermittent career",
                source = "chosen so that 37% of a year's offending population have 15 or more previous sanctions")
        double intermittentPerYear,

        @Basis(
                meaning = "chance a year of stopping, occasional career",
                source = "chosen so that most people with a first sanction have no second")
        double occasionalPerYear,

        @Basis(
                meaning = "chance of stopping after a debut in robbery, burglary or vehicle theft, relative to others",
                source = "debut offence foretells chronic offending: Owen and Cooper (2013)")
        double afterStreetDebut,

        @Basis(
                meaning = "standard deviation of the logarithm of the chance",
                source = "chosen so that people of one kind differ")
        double spread,

        @Basis(
                meaning = "change of the logarithm of the chance per ten years of age after 25",
                source = "desistance rises with age: Laub and Sampson (2003)")
        double perDecade,

        @Basis(
                meaning = "change of the logarithm of the chance per standard deviation of needs",
                source = "high needs hold people back: Laub and Sampson (2003)")
        double perNeed,

        @Basis(
                meaning = "chance a year of starting again, persistent career",
                source =
                        "intermittency: Piquero (2004); value chosen so that 40% of those with three or more convictions are not convicted again")
        double persistentReturnPerYear,

        @Basis(
                meaning = "chance a year of starting again, others",
                source = "intermittency: Piquero (2004); value chosen so that offence-free time predicts")
        double returnPerYear) {

    /** @throws IllegalArgumentException if a value is out of its range */
    public DesistanceParameters {
        Range.notNegative("persistentPerYear", persistentPerYear);
        Range.notNegative("intermittentPerYear", intermittentPerYear);
        Range.notNegative("occasionalPerYear", occasionalPerYear);
        Range.notNegative("spread", spread);
        Range.positive("persistentReturnPerYear", persistentReturnPerYear);
        Range.positive("returnPerYear", returnPerYear);
    }

    /** The values the shipped set is made with. */
    public static DesistanceParameters published() {
        return new DesistanceParameters(0.012, 0.009, 0.02, 0.4, 0.5, 0.3, 0.3, 0.12, 0.03);
    }
}
