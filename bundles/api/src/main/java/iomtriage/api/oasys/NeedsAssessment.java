package iomtriage.api.oasys;

import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import iomtriage.api.internal.NullFields;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One completed needs assessment.
 *
 * @param completed the day it was completed
 * @param sections what was found by section, in the order of OASys; a section that was not asked is absent
 * @param answers answers to single questions, in the order of OASys; a question that was not answered is absent
 * @param pastOffences which of these the person has on record; empty if the list was not filled in
 * @param sexualHistory what is known of sexual offending; empty if it was not asked
 */
public record NeedsAssessment(
        LocalDate completed,
        Map<NeedSection, NeedAnswer> sections,
        Map<OasysQuestion, OasysAnswer> answers,
        Optional<Set<PastOffence>> pastOffences,
        Optional<SexualHistory> sexualHistory) {

    /** @throws CaseRecordRefusedException if anything is null, or an answer is not one that its question takes */
    public NeedsAssessment {
        NullFields nulls = NullFields.of("needs")
                .at("completed", completed)
                .each("sections", sections)
                .each("answers", answers)
                .at("pastOffences", pastOffences)
                .at("sexualHistory", sexualHistory);
        if (pastOffences != null && pastOffences.isPresent()) {
            nulls.each("pastOffences", pastOffences.get());
        }
        nulls.refuse();
        refuseAnswersToOtherQuestions(answers);
        sections = ordered(NeedSection.class, sections);
        answers = ordered(OasysQuestion.class, answers);
        pastOffences = pastOffences.map(NeedsAssessment::ordered);
    }

    /**
     * An assessment of which only the sections are known.
     *
     * @param completed the day it was completed
     * @param sections what was found by section; a section that was not asked is absent
     * @throws CaseRecordRefusedException if anything is null, with every field at once
     */
    public NeedsAssessment(LocalDate completed, Map<NeedSection, NeedAnswer> sections) {
        this(completed, sections, Map.of(), Optional.empty(), Optional.empty());
    }

    private static void refuseAnswersToOtherQuestions(Map<OasysQuestion, OasysAnswer> answers) {
        List<Finding> findings = answers.entrySet().stream()
                .filter(each -> !each.getKey().answers().contains(each.getValue()))
                .map(each -> new Finding(
                        FindingCode.UNKNOWN_VALUE,
                        "needs.answers." + each.getKey(),
                        "It is not an answer that this question takes.",
                        "Give one of " + each.getKey().answers() + ", or leave the question out."))
                .sorted((one, other) -> one.field().compareTo(other.field()))
                .toList();
        if (!findings.isEmpty()) {
            throw new CaseRecordRefusedException(findings);
        }
    }

    private static <K extends Enum<K>, V> Map<K, V> ordered(Class<K> keys, Map<K, V> map) {
        if (map.isEmpty()) {
            return Map.of();
        }
        Map<K, V> ordered = new EnumMap<>(keys);
        ordered.putAll(map);
        return Collections.unmodifiableMap(ordered);
    }

    private static Set<PastOffence> ordered(Set<PastOffence> offences) {
        Set<PastOffence> ordered = EnumSet.noneOf(PastOffence.class);
        ordered.addAll(offences);
        return Collections.unmodifiableSet(ordered);
    }
}
