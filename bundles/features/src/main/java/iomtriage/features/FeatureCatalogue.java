package iomtriage.features;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.features.definition.Feature;
import iomtriage.features.definition.Input;
import iomtriage.features.internal.career.Career;
import iomtriage.features.internal.career.CareerPool;
import iomtriage.features.internal.chapter.CatalogueEntry;
import iomtriage.features.internal.chapter.Chapters;
import iomtriage.features.internal.chapter.Formula;
import iomtriage.features.internal.chapter.PersonFeatures;
import iomtriage.features.internal.chapter.RowWording;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every feature, in a fixed order, and how a case record becomes a row of them as of a date. Immutable and thread-safe.
 *
 * <p>Only what was known on the date counts:
 *
 * <ul>
 *   <li>an event, from the first day the person was arrested, charged or sanctioned for it. An offence with none of these by
 *       then counts for nothing: nothing says since when it was tied to the person, and a later disposal must not move what
 *       was true before it;
 *   <li>an arrest and a sanction, from their own dates; all disposals of a day are one sanction, all arrests of a day one
 *       arrest;
 *   <li>an assessment, from the day it was completed, until the next; a marker, a register entry, MAPPA management, on the
 *       days it is in force; a release from custody, from its day.
 * </ul>
 *
 * <p>In a row NaN means missing. It is never read as zero: no needs assessment is not "no needs". A count of things that did
 * not happen is a true zero.
 */
public final class FeatureCatalogue {

    private static final String VERSION = "2.0.0";
    private static final FeatureCatalogue STANDARD = new FeatureCatalogue(VERSION, Chapters.all());

    private final String version;
    private final List<Feature> features;
    private final Formula[] formulas;
    private final List<Optional<RowWording>> rowWordings;
    private final Map<String, Integer> positions;
    private final CareerPool careers = new CareerPool();

    /** @throws IllegalArgumentException if two features share an id, or one is declared over an input no feature may use */
    FeatureCatalogue(String version, List<CatalogueEntry> rows) {
        this.version = version;
        this.features = rows.stream().map(CatalogueEntry::feature).toList();
        this.formulas = rows.stream().map(CatalogueEntry::formula).toArray(Formula[]::new);
        this.rowWordings = rows.stream().map(CatalogueEntry::rowWording).toList();
        this.positions = new HashMap<>();
        for (int i = 0; i < features.size(); i++) {
            Feature feature = features.get(i);
            refuseForbiddenInputs(feature);
            if (positions.put(feature.id(), i) != null) {
                throw new IllegalArgumentException("Two features are called \"" + feature.id() + "\". Rename one.");
            }
        }
    }

    private static void refuseForbiddenInputs(Feature feature) {
        for (Input input : feature.inputs()) {
            if (!input.permitted()) {
                throw new IllegalArgumentException("Feature \"" + feature.id() + "\" is refused: it looks at "
                        + input.label() + ", which would feed a protected trait or an earlier choice of the system back"
                        + " into a score. Take it out of the catalogue.");
            }
        }
    }

    /** The catalogue that ships. */
    public static FeatureCatalogue standard() {
        return STANDARD;
    }

    /** Changes whenever the layout of a row or the meaning of a feature changes. */
    public String version() {
        return version;
    }

    /** Every feature; the order is the layout of a row. */
    public List<Feature> features() {
        return features;
    }

    /** How many features there are: the length of a row. */
    public int size() {
        return features.size();
    }

    /** Ids of the features that look at something, in the order of a row. */
    public List<String> over(Input input) {
        return features.stream()
                .filter(feature -> feature.inputs().contains(input))
                .map(Feature::id)
                .toList();
    }

    /** Ids of the features that say how the record began: the kind of the first proven offence, and the age at it. */
    public Set<String> debut() {
        return features.stream()
                .filter(feature -> feature.family().equals(PersonFeatures.DEBUT))
                .map(Feature::id)
                .collect(Collectors.toSet());
    }

    /**
     * A feature's position in a row.
     *
     * @throws IllegalArgumentException if there is no such feature; the message suggests near matches
     */
    public int indexOf(String id) {
        Integer position = positions.get(id);
        if (position == null) {
            throw new IllegalArgumentException(noSuch(id));
        }
        return position;
    }

    private String noSuch(String id) {
        List<String> near =
                NearMatches.to(id, features.stream().map(Feature::id).toList());
        String suggestion = near.isEmpty()
                ? "The catalogue lists its " + size() + " features."
                : "Did you mean " + String.join(" or ", near) + "?";
        return "There is no feature \"" + id + "\" in catalogue " + version + ". " + suggestion;
    }

    /**
     * The feature of this id.
     *
     * @throws IllegalArgumentException if there is no such feature; the message suggests near matches
     */
    public Feature feature(String id) {
        return features.get(indexOf(id));
    }

    /**
     * A feature of a row in plain words, for example "sanctioned 18 times in 7 years".
     *
     * @param row a row as {@link #extract} fills it, from position 0
     */
    public String phrase(int position, double[] row) {
        double value = row[position];
        return rowWordings
                .get(position)
                .filter(words -> !Double.isNaN(value))
                .map(words -> words.words(id -> row[indexOf(id)]))
                .orElseGet(() -> features.get(position).phrase(value));
    }

    /**
     * Fills a row with every feature of a person as of a date. Allocates nothing once warm.
     *
     * @param record what the host knows, in any order
     * @param asOf the day to look back from; what happened or was recorded later does not count
     * @param row where the values go; NaN means missing
     * @param offset position of the first value in {@code row}
     * @throws IllegalArgumentException if the row is too short
     */
    public void extract(CaseRecord record, LocalDate asOf, double[] row, int offset) {
        if (offset < 0 || offset > row.length - formulas.length) {
            throw new IllegalArgumentException("A row of " + row.length + " values has no room for " + formulas.length
                    + " features from position " + offset + ". Make it at least offset + size() long.");
        }
        Career career = careers.take();
        career.read(record, asOf);
        for (int i = 0; i < formulas.length; i++) {
            row[offset + i] = formulas[i].of(career);
        }
        careers.giveBack(career);
    }
}
