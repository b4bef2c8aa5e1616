package iomtriage.simulation.realism;

import java.util.Locale;

/**
 * A published figure that simulated people should match: adults in England and Wales unless said. What has no tolerance is a
 * bound, and lies between two values.
 */
public enum PublishedFigure {
    REOFFENDING("one-year proven reoffending, all adults", 27.3, 3, "%", Source.REOFFENDING_2023),
    REOFFENDING_CUSTODY_OR_ORDER("the same after custody or a court order", 35.2, 4, "%", Source.REOFFENDING_2023),
    REOFFENDING_NO_PREVIOUS("the same, no previous offences", 10.5, 3, "%", Source.REOFFENDING_2012),
    REOFFENDING_11_PREVIOUS("the same, 11 or more previous offences", 47, 5, "%", Source.REOFFENDING),
    REOFFENCES_EACH("reoffences per reoffender in the year", new Bound(2.9, 4), "", Source.REOFFENDING),
    OCCASIONS_15("occasions (cautions, convictions) with 15 or more previous", 37, 3, "%", Source.HISTORIES),
    CONVICTIONS_15_49("convictions with 15 to 49 previous", 32.4, 4, "%", Source.QUESTION_4026),
    CONVICTIONS_50_99("convictions with 50 to 99 previous", 4.1, 1.5, "%", Source.QUESTION_4026),
    CONVICTIONS_100("convictions with 100 or more previous", .6, .5, "%", Source.QUESTION_4026),
    OFFENCES_OF_PROLIFIC("proven offences of people with 16 or more sanctions", new Bound(0, 60), "", Source.PROLIFIC),
    FIRST_KNIFE("knife sanctions that are a first such sanction", 69, 6, "%", Source.KNIFE),
    OFFENCES_BEFORE_SHORT_SENTENCE("previous offences of people given up to six months", 55.9, 15, "", Source.SHORT),
    RECALLS("recalls per release", .56, .1, "", Source.RECALLS),
    DOMESTIC_ABUSE("known domestic abuse among people on probation", 30, 4, "%", Source.INSPECTORATE),
    IOM_REOFFENDING("people like an IOM cohort, one-year reoffending", 56, 6, "%", Source.LEEDS),
    IOM_REOFFENCES("their reoffences per 100 people", new Bound(150, 260), "", Source.LEEDS),
    CHRONIC("chronic: 15 or more offences in nine years from the first sanction", 5, 1, "%", Source.DEBUT),
    CHRONIC_REOFFENCES("their share of all reoffences", 49, 5, "%", Source.DEBUT),
    DEBUT_REOFFENDING("any further proven offence within nine years of the first", 49, 4, "%", Source.DEBUT),
    CHRONIC_BY_DEBUT("chronic after robbery, burglary or vehicle theft, against all", 3, .7, " times", Source.DEBUT),
    CHRONIC_AFTER_ROBBERY("males 10 to 17 at a robbery debut who become chronic", 20, 5, "%", Source.DEBUT),
    DESISTED("three or more convictions, not convicted again in three years", 40, 4, "%", Source.CARTER),
    AGE_AT_FIRST("median age at first sanction, 15 or more sanctions", 18, 2, " years", Source.PLAUSIBLE),
    WOMEN("women in the caseload", new Bound(14, 20), "%", Source.WOMEN),
    FIFTY_SANCTIONS("people sanctioned in two years with 50 or more sanctions", new Bound(0, 4), "%", Source.PLAUSIBLE),
    AGE_FALL("fall of two-year reoffending from 18-20 to 50+, men, log-odds", new Bound(.7, 2.1), "", Source.OGRS3),
    AGE_STEADY("largest rise from one age band to the next, log-odds", new Bound(-3, .1), "", Source.OGRS3);

    private final String words;
    private final double published;
    private final double tolerance;
    private final Bound bound;
    private final String unit;
    private final String source;

    PublishedFigure(String words, double published, double tolerance, Bound bound, String unit, String source) {
        this.words = words;
        this.published = published;
        this.tolerance = tolerance;
        this.bound = bound;
        this.unit = unit;
        this.source = source;
    }

    PublishedFigure(String words, Bound bound, String unit, String source) {
        this(words, Double.NaN, Double.NaN, bound, unit, source);
    }

    PublishedFigure(String words, double published, double tolerance, String unit, String source) {
        this(words, published, tolerance, new Bound(published - tolerance, published + tolerance), unit, source);
    }

    /** What is counted, in words. */
    public String words() {
        return words;
    }

    /** The value as published, or the bounds. */
    public String published() {
        return Double.isNaN(published)
                ? number(bound.low) + " to " + number(bound.high) + unit
                : number(published) + unit;
    }

    /** How far ours may be off; empty for bounds. */
    public String tolerance() {
        return Double.isNaN(tolerance) ? "bound" : number(tolerance);
    }

    /** A value of ours, in the figure's unit. */
    public String shown(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 5 ? "%.2f" : "%.1f", value) + unit;
    }

    public String source() {
        return source;
    }

    /** Whether a value of ours is near enough. */
    public boolean accepts(double value) {
        return value >= bound.low && value <= bound.high;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private record Bound(double low, double high) {}

    private static final class Source {
        static final String REOFFENDING = "Ministry of Justice, proven reoffending statistics";
        static final String REOFFENDING_2023 = REOFFENDING + ", April to June 2023 cohort";
        static final String REOFFENDING_2012 = REOFFENDING + ", July 2011 to June 2012, all ages";
        static final String HISTORIES = "Ministry of Justice, offending histories, year ending September 2018";
        static final String QUESTION_4026 = "Parliamentary question 4026 (2014), scaled to 2018";
        static final String PROLIFIC =
                "a bound; Ministry of Justice, prolific offenders (2019), has 19 on another definition";
        static final String KNIFE =
                "Ministry of Justice, knife and offensive weapon sentencing, year ending September 2023";
        static final String SHORT = "Ministry of Justice, parliamentary question, year ending September 2018";
        static final String RECALLS = "Ministry of Justice, offender management statistics, January to March 2024";
        static final String INSPECTORATE = "HM Inspectorate of Probation (2023)";
        static final String LEEDS = "Justice Data Lab, Leeds IOM (July 2017), comparison group";
        static final String DEBUT = "Owen and Cooper (2013)";
        static final String CARTER = "Carter (2003); the length of follow-up is ours";
        static final String PLAUSIBLE = "plausible; no figure found";
        static final String WOMEN = "Ministry of Justice";
        static final String OGRS3 = "Howard and others (2009): at least half of the fall of OGRS3's age terms, 1.4";
    }
}
