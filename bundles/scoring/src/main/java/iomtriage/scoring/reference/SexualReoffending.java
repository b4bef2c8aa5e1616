package iomtriage.scoring.reference;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.api.oasys.Answer;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The published predictors of sexual reoffending within two years, and the combined one. Points, rows and their source are in
 * {@code sexual-reoffending.json}. Immutable, so thread-safe.
 */
final class SexualReoffending {

    private static final BigDecimal NONE = BigDecimal.valueOf(0, 2);

    private final String source;
    private final JsonNode contact;
    private final JsonNode rows;
    private final BigDecimal womanWithSexualOffence;

    SexualReoffending() {
        JsonNode file = CoefficientFile.load("sexual-reoffending.json");
        source = file.path("_source").asText();
        contact = file.path("directContact");
        rows = file.path("imagesAndIndirect").path("rows");
        womanWithSexualOffence = perCent(file.path("combinedSerious").path("womanWithSexualOffence"));
    }

    /** Where points and rows come from. */
    String source() {
        return source;
    }

    /** A woman, or a person who never committed a sexual offence, has no chance and no band. */
    static ReferenceScore.DirectContact noDirectContact() {
        return new ReferenceScore.DirectContact(
                NONE, ReferenceBand.NOT_APPLICABLE, Map.of(), false, ScoreForm.only(List.of()));
    }

    /** No chance: a low one for a woman with a sexual offence, none at all for a person without. */
    static ReferenceScore.Images noImages(boolean everCommitted) {
        return new ReferenceScore.Images(NONE, everCommitted ? ReferenceBand.LOW : ReferenceBand.NOT_APPLICABLE);
    }

    ReferenceScore.DirectContact directContact(SexualInput input) {
        Map<String, Integer> points = new LinkedHashMap<>();
        points.put(
                "contact sexual offences against adults",
                byCount("adultContact", input.counts().adultContact()));
        points.put(
                "contact sexual offences against children",
                byCount("childContact", input.counts().childContact()));
        points.put(
                "non-contact sexual offences",
                byCount("nonContact", input.counts().nonContact()));
        points.put("two or more sanctions", input.sanctions() >= 2 ? points("twoOrMoreSanctions") : 0);
        points.put("a stranger as the victim", input.strangerVictim() == Answer.YES ? points("strangerVictim") : 0);
        points.put(
                "age at the last sexual offence",
                byAge("ageAtLastSexualOffence", input.ages().atLastSexualOffence()));
        points.put(
                "age at the start of follow-up",
                byAge("ageAtStartOfFollowUp", input.ages().atStartOfFollowUp()));
        int sum = points.values().stream().mapToInt(Integer::intValue).sum();
        ReferenceBand band = ReferenceScale.DIRECT_CONTACT_SEXUAL.bandAt(sum);
        boolean isReduced = input.isFiveYearsClear() && band.compareTo(ReferenceBand.MEDIUM) >= 0;
        return new ReferenceScore.DirectContact(
                chance(sum),
                isReduced ? ReferenceBand.values()[band.ordinal() - 1] : band,
                points,
                isReduced,
                ScoreForm.only(
                        input.strangerVictim() == Answer.NOT_KNOWN
                                ? List.of("whether the victim was a stranger")
                                : List.of()));
    }

    private BigDecimal chance(int points) {
        double logOdds = coefficient("intercept") + coefficient("perPoint") * points;
        return points == 0 ? NONE : ReferenceScale.DIRECT_CONTACT_SEXUAL.percentage(logOdds);
    }

    private double coefficient(String name) {
        return CoefficientFile.number(contact.path(name), name);
    }

    private int points(String name) {
        return CoefficientFile.points(contact.path(name), name);
    }

    private int byCount(String name, int sanctions) {
        JsonNode points = contact.path(name);
        return CoefficientFile.points(points.path(Math.min(sanctions, points.size() - 1)), name);
    }

    /** Of rows (from this age on, points) the first that holds. */
    private int byAge(String name, int age) {
        for (JsonNode row : contact.path(name)) {
            if (age >= CoefficientFile.points(row.path(0), name)) {
                return CoefficientFile.points(row.path(1), name);
            }
        }
        throw new IllegalStateException(name + " has no row for every age. Add one from 0.");
    }

    ReferenceScore.Images images(SexualInput.Counts counts) {
        for (JsonNode row : rows) {
            if (counts.images() >= least(row, "images")
                    && counts.childContact() >= least(row, "childContact")
                    && counts.adultContact() >= least(row, "adultContact")
                    && counts.nonContact() >= least(row, "nonContact")) {
                BigDecimal chance = perCent(row.path("perCent"));
                return new ReferenceScore.Images(
                        chance, ReferenceScale.IMAGES_AND_INDIRECT_SEXUAL.bandAt(chance.doubleValue()));
            }
        }
        throw new IllegalStateException("imagesAndIndirect has no row for every person. Add one without conditions.");
    }

    /** How many of a kind a row asks for; none where it does not ask. */
    private static int least(JsonNode row, String kind) {
        return row.has(kind) ? CoefficientFile.points(row.path(kind), kind) : 0;
    }

    /** The parts as shown, added up. */
    ReferenceScore.CombinedSerious combined(List<ReferenceScore.Figure> figures, boolean isWomanWithSexualOffence) {
        Map<ReferenceScale, BigDecimal> parts = new LinkedHashMap<>();
        figures.forEach(each -> parts.put(each.scale(), each.percentage()));
        if (isWomanWithSexualOffence) {
            parts.put(ReferenceScale.COMBINED_SERIOUS, womanWithSexualOffence);
        }
        BigDecimal sum = parts.values().stream().reduce(NONE, BigDecimal::add).min(ReferenceScale.HIGHEST_OGRS4);
        ScoreForm violent = figures.get(0).form();
        List<String> readAsNone = figures.stream()
                .flatMap(each -> each.form().readAsNone().stream())
                .toList();
        return new ReferenceScore.CombinedSerious(
                sum,
                ReferenceScale.COMBINED_SERIOUS.bandAt(sum.doubleValue()),
                parts,
                new ScoreForm(violent.kind(), violent.completed(), violent.missing(), readAsNone));
    }

    private static BigDecimal perCent(JsonNode value) {
        return BigDecimal.valueOf(Math.round(CoefficientFile.number(value, "in per cent") * 100), 2);
    }
}
