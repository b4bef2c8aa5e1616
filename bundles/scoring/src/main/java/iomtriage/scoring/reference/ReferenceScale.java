package iomtriage.scoring.reference;

import iomtriage.scoring.pack.OutcomeModel;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a reference score says the risk of, with the decimals of the percentage that decides its band and the percentages from
 * which bands start. OGRS3 is banded on the whole per cent, OGRS4 on hundredths, as the ministry's
 * {@code OGRS3RiskProducerService} and OGRS4 services do.
 */
public enum ReferenceScale {
    /** Proven reoffending within one year. Its band is that of the two-year score, as published. */
    OGRS3_ONE_YEAR("proven reoffending within a year (OGRS3)", Instrument.OGRS3, 50, 75, 90),
    /** Proven reoffending within two years. */
    OGRS3_TWO_YEARS("proven reoffending within two years (OGRS3)", Instrument.OGRS3, 50, 75, 90),
    /** Proven reoffending within two years. */
    OGRS4_ALL("all reoffending (OGRS4, ARP)", Instrument.OGRS4, 50, 75, 90),
    /** Proven violent reoffending within two years. */
    OGRS4_VIOLENT("violent reoffending (OGRS4, VRP)", Instrument.OGRS4, 30, 60, 80),
    /** Proven serious violent reoffending within two years. */
    OGRS4_SERIOUS_VIOLENT("serious violent reoffending (OGRS4, SVRP)", Instrument.OGRS4, 1.0, 3.0, 6.9),
    /** Proven sexual reoffending with direct contact within two years (DC-SRP). Its bands go by points, not per cent. */
    DIRECT_CONTACT_SEXUAL("sexual reoffending with direct contact (DC-SRP)", Instrument.OGRS4, 22, 30, 36),
    /** Proven sexual reoffending by images or indirect contact within two years (IIC-SRP). Its table gives the chances. */
    IMAGES_AND_INDIRECT_SEXUAL(
            "sexual reoffending by images or indirect contact (IIC-SRP)",
            Instrument.OGRS4,
            3.33,
            10.31,
            Double.POSITIVE_INFINITY),
    /** Proven serious reoffending within two years (CSRP): serious violence and sexual reoffending of both kinds. */
    COMBINED_SERIOUS("serious reoffending (CSRP)", Instrument.OGRS4, 1.0, 3.0, 6.9);

    static final BigDecimal HIGHEST_OGRS4 = new BigDecimal("99.99");

    private enum Instrument {
        OGRS3,
        OGRS4
    }

    private final String label;
    private final Instrument instrument;
    private final double medium;
    private final double high;
    private final double veryHigh;

    ReferenceScale(String label, Instrument instrument, double medium, double high, double veryHigh) {
        this.label = label;
        this.instrument = instrument;
        this.medium = medium;
        this.high = high;
        this.veryHigh = veryHigh;
    }

    /** {@return the score in plain words, with the short name that practitioners use} */
    public String label() {
        return label;
    }

    /** The probability in per cent, rounded half-up to two decimals; OGRS4 never shows more than 99.99. */
    BigDecimal percentage(double logOdds) {
        BigDecimal percentage = perCent(logOdds).setScale(2, RoundingMode.HALF_UP);
        return instrument == Instrument.OGRS4 ? percentage.min(HIGHEST_OGRS4) : percentage;
    }

    /** The percentage that decides bands and thresholds: OGRS3 rounds it half-up to a whole number. */
    BigDecimal deciding(double logOdds) {
        return instrument == Instrument.OGRS3
                ? perCent(logOdds).setScale(0, RoundingMode.HALF_UP)
                : percentage(logOdds);
    }

    private static BigDecimal perCent(double logOdds) {
        return BigDecimal.valueOf(OutcomeModel.probability(logOdds)).movePointRight(2);
    }

    /** The band of a score. */
    ReferenceBand bandOf(double logOdds) {
        return bandAt(deciding(logOdds).doubleValue());
    }

    /** The band of what is shown: a percentage, or points. */
    ReferenceBand bandAt(double shown) {
        if (shown >= veryHigh) {
            return ReferenceBand.VERY_HIGH;
        }
        if (shown >= high) {
            return ReferenceBand.HIGH;
        }
        return shown >= medium ? ReferenceBand.MEDIUM : ReferenceBand.LOW;
    }
}
