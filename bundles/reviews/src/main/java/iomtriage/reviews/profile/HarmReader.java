package iomtriage.reviews.profile;

import iomtriage.api.caserecord.AtRisk;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.HarmAssessment;
import iomtriage.api.caserecord.HarmLevel;
import iomtriage.api.harm.HarmFact;
import iomtriage.api.harm.HarmKind;
import iomtriage.api.harm.HarmProfile;
import iomtriage.api.harm.HarmStanding;
import iomtriage.api.harm.Indication;
import iomtriage.api.harm.OffencesKnown;
import iomtriage.api.register.MappaManagement;
import iomtriage.api.register.Marker;
import iomtriage.api.register.MarkerGrade;
import iomtriage.api.register.MarkerKind;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.api.score.Assessment;
import iomtriage.api.score.ScoreResult;
import iomtriage.ranking.policy.RankingPolicy;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts predictions of serious harm beside the facts in force, from a record as it was known on a day. */
final class HarmReader {

    private static final String PROBATION = "probation";

    private final RankingPolicy policy;

    HarmReader(RankingPolicy policy) {
        this.policy = policy;
    }

    HarmProfile read(CaseRecord record, Assessment assessment) {
        LocalDate asOf = assessment.asOf();
        List<HarmAssessment> latest = latest(record);
        return new HarmProfile(
                Arrays.stream(HarmKind.values())
                        .map(kind -> standing(kind, record, assessment))
                        .toList(),
                latest.stream().map(HarmAssessment::completed).findFirst(),
                levels(latest),
                Stream.concat(mappa(record, asOf), registers(record, asOf, HarmTable.GENERAL))
                        .toList(),
                markers(record, asOf, List.of(MarkerKind.GANG_VICTIM)).toList());
    }

    private HarmStanding standing(HarmKind kind, CaseRecord record, Assessment assessment) {
        Optional<ScoreResult> prediction = assessment.results().stream()
                .filter(result ->
                        HarmKind.of(result.outcome()).filter(kind::equals).isPresent())
                .findFirst();
        HarmTable.Facts table = HarmTable.facts(kind);
        List<HarmFact> facts = Stream.concat(
                        registers(record, assessment.asOf(), table.registers()),
                        markers(record, assessment.asOf(), table.markers()))
                .toList();
        boolean predicted = prediction
                .flatMap(ScoreResult::score)
                .filter(score -> policy.indicatesHarm(score))
                .isPresent();
        OffencesKnown offences = OffencesReader.read(record, table.offence());
        boolean known = facts.stream().anyMatch(HarmFact::counts) || (table.provenIsFact() && offences.proven() > 0);
        return new HarmStanding(kind, prediction, facts, Optional.of(offences), Indication.of(predicted, known));
    }

    /** Levels as last assessed, of a record as it was known on a day. */
    static Map<AtRisk, HarmLevel> levels(CaseRecord record) {
        return levels(latest(record));
    }

    /** Assessments of the latest day on which one was completed. */
    private static List<HarmAssessment> latest(CaseRecord record) {
        Optional<LocalDate> day =
                record.seriousHarm().stream().map(HarmAssessment::completed).max(Comparator.naturalOrder());
        return record.seriousHarm().stream()
                .filter(each -> day.filter(each.completed()::equals).isPresent())
                .toList();
    }

    /** Of several assessments of one day the highest level counts, as it does for a score. */
    private static Map<AtRisk, HarmLevel> levels(List<HarmAssessment> assessments) {
        Map<AtRisk, HarmLevel> levels = new EnumMap<>(AtRisk.class);
        for (HarmAssessment assessment : assessments) {
            assessment
                    .levels()
                    .forEach((who, level) ->
                            levels.merge(who, level, (one, other) -> one.compareTo(other) >= 0 ? one : other));
        }
        return levels;
    }

    private static Stream<HarmFact> registers(CaseRecord record, LocalDate asOf, Collection<RegisterCode> codes) {
        return record.registers().stream()
                .filter(entry -> codes.contains(entry.code()) && entry.inForceOn(asOf))
                .sorted(Comparator.comparing(RegisterEntry::code)
                        .thenComparing(RegisterEntry::start)
                        .thenComparing(RegisterEntry::source))
                .map(entry -> new Fact(
                        "on the register: " + entry.code().label(),
                        entry.source(),
                        Optional.empty(),
                        entry.start(),
                        entry.review(),
                        entry.end(),
                        entry.review().filter(asOf::isAfter).isPresent(),
                        !HarmTable.LESSER.contains(entry.code())));
    }

    private static Stream<HarmFact> markers(CaseRecord record, LocalDate asOf, Collection<MarkerKind> kinds) {
        return record.markers().stream()
                .filter(marker -> kinds.contains(marker.kind()) && marker.inForceOn(asOf))
                .sorted(Comparator.comparing(Marker::kind)
                        .thenComparing(Marker::recorded)
                        .thenComparing(Marker::source))
                .map(marker -> new Fact(
                        "marked as " + marker.kind().label(),
                        marker.source(),
                        Optional.of(marker.grade()),
                        marker.recorded(),
                        Optional.of(marker.review()),
                        Optional.of(marker.expires()),
                        asOf.isAfter(marker.review()),
                        marker.grade() != MarkerGrade.NOT_RELIABLE));
    }

    private static Stream<HarmFact> mappa(CaseRecord record, LocalDate asOf) {
        return record.mappa().stream()
                .filter(management -> management.inForceOn(asOf))
                .sorted(Comparator.comparing(MappaManagement::category)
                        .thenComparing(MappaManagement::from)
                        .thenComparing(MappaManagement::level))
                .map(management -> new Fact(
                        "managed under MAPPA, category " + management.category() + ", level " + management.level(),
                        PROBATION,
                        Optional.empty(),
                        management.from(),
                        Optional.empty(),
                        management.to(),
                        false,
                        true));
    }

    private record Fact(
            String what,
            String source,
            Optional<MarkerGrade> grade,
            LocalDate since,
            Optional<LocalDate> review,
            Optional<LocalDate> expires,
            boolean reviewOverdue,
            boolean counts)
            implements HarmFact {}
}
