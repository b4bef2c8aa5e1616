package iomtriage.programme;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.evaluation.matching.Covariate;
import iomtriage.features.FeatureCatalogue;
import iomtriage.features.definition.Chapter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What people are matched on, as of a day: age, how often and at what they offended, time inside, needs. Few enough for some dozens of
 * participants; what else is in the catalogue says much the same.
 */
final class Facts {

    private static final List<String> MATCHED = List.of(
            "age",
            "age_at_first_sanction",
            "sanctions",
            "sanctions_last_12_months",
            "sanctions_last_24_months",
            "sanctions_last_60_months",
            "copas_rate",
            "offence_free_months",
            "unproven_arrests_last_12_months",
            "acquisitive_sanctions_last_24_months",
            "violent_sanctions_last_24_months",
            "custody_months_last_60_months",
            "recalls",
            "domestic_abuse_proven",
            "weapon_proven",
            "needs_identified",
            "need_accommodation",
            "need_education_training_employment",
            "need_lifestyle_and_associates",
            "need_drug_misuse",
            "need_alcohol_misuse",
            "need_thinking_and_behaviour",
            "need_attitudes");

    private final FeatureCatalogue catalogue = FeatureCatalogue.standard();
    private final int[] matched;
    private final int[] exact;

    /** @throws NotEvaluableException if there is no such feature */
    Facts(List<String> exact) {
        this.matched = positions(MATCHED);
        try {
            this.exact = positions(exact);
        } catch (IllegalArgumentException unknown) {
            throw new NotEvaluableException(
                    "Facts that two people must share are features of the catalogue. " + unknown.getMessage(),
                    List.of());
        }
    }

    private int[] positions(List<String> ids) {
        return ids.stream().mapToInt(catalogue::indexOf).toArray();
    }

    double[] row(CaseRecord record, LocalDate day) {
        double[] row = new double[catalogue.size()];
        catalogue.extract(record, day, row, 0);
        return row;
    }

    double[] matched(double[] row) {
        double[] values = new double[matched.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = row[matched[i]];
        }
        return values;
    }

    /** The exact facts as one text; of whom one is missing is like those of whom it is missing, too. */
    String exactly(double[] row) {
        return Arrays.stream(exact)
                .mapToObj(position -> String.valueOf(row[position]))
                .collect(Collectors.joining(" "));
    }

    /** What a match must share, in words. */
    String exactWords() {
        return exact.length == 0
                ? "no fact was matched exactly."
                : "matched exactly on "
                        + Arrays.stream(exact)
                                .mapToObj(position -> catalogue
                                        .features()
                                        .get(position)
                                        .name()
                                        .toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    /** @param rows of {@link #matched}, one per member */
    List<Covariate> covariates(List<double[]> rows) {
        List<Covariate> covariates = new ArrayList<>();
        for (int i = 0; i < matched.length; i++) {
            int column = i;
            var feature = catalogue.features().get(matched[i]);
            covariates.add(new Covariate(
                    feature.name(),
                    rows.stream().mapToDouble(row -> row[column]).toArray(),
                    true,
                    feature.chapter() == Chapter.NEEDS));
        }
        return covariates;
    }
}
