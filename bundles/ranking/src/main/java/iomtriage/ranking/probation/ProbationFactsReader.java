package iomtriage.ranking.probation;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.HarmLevel;
import iomtriage.api.oasys.Answer;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.scoring.reference.ReferenceScale;
import iomtriage.scoring.reference.ReferenceScore;
import iomtriage.scoring.reference.ReferenceScorers;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what probation's policy asks off a case record. Immutable, so thread-safe. */
public final class ProbationFactsReader {

    private static final Map<RegisterCode, HarmLevel> ROSH = Map.of(
            RegisterCode.RVHR, HarmLevel.VERY_HIGH,
            RegisterCode.RHRH, HarmLevel.HIGH,
            RegisterCode.RMRH, HarmLevel.MEDIUM,
            RegisterCode.RLRH, HarmLevel.LOW);

    private final ReferenceScorers scorers = new ReferenceScorers();

    public ProbationFacts read(CaseRecord record, LocalDate asOf) {
        Map<ReferenceScale, ReferenceScore> official = scorers.official(record, asOf);
        return new ProbationFacts(
                asOf,
                activeSentence(record, asOf),
                new ProbationFacts.Scores(
                        OfficialFigure.of(official.get(ReferenceScale.OGRS4_ALL)),
                        OfficialFigure.of(official.get(ReferenceScale.COMBINED_SERIOUS)),
                        ProbationFacts.DirectContact.of(official.get(ReferenceScale.DIRECT_CONTACT_SEXUAL)),
                        scorers.everCommittedSexualOffence(record, asOf)),
                new ProbationFacts.SeriousHarm(rosh(record, asOf), mappa(record, asOf)),
                new ProbationFacts.Life(isRegistered(record, asOf, RegisterCode.INLL), release(record)),
                new ProbationFacts.Registers(
                        isRegistered(record, asOf, RegisterCode.ADVP) || isRegistered(record, asOf, RegisterCode.REG30),
                        isRegistered(record, asOf, RegisterCode.SPO),
                        isRegistered(record, asOf, RegisterCode.RCPR)));
    }

    /** A record without any sentence says nothing about them. */
    private static Answer activeSentence(CaseRecord record, LocalDate asOf) {
        if (record.sentences().isEmpty()) {
            return Answer.NOT_KNOWN;
        }
        return record.sentences().stream().anyMatch(sentence -> sentence.inForceOn(asOf)) ? Answer.YES : Answer.NO;
    }

    private static boolean isRegistered(CaseRecord record, LocalDate asOf, RegisterCode code) {
        return inForce(record, asOf).anyMatch(entry -> entry.code() == code);
    }

    private static Stream<RegisterEntry> inForce(CaseRecord record, LocalDate asOf) {
        return record.registers().stream().filter(entry -> entry.inForceOn(asOf));
    }

    /** The newest of register entries in force and assessments; of several on one day the highest. */
    private static Optional<HarmLevel> rosh(CaseRecord record, LocalDate asOf) {
        record Dated(LocalDate day, HarmLevel level) {}
        Stream<Dated> registered = inForce(record, asOf)
                .filter(entry -> ROSH.containsKey(entry.code()))
                .map(entry -> new Dated(entry.start(), ROSH.get(entry.code())));
        Stream<Dated> assessed = record.seriousHarm().stream()
                .filter(each ->
                        !each.completed().isAfter(asOf) && each.highest().isPresent())
                .map(each -> new Dated(each.completed(), each.highest().orElseThrow()));
        return Stream.concat(registered, assessed)
                .max(Comparator.comparing(Dated::day).thenComparing(Dated::level))
                .map(Dated::level);
    }

    private static Answer mappa(CaseRecord record, LocalDate asOf) {
        if (record.mappa().stream().anyMatch(each -> each.inForceOn(asOf))) {
            return Answer.YES;
        }
        return isRegistered(record, asOf, RegisterCode.MAPP) ? Answer.NOT_KNOWN : Answer.NO;
    }

    private static Optional<LocalDate> release(CaseRecord record) {
        return record.custody().stream()
                .filter(spell -> spell.kind() != CustodyKind.REMAND)
                .flatMap(spell -> spell.to().or(spell::plannedRelease).stream())
                .max(LocalDate::compareTo);
    }
}
