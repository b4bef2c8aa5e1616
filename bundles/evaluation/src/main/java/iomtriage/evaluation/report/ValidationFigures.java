package iomtriage.evaluation.report;

import iomtriage.evaluation.GroupMetrics;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.figure.CapacityFigure;
import iomtriage.evaluation.figure.Figure;
import iomtriage.evaluation.figure.GroupFigure;
import iomtriage.evaluation.figure.ReliabilityFigure;
import iomtriage.evaluation.validation.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of a validation, each named after it. */
public final class ValidationFigures {

    /** Who is picked, and both ways of being wrong. */
    private static final List<Metric> BY_GROUP =
            List.of(Metric.SELECTION_RATE, Metric.FALSE_POSITIVE_RATE, Metric.FALSE_NEGATIVE_RATE);

    private ValidationFigures() {}

    /** All of them, in the order of the report. */
    public static List<Figure> of(Validation validation) {
        List<Figure> figures = new ArrayList<>();
        for (GroupMetrics groups : validation.evaluation().byGroup()) {
            figures.addAll(byGroup(validation, groups));
        }
        figures.add(capacity(validation));
        figures.add(reliability(validation));
        return List.copyOf(figures);
    }

    static List<Figure> byGroup(Validation validation, GroupMetrics groups) {
        return BY_GROUP.stream()
                .map(metric -> {
                    String name = validation.name() + "-by-" + slug(groups.grouping()) + "-" + slug(metric.name());
                    String title = metric.title() + " by " + groups.grouping();
                    return GroupFigure.of(name, title, groups, metric);
                })
                .toList();
    }

    static Figure capacity(Validation validation) {
        String name = validation.name() + "-capacity";
        return CapacityFigure.of(name, "What lists of every length would cover", validation.curve(), validation.list());
    }

    static Figure reliability(Validation validation) {
        return ReliabilityFigure.of(
                validation.name() + "-reliability", "Predicted and observed", validation.reliability());
    }

    private static String slug(String words) {
        String slug = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return slug.replaceAll("^-|-$", "");
    }
}
