package iomtriage.scoring.reference;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.oasys.Answer;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.api.oasys.OasysAnswer;
import iomtriage.api.oasys.OasysQuestion;
import iomtriage.api.oasys.PastOffence;
import iomtriage.api.oasys.SexualHistory;
import iomtriage.api.offence.OffenceGroup;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Three made-up people whose official scores were worked out by another program, on the day of their assessment. */
final class OfficialExamples {

    /** What is known of one of them; tests leave parts of it out. */
    record Example(
            LocalDate asOf,
            CaseRecord.Builder person,
            Map<OasysQuestion, OasysAnswer> answers,
            Set<PastOffence> past,
            SexualHistory.Builder sexual) {

        CaseRecord record() {
            return withNeeds(
                    new NeedsAssessment(asOf, Map.of(), answers, Optional.of(past), Optional.of(sexual.build())));
        }

        CaseRecord withNeeds(NeedsAssessment... assessments) {
            return person.needs(List.of(assessments)).build();
        }

        Example without(OasysQuestion question) {
            Map<OasysQuestion, OasysAnswer> fewer = new EnumMap<>(answers);
            fewer.remove(question);
            return new Example(asOf, person, fewer, past, sexual);
        }
    }

    private OfficialExamples() {}

    /** A man with nine sanctions, and a drug problem. */
    static Example a() {
        CaseRecord.Builder person =
                born("1988-03-14", Sex.MALE).event(convicted(OffenceGroup.THEFT_NON_MOTOR, "2003-06-01"));
        for (int year = 2006; year <= 2010; year++) {
            person.event(convicted(OffenceGroup.BURGLARY_OTHER, year + "-05-04"));
        }
        person.event(convicted(OffenceGroup.VIOLENCE_AGAINST_THE_PERSON_SUB_ABH, "2013-02-01"))
                .event(convicted(OffenceGroup.WEAPONS_NON_FIREARM, "2018-02-01"))
                .event(Event.offence(OffenceGroup.ACQUISITIVE_VIOLENCE, day("2025-02-11"))
                        .disposedOf(DisposalKind.CONVICTION, day("2025-06-20")))
                .custody(inside("2025-06-20", "2026-01-30"));
        Map<OasysQuestion, OasysAnswer> answers = answers("yes", "2", "yes", "1", "yes", "2", "1", "2", "2", "1", "1");
        answers.put(OasysQuestion.RELATIONSHIP_STATUS, OasysAnswer.LIVING_TOGETHER);
        noDrugs(answers);
        answers.put(OasysQuestion.HEROIN, OasysAnswer.YES);
        answers.put(OasysQuestion.CRACK_COCAINE, OasysAnswer.YES);
        answers.put(OasysQuestion.SPICE, OasysAnswer.YES);
        answers.put(OasysQuestion.DRUG_MOTIVATION, OasysAnswer.PARTIAL_MOTIVATION);
        return new Example(
                day("2026-04-10"),
                person,
                answers,
                Set.of(PastOffence.WOUNDING_OR_GBH, PastOffence.ROBBERY, PastOffence.OTHER_WEAPON),
                sexual(1, 0, 1, 0).lastOffence(day("2012-02-10")).strangerVictim(Answer.YES));
    }

    /** A woman with two sanctions whose drug use was not asked about. */
    static Example b() {
        CaseRecord.Builder person = born("1996-11-02", Sex.FEMALE)
                .event(convicted(OffenceGroup.FRAUD_AND_FORGERY, "2019-05-01"))
                .event(convicted(OffenceGroup.THEFT_NON_MOTOR, "2025-09-01"));
        Map<OasysQuestion, OasysAnswer> answers = answers("no", "1", "yes", "2", "no", "1", "0", "1", "1", "0", "1");
        answers.put(OasysQuestion.RELATIONSHIP_STATUS, OasysAnswer.LIVING_TOGETHER);
        return new Example(day("2026-03-01"), person, answers, Set.of(), sexual(0, 1, 0, 0));
    }

    /** A man in custody for images, whose temper was not asked about. */
    static Example c() {
        CaseRecord.Builder person = born("1959-08-30", Sex.MALE)
                .event(convicted(OffenceGroup.SEXUAL_AGAINST_CHILD, "2025-09-20"))
                .event(convicted(OffenceGroup.SEXUAL_AGAINST_CHILD, "2026-02-16"))
                .custody(new CustodySpell(CustodyKind.SENTENCE, day("2026-02-16"), Optional.empty())
                        .withPlannedRelease(day("2027-05-01")));
        Map<OasysQuestion, OasysAnswer> answers = answers("no", "0", "no", "0", "no", "0", "0", "0", "0", "0", "1");
        answers.remove(OasysQuestion.TEMPER_CONTROL);
        answers.put(OasysQuestion.RELATIONSHIP_STATUS, OasysAnswer.NO_RELATIONSHIP);
        noDrugs(answers);
        answers.put(OasysQuestion.DRUG_MOTIVATION, OasysAnswer.FULL_MOTIVATION);
        return new Example(
                day("2026-05-12"),
                person,
                answers,
                Set.of(),
                sexual(0, 0, 0, 2).lastOffence(day("2025-03-03")).strangerVictim(Answer.NO));
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    static CaseRecord.Builder born(String day, Sex sex) {
        return CaseRecord.of(new SubjectId("S-1"), day(day), sex);
    }

    static Event convicted(OffenceGroup group, String date) {
        return Event.offence(group, day(date).minusDays(30)).disposedOf(DisposalKind.CONVICTION, day(date));
    }

    static CustodySpell inside(String from, String to) {
        return new CustodySpell(CustodyKind.SENTENCE, day(from), Optional.of(day(to)));
    }

    static SexualHistory.Builder sexual(int adultContact, int childContact, int nonContact, int images) {
        return SexualHistory.of(Answer.YES)
                .adultContact(adultContact)
                .childContact(childContact)
                .nonContact(nonContact)
                .images(images);
    }

    private static void noDrugs(Map<OasysQuestion, OasysAnswer> answers) {
        for (OasysQuestion question : OasysQuestion.values()) {
            if (question.isDrug()) {
                answers.put(question, OasysAnswer.NO);
            }
        }
    }

    /** Answers to 2.2, 3.4, 4.2, 6.4, 6.7, 7.2, 9.1, 9.2, 11.2, 11.4 and 12.1. */
    private static Map<OasysQuestion, OasysAnswer> answers(String... given) {
        Map<OasysQuestion, OasysAnswer> answers = new EnumMap<>(OasysQuestion.class);
        int next = 0;
        for (OasysQuestion question : OasysQuestion.values()) {
            if (!question.isDrug()
                    && question != OasysQuestion.RELATIONSHIP_STATUS
                    && question != OasysQuestion.DRUG_MOTIVATION) {
                String answer = given[next++];
                answers.put(
                        question,
                        switch (answer) {
                            case "yes" -> OasysAnswer.YES;
                            case "no" -> OasysAnswer.NO;
                            default -> question.answers().get(Integer.parseInt(answer));
                        });
            }
        }
        return answers;
    }
}
