package iomtriage.features.internal.chapter;

import iomtriage.features.definition.Chapter;
import iomtriage.features.definition.Direction;
import iomtriage.features.definition.Feature;
import iomtriage.features.definition.Input;
import iomtriage.features.definition.Unit;
import iomtriage.features.definition.ValueKind;
import iomtriage.features.definition.Wording;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Builds one entry of the catalogue, so that the tables of features read like a printed list. */
final class FeatureBuilder {

    private final Chapter chapter;
    private final String id;
    private final String name;
    private String description = "";
    private String family;
    private Unit unit = Unit.NONE;
    private ValueKind kind = ValueKind.COUNT;
    private Direction direction = Direction.FREE;
    private List<String> categories = List.of();
    private Wording wording = Wording.always("{n}");
    private String whenMissing = "";
    private Optional<String> ask = Optional.empty();
    private Set<Input> inputs = EnumSet.noneOf(Input.class);
    private Optional<RowWording> rowWording = Optional.empty();
    private String source = "Case data conventions, England and Wales";

    private FeatureBuilder(Chapter chapter, String id, String name) {
        this.chapter = chapter;
        this.id = id;
        this.name = name;
        this.family = name.toLowerCase(Locale.ROOT);
    }

    static FeatureBuilder row(Chapter chapter, String id, String name) {
        return new FeatureBuilder(chapter, id, name);
    }

    FeatureBuilder means(String sentences) {
        description = sentences;
        return this;
    }

    /** What it is about, with others that say the same in another way; by default it is about itself. */
    FeatureBuilder family(String about) {
        family = about;
        return this;
    }

    /** A count of occasions, worded with "(s)" for the plural. */
    FeatureBuilder counts(String text) {
        return measures(Unit.OCCASIONS, ValueKind.COUNT).says(Wording.count(text));
    }

    /** The months since something last happened, worded with "(s)" for the plural. */
    FeatureBuilder monthsSince(String text) {
        return measures(Unit.MONTHS, ValueKind.TIME_SINCE).says(Wording.duration(text));
    }

    FeatureBuilder flags(String so, String notSo) {
        return measures(Unit.NONE, ValueKind.FLAG).says(Wording.flag(so, notSo));
    }

    FeatureBuilder measures(Unit in, ValueKind as) {
        unit = in;
        kind = as;
        return this;
    }

    FeatureBuilder says(Wording words) {
        wording = words;
        return this;
    }

    /** Names of the values 0, 1, 2 and so on. */
    FeatureBuilder named(List<String> values) {
        categories = values;
        return this;
    }

    /** The field insists: a higher value never lowers risk. */
    FeatureBuilder raises() {
        direction = Direction.HIGHER_RAISES;
        return this;
    }

    /** The field insists: a higher value never raises risk. */
    FeatureBuilder lowers() {
        direction = Direction.HIGHER_LOWERS;
        return this;
    }

    FeatureBuilder orElse(String missing) {
        whenMissing = missing;
        return this;
    }

    FeatureBuilder ask(String what) {
        ask = Optional.of(what);
        return this;
    }

    FeatureBuilder over(Input first, Input... rest) {
        inputs = EnumSet.of(first, rest);
        return this;
    }

    FeatureBuilder from(String publication) {
        source = publication;
        return this;
    }

    /** The words for a whole row, where a value by itself says less. */
    FeatureBuilder saysOfRow(RowWording words) {
        rowWording = Optional.of(words);
        return this;
    }

    CatalogueEntry is(Formula formula) {
        Feature feature = new Feature(
                id,
                name,
                chapter,
                family,
                description,
                unit,
                kind,
                direction,
                categories,
                wording,
                whenMissing,
                ask,
                inputs,
                source);
        return new CatalogueEntry(feature, formula, rowWording);
    }
}
