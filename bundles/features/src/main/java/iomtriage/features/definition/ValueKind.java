package iomtriage.features.definition;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What sort of value a feature has: how it is written in a reason, and what more and less of it are called. */
public enum ValueKind {
    /** A whole number of things, 0 or more. */
    COUNT("count", "more than", "fewer than") {
        @Override
        String written(double value) {
            return whole(value);
        }
    },
    /** A person's age at some day, in whole years. */
    AGE("age", "older than", "younger than") {
        @Override
        String written(double value) {
            return whole(value);
        }
    },
    /** How long something lasted or lasts, written rounded down. */
    DURATION("length of time", "longer than", "shorter than") {
        @Override
        String written(double value) {
            return whole(value);
        }
    },
    /** How long ago something last happened, written rounded down; missing if it never did. */
    TIME_SINCE("time since", "longer ago than", "more recently than") {
        @Override
        String written(double value) {
            return whole(value);
        }
    },
    /** How often a year. */
    RATE("rate", "more often than", "less often than") {
        @Override
        String written(double value) {
            return twoDecimals(value);
        }
    },
    /** The natural logarithm of how often a year, allowing for the length of the record; written as the rate itself. */
    LOG_RATE(
            "logarithm of a rate",
            "more often for the length of the record than",
            "less often for the length of the record than") {
        @Override
        String written(double value) {
            return twoDecimals(StrictMath.exp(value));
        }
    },
    /** A part of a whole, 0 to 1; written as a percentage. */
    SHARE("share", "more than", "less than") {
        @Override
        String written(double value) {
            return whole(value * 100 + 0.5) + "%";
        }
    },
    /** 1 if so, 0 if not. */
    FLAG("yes or no", "", "") {
        @Override
        String written(double value) {
            return value == 0 ? "no" : "yes";
        }
    },
    /** An ordered level, as a number from 0 up; with names of levels where it has any. */
    LEVEL("ordered level", "higher than", "lower than") {
        @Override
        String written(double value) {
            return whole(value);
        }
    },
    /** One of a list of categories without an order; the value is the position in that list, from 0. */
    CATEGORY("category", "", "") {
        @Override
        String written(double value) {
            return whole(value);
        }
    };

    private final String label;
    private final String more;
    private final String less;

    ValueKind(String label, String more, String less) {
        this.label = label;
        this.more = more;
        this.less = less;
    }

    /** The kind in plain words. */
    public String label() {
        return label;
    }

    /** Whether it says something that a value is higher or lower than most people's. */
    public boolean isComparable() {
        return !more.isEmpty();
    }

    /** How a value stands to smaller ones, for example "older than"; empty where comparing says nothing. */
    String more() {
        return more;
    }

    /** How a value stands to larger ones, for example "younger than"; empty where comparing says nothing. */
    String less() {
        return less;
    }

    abstract String written(double value);

    private static String whole(double value) {
        return Long.toString((long) Math.floor(value));
    }

    private static String twoDecimals(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
