package iomtriage.charts;

import iomtriage.charts.text.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The bands of one outcome, drawn equally wide: all boundaries of a rare outcome lie below one chance in ten, and on a scale
 * from 0 to 100% nobody could see them.
 *
 * @param bands lowest first, the first starting at 0, at least one
 */
public record BandScale(List<Band> bands) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NINETY = BigDecimal.valueOf(90);
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

    /** Packs state their thresholds to four decimals, as per cent to two: one more tells a probability from them. */
    private static final int MOST_DIGITS = 4;

    /**
     * A band.
     *
     * @param name as in "high"
     * @param from the lowest probability in it
     */
    public record Band(String name, double from) {}

    public BandScale {
        bands = List.copyOf(bands);
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("A scale needs at least one band. Take them from the pack.");
        }
    }

    int size() {
        return bands.size();
    }

    /** The band a probability falls in, 0 for the lowest. */
    public int indexOf(double probability) {
        int found = 0;
        for (int i = 1; i < bands.size(); i++) {
            found = probability >= bands.get(i).from() ? i : found;
        }
        return found;
    }

    /** Where a probability lies from left to right, 0 to 1: its own share of the way through its band. */
    double position(double probability) {
        int band = indexOf(probability);
        double from = from(band);
        return (band + (probability - from) / (from(band + 1) - from)) / bands.size();
    }

    /** Where a band begins; after the last, 1. */
    private double from(int band) {
        return band < bands.size() ? bands.get(band).from() : 1;
    }

    /** From where to where a band reaches, in words: "under 1.4%", "1.4% to 11%", "47% or more". */
    public String range(int band) {
        if (bands.size() == 1) {
            return "0% to 100%";
        }
        String from = boundary(from(band));
        String to = boundary(from(band + 1));
        if (band == 0) {
            return "under " + to;
        }
        return band == bands.size() - 1 ? from + " or more" : from + " to " + to;
    }

    /** From where to where the band of a probability reaches. */
    public String rangeAround(double probability) {
        return range(indexOf(probability));
    }

    /** From where to where an interval reaches, with as many digits as tell its ends apart. */
    public String percent(double low, double high) {
        String from = percent(low);
        String to = percent(high);
        return from.equals(to) ? Numbers.percentRange(low, high) : from + " to " + to;
    }

    /**
     * A probability in per cent with as few digits as leave it in its band: 40.96% is not said to be 41% where the next band
     * starts at 40.99%.
     */
    public String percent(double probability) {
        if (staysInBand(Math.round(100 * probability) / 100.0, probability) && !hidesBands(probability)) {
            return Percent.whole(probability);
        }
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded =
                    BigDecimal.valueOf(probability).multiply(HUNDRED).setScale(digits, RoundingMode.HALF_UP);
            boolean certain = rounded.signum() == 0 || rounded.compareTo(HUNDRED) == 0;
            if (!certain && staysInBand(rounded.doubleValue() / 100, probability)) {
                return rounded.toPlainString() + "%";
            }
        }
        return boundary(probability);
    }

    private boolean staysInBand(double rounded, double probability) {
        return indexOf(rounded) == indexOf(probability);
    }

    /** Whether "under 1%" or "over 99%" could mean more than one band. */
    private boolean hidesBands(double probability) {
        return probability > 0 && probability < Percent.ONE && from(1) < Percent.ONE
                || probability < 1 && probability > 1 - Percent.ONE && from(bands.size() - 1) > 1 - Percent.ONE;
    }

    /** Every boundary from 0% to 100%, one more than there are bands. */
    List<String> boundaries() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i <= bands.size(); i++) {
            words.add(boundary(from(i)));
        }
        return words;
    }

    /** Two digits; above nine in ten, two digits of what is missing to a hundred. */
    private static String boundary(double share) {
        BigDecimal percent = BigDecimal.valueOf(share).multiply(HUNDRED);
        BigDecimal rounded = percent.compareTo(NINETY) > 0
                ? HUNDRED.subtract(HUNDRED.subtract(percent).round(TWO_DIGITS))
                : percent.round(TWO_DIGITS);
        return plain(rounded);
    }

    private static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString() + "%";
    }
}
