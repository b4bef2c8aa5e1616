package iomtriage.pages.person;

import iomtriage.api.caserecord.AtRisk;
import iomtriage.api.caserecord.HarmLevel;
import iomtriage.api.harm.HarmFact;
import iomtriage.api.harm.HarmKind;
import iomtriage.api.harm.HarmProfile;
import iomtriage.api.harm.HarmStanding;
import iomtriage.api.register.MarkerGrade;
import iomtriage.api.score.Band;
import iomtriage.api.score.BandTable;
import iomtriage.api.score.ScoreResult;
import iomtriage.lists.reader.CaseView;
import iomtriage.pages.frame.Enums;
import iomtriage.pages.frame.Words;
import iomtriage.pages.person.score.ScoreRows;
import iomtriage.reviews.wording.OffenceWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Serious harm on the summary: what is predicted beside what is known, never as one number. */
final class HarmSection {

    private static final String HIDDEN = "Not shown to your role";

    private final HarmProfile harm;
    private final boolean gangIntelligence;
    private final BandTable bands;

    HarmSection(HarmProfile harm, CaseView view) {
        this.harm = harm;
        this.gangIntelligence = view.gangIntelligence();
        this.bands = view.published().list().header().pack().bands();
    }

    /** One kind of harm. */
    public record KindRow(String kind, String predicted, List<String> facts, String indication) {}

    /** Who may come to serious harm, and how likely that was assessed to be. */
    public record LevelRow(String name, String level, boolean grave) {}

    void addTo(Map<String, Object> model) {
        model.put("kinds", harm.kinds().stream().map(this::row).toList());
        model.put("general", words(harm.general()));
        model.put("victim", words(harm.asVictim()));
        model.put("assessed", harm.assessed().map(Words::day).orElse(""));
        model.put("harm", levels());
    }

    private KindRow row(HarmStanding standing) {
        String kind = Words.capital(standing.kind().label());
        String predicted = standing.prediction().flatMap(this::predicted).orElse("Not predicted");
        if (standing.kind() == HarmKind.GANG_VIOLENCE && !gangIntelligence) {
            return new KindRow(kind, predicted, List.of(HIDDEN), HIDDEN);
        }
        List<String> facts = new ArrayList<>(
                standing.facts().isEmpty() ? List.of("No registration or marker in force") : words(standing.facts()));
        standing.offences()
                .map(offences -> OffenceWords.of(standing.kind(), offences))
                .ifPresent(facts::add);
        return new KindRow(
                kind, predicted, facts, Words.capital(standing.indication().label()));
    }

    /** As the table of scores says it. */
    private Optional<String> predicted(ScoreResult result) {
        List<Band> known = bands.of(result.outcome().id());
        return result.score()
                .map(score -> (known.isEmpty()
                                ? Words.percent(score.probability())
                                : ScoreRows.scale(known).percent(score.probability()))
                        + ", " + score.band().name());
    }

    private static List<String> words(List<HarmFact> facts) {
        return facts.stream().map(HarmSection::words).toList();
    }

    private static String words(HarmFact fact) {
        List<String> parts = new ArrayList<>();
        parts.add(Words.capital(fact.what()));
        parts.add("by " + fact.source() + fact.grade().map(HarmSection::graded).orElse("") + ", since "
                + Words.day(fact.since()));
        fact.review()
                .ifPresent(day ->
                        parts.add((fact.reviewOverdue() ? "review was due by " : "review by ") + Words.day(day)));
        fact.expires().ifPresent((LocalDate day) -> parts.add("expires " + Words.day(day)));
        if (!fact.counts()) {
            parts.add("not counted as an indication");
        }
        return String.join("; ", parts);
    }

    private static String graded(MarkerGrade grade) {
        return " (" + Enums.words(grade) + " source)";
    }

    private List<LevelRow> levels() {
        List<LevelRow> rows = new ArrayList<>();
        for (AtRisk who : AtRisk.values()) {
            HarmLevel level = harm.levels().get(who);
            rows.add(
                    level == null
                            ? new LevelRow(Words.capital(who.label()), "Not known", false)
                            : new LevelRow(
                                    Words.capital(who.label()),
                                    Words.capital(level.label()),
                                    level.compareTo(HarmLevel.HIGH) >= 0));
        }
        return rows;
    }
}
