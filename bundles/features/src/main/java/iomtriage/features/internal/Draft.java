package iomtriage.features.internal;

import iomtriage.features.Direction;
import iomtriage.features.Feature;
import iomtriage.features.Input;
import iomtriage.features.Kind;
import iomtriage.features.Subject;
import iomtriage.features.Unit;
import iomtriage.features.Wording;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A row of the catalogue while it is being written down. The tables read like print because of it. */
final class Draft {

    private final Subject subject;
    private final String id;
    private final String name;
    private String description = "";
    private Unit unit = Unit.NONE;
    private Kind kind = Kind.COUNT;
    private Direction direction = Direction.FREE;
    private List<String> categories = List.of();
    private Wording wording = Wording.always("{n}");
    private String whenMissing = "";
    private Optional<String> ask = Optional.empty();
    private Set<Input> inputs = EnumSet.noneOf(Input.class);
    private String source = "Case data conventions, England and Wales";

    private Draft(Subject subject, String id, String name) {
        this.subject = subject;
        this.id = id;
        this.name = name;
    }

    static Draft row(Subject subject, String id, String name) {
        return new Draft(subject, id, name);
    }

    Draft means(String sentences) {
        description = sentences;
        return this;
    }

    /** A count of occasions, worded with "(s)" for the plural. */
    Draft counts(String text) {
        return measures(Unit.OCCASIONS, Kind.COUNT).says(Wording.count(text));
    }

    /** A length of time in months, worded with "(s)" for the plural. */
    Draft months(String text) {
        return measures(Unit.MONTHS, Kind.DURATION).says(Wording.duration(text));
    }

    Draft flags(String so, String notSo) {
        return measures(Unit.NONE, Kind.FLAG).says(Wording.flag(so, notSo));
    }

    Draft measures(Unit in, Kind as) {
        unit = in;
        kind = as;
        return this;
    }

    Draft says(Wording words) {
        wording = words;
        return this;
    }

    /** Names of the values 0, 1, 2 and so on. */
    Draft named(List<String> values) {
        categories = values;
        return this;
    }

    /** The field insists: a higher value never lowers risk. */
    Draft raises() {
        direction = Direction.HIGHER_RAISES;
        return this;
    }

    /** The field insists: a higher value never raises risk. */
    Draft lowers() {
        direction = Direction.HIGHER_LOWERS;
        return this;
    }

    Draft orElse(String missing) {
        whenMissing = missing;
        return this;
    }

    Draft ask(String what) {
        ask = Optional.of(what);
        return this;
    }

    Draft over(Input first, Input... rest) {
        inputs = EnumSet.of(first, rest);
        return this;
    }

    Draft from(String publication) {
        source = publication;
        return this;
    }

    Row is(Formula formula) {
        Feature feature = new Feature(
                id,
                name,
                subject,
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
        return new Row(feature, formula);
    }
}
