package iomtriage.features.definition;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One thing the catalogue can say about a person as of a day, with all that is needed to read it.
 *
 * @param id stable name in files and models: lower case, digits and underscores
 * @param name short name in plain words
 * @param chapter chapter of the catalogue
 * @param family what it is about, in plain words: features of one family say one thing in several ways, and what they add to
 *     a score is shown as one reason
 * @param description what exactly is measured, as sentences
 * @param unit what the value is measured in
 * @param kind what sort of value it is
 * @param direction which way it may move a score
 * @param categories names of the values 0, 1, 2 and so on: for every category, and for levels that have names
 * @param wording how a value is said in a reason
 * @param whenMissing how a missing value is said in a reason, for example "never sanctioned"; empty if it is never missing
 * @param ask what to ask for when the value is missing, for example "a needs assessment"; empty if asking would not help
 * @param inputs what the feature looks at
 * @param source where the definition comes from
 */
public record Feature(
        String id,
        String name,
        Chapter chapter,
        String family,
        String description,
        Unit unit,
        ValueKind kind,
        Direction direction,
        List<String> categories,
        Wording wording,
        String whenMissing,
        Optional<String> ask,
        Set<Input> inputs,
        String source) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");

    /** @throws IllegalArgumentException if the id is not well formed, a category has no names or nothing is looked at */
    public Feature {
        categories = List.copyOf(categories);
        inputs = Collections.unmodifiableSet(new TreeSet<>(inputs));
        require(ID.matcher(id).matches(), id, "its id must be lower case letters, digits and underscores");
        require(kind != ValueKind.CATEGORY || !categories.isEmpty(), id, "a category needs the names of its values");
        require(!inputs.isEmpty(), id, "it must say what it looks at");
        require(ask.isEmpty() || !whenMissing.isEmpty(), id, "what is never missing need not be asked for");
    }

    private static void require(boolean met, String id, String rule) {
        if (!met) {
            throw new IllegalArgumentException("Feature \"" + id + "\" cannot be declared: " + rule + ".");
        }
    }

    /** Whether a value can be missing. */
    public boolean canBeMissing() {
        return !whenMissing.isEmpty();
    }

    /**
     * A value in plain words, for example "4 sanctions in the last 12 months".
     *
     * @param value a value of this feature; NaN if it is missing
     */
    public String phrase(double value) {
        if (Double.isNaN(value)) {
            return canBeMissing() ? whenMissing : name.toLowerCase(Locale.ROOT) + " not known";
        }
        return wording.textFor(value).replace("{n}", written(value));
    }

    /**
     * How a value stands among other people's, to follow its phrase: ", more than 93% of the caseload". Empty where comparing
     * says nothing: a category, a flag, a missing value, or one in the middle of the others.
     *
     * @param value a value of this feature; NaN if it is missing
     */
    public String comparison(double value, Standing among) {
        if (Double.isNaN(value) || !kind.isComparable()) {
            return "";
        }
        if (kind == ValueKind.TIME_SINCE && Standing.isMost(among.missing())) {
            return ", where " + among.missing() + "% of " + among.others() + " have none";
        }
        // What never happened is further back than anything that did.
        int above = among.above() + (kind == ValueKind.TIME_SINCE ? among.missing() : 0);
        if (Standing.isMost(among.below())) {
            return ", " + kind.more() + " " + among.below() + "% of " + among.others();
        }
        return Standing.isMost(above) ? ", " + kind.less() + " " + above + "% of " + among.others() : "";
    }

    /** A value by itself, as a reader would write it: "4", "0.25", "40%", "burglary". */
    public String written(double value) {
        if (!categories.isEmpty() && value >= 0 && value < categories.size()) {
            return categories.get((int) value);
        }
        return kind.written(value);
    }
}
