package iomtriage.simulation.internal.casefile;

import static iomtriage.api.offence.OffenceGroup.ACQUISITIVE_VIOLENCE;
import static iomtriage.api.offence.OffenceGroup.FIREARMS_MOST_SERIOUS;
import static iomtriage.api.offence.OffenceGroup.FIREARMS_OTHER;
import static iomtriage.api.offence.OffenceGroup.SEXUAL_AGAINST_CHILD;
import static iomtriage.api.offence.OffenceGroup.SEXUAL_NOT_AGAINST_CHILD;
import static iomtriage.api.offence.OffenceGroup.VIOLENCE_AGAINST_THE_PERSON_ABH_PLUS;
import static iomtriage.api.offence.OffenceGroup.WEAPONS_NON_FIREARM;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Disposal;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.oasys.Answer;
import iomtriage.api.oasys.NeedAnswer;
import iomtriage.api.oasys.NeedSection;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.api.oasys.OasysAnswer;
import iomtriage.api.oasys.OasysQuestion;
import iomtriage.api.oasys.PastOffence;
import iomtriage.api.oasys.SexualHistory;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.simulation.internal.career.RandomStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The single answers of the newest needs assessment, which the dynamic official predictors read: in line with the scores of its
 * sections and with the record. It draws from numbers of its own, so that nothing else of a person depends on it.
 */
final class AssessmentAnswers {

    private static final Map<PastOffence, Set<OffenceGroup>> LISTED = Map.of(
            PastOffence.WOUNDING_OR_GBH, EnumSet.of(VIOLENCE_AGAINST_THE_PERSON_ABH_PLUS),
            PastOffence.ROBBERY, EnumSet.of(ACQUISITIVE_VIOLENCE),
            PastOffence.FIREARMS, EnumSet.of(FIREARMS_MOST_SERIOUS, FIREARMS_OTHER),
            PastOffence.OTHER_WEAPON, EnumSet.of(WEAPONS_NON_FIREARM));

    /** Of violence with actual bodily harm or worse, so much is wounding. */
    private static final double WOUNDING = .25;

    /** Assessors leave out one question in so many, and so many do not ask about sexual offending. Assumed. */
    private static final double NOT_ANSWERED = .01;

    private static final double NOT_ASKED = .04;
    private static final double ITEM_MOST = 2;
    private static final double ITEM_ERROR = .45;
    private static final double LIVING_TOGETHER = .25;
    private static final double LIVING_APART = .2;
    private static final double STRANGER = .2;
    private static final double IMAGES = .35;
    private static final double NON_CONTACT = .3;

    /** How often a drug is used by people with the most serious drug needs. Assumed, in the order of published surveys. */
    private static final Map<OasysQuestion, Double> DRUGS = new EnumMap<>(Map.ofEntries(
            Map.entry(OasysQuestion.HEROIN, .55),
            Map.entry(OasysQuestion.METHADONE, .2),
            Map.entry(OasysQuestion.OTHER_OPIATE, .12),
            Map.entry(OasysQuestion.CRACK_COCAINE, .55),
            Map.entry(OasysQuestion.POWDER_COCAINE, .4),
            Map.entry(OasysQuestion.MISUSED_PRESCRIBED_DRUGS, .2),
            Map.entry(OasysQuestion.BENZODIAZEPINES, .2),
            Map.entry(OasysQuestion.CANNABIS, .7),
            Map.entry(OasysQuestion.STEROIDS, .04),
            Map.entry(OasysQuestion.KETAMINE, .06),
            Map.entry(OasysQuestion.SPICE, .2),
            Map.entry(OasysQuestion.HALLUCINOGENS, .02),
            Map.entry(OasysQuestion.SOLVENTS, .01),
            Map.entry(OasysQuestion.OTHER_DRUG, .03)));

    private final CaseRecord record;
    private final NeedsAssessment newest;
    private final RandomStream random;
    private final Map<OasysQuestion, OasysAnswer> answers = new EnumMap<>(OasysQuestion.class);

    private AssessmentAnswers(CaseRecord record, NeedsAssessment newest, RandomStream random) {
        this.record = record;
        this.newest = newest;
        this.random = random;
    }

    /** The record with the answers of its newest assessment; as it is where there is none. */
    static CaseRecord with(CaseRecord record, RandomStream random) {
        Optional<NeedsAssessment> newest =
                record.needs().stream().max(Comparator.comparing(NeedsAssessment::completed));
        return newest.isEmpty() ? record : new AssessmentAnswers(record, newest.get(), random).added();
    }

    private CaseRecord added() {
        aboutOffending();
        item(OasysQuestion.ACCOMMODATION_SUITABILITY, NeedSection.ACCOMMODATION);
        yes(OasysQuestion.UNEMPLOYED, level(NeedSection.EDUCATION_TRAINING_EMPLOYMENT) + .25);
        item(OasysQuestion.RELATIONSHIP_QUALITY, NeedSection.RELATIONSHIPS);
        relationship();
        item(OasysQuestion.ACTIVITIES_ENCOURAGE_OFFENDING, NeedSection.LIFESTYLE_AND_ASSOCIATES);
        drugs();
        item(OasysQuestion.CURRENT_ALCOHOL_USE, NeedSection.ALCOHOL_MISUSE);
        item(OasysQuestion.EXCESSIVE_DRINKING, NeedSection.ALCOHOL_MISUSE);
        item(OasysQuestion.IMPULSIVITY, NeedSection.THINKING_AND_BEHAVIOUR);
        item(OasysQuestion.TEMPER_CONTROL, NeedSection.THINKING_AND_BEHAVIOUR);
        item(OasysQuestion.PRO_CRIMINAL_ATTITUDES, NeedSection.ATTITUDES);
        NeedsAssessment answered = new NeedsAssessment(
                newest.completed(), newest.sections(), answers, Optional.of(pastOffences()), sexualHistory());
        List<NeedsAssessment> needs = new ArrayList<>(record.needs());
        needs.set(needs.indexOf(newest), answered);
        return record.toBuilder().needs(needs).build();
    }

    private void aboutOffending() {
        Optional<LocalDate> latest = proven().map(AssessmentAnswers::disposed).max(Comparator.naturalOrder());
        boolean weapon = latest.isPresent()
                && proven().anyMatch(event ->
                        disposed(event).equals(latest.get()) && event.flags().contains(EventFlag.WEAPON));
        put(OasysQuestion.WEAPON_IN_CURRENT_OFFENCE, weapon ? OasysAnswer.YES : OasysAnswer.NO);
        boolean abuse = record.events().stream()
                .filter(event -> event.knownFrom()
                        .filter(day -> day.isBefore(newest.completed()))
                        .isPresent())
                .anyMatch(event -> event.flags().contains(EventFlag.DOMESTIC_ABUSE));
        put(OasysQuestion.DOMESTIC_ABUSE, abuse ? OasysAnswer.YES : OasysAnswer.NO);
    }

    private void relationship() {
        double drawn = random.uniform();
        put(
                OasysQuestion.RELATIONSHIP_STATUS,
                drawn < LIVING_TOGETHER
                        ? OasysAnswer.LIVING_TOGETHER
                        : drawn < LIVING_TOGETHER + LIVING_APART
                                ? OasysAnswer.NOT_LIVING_TOGETHER
                                : OasysAnswer.NO_RELATIONSHIP);
    }

    private void drugs() {
        double level = level(NeedSection.DRUG_MISUSE);
        DRUGS.forEach((drug, share) -> yes(drug, share * level));
        double unwilling = level + ITEM_ERROR * random.normal();
        put(
                OasysQuestion.DRUG_MOTIVATION,
                unwilling < 1.0 / 3
                        ? OasysAnswer.FULL_MOTIVATION
                        : unwilling < 1 ? OasysAnswer.PARTIAL_MOTIVATION : OasysAnswer.NO_MOTIVATION);
    }

    /** An item of a section goes by the section's score. */
    private void item(OasysQuestion question, NeedSection section) {
        double seen = level(section) * ITEM_MOST + ITEM_ERROR * random.normal();
        put(
                question,
                seen < .5
                        ? OasysAnswer.NO_PROBLEMS
                        : seen < 1.5 ? OasysAnswer.SOME_PROBLEMS : OasysAnswer.SIGNIFICANT_PROBLEMS);
    }

    private void yes(OasysQuestion question, double chance) {
        put(question, random.chance(chance) ? OasysAnswer.YES : OasysAnswer.NO);
    }

    private void put(OasysQuestion question, OasysAnswer answer) {
        if (!random.chance(NOT_ANSWERED)) {
            answers.put(question, answer);
        }
    }

    /** The score of a section as a share of the highest; without enough information, that of someone with few problems. */
    private double level(NeedSection section) {
        OptionalInt score = Optional.ofNullable(newest.sections().get(section))
                .map(NeedAnswer::score)
                .orElse(OptionalInt.empty());
        for (NeedPattern pattern : NeedPattern.TABLE) {
            if (pattern.section() == section) {
                return score.orElse(pattern.highest() / 4) / (double) pattern.highest();
            }
        }
        throw new IllegalArgumentException("No pattern for " + section + ".");
    }

    private Set<PastOffence> pastOffences() {
        Set<PastOffence> past = EnumSet.noneOf(PastOffence.class);
        for (PastOffence each : PastOffence.values()) {
            Set<OffenceGroup> groups = LISTED.getOrDefault(each, Set.of());
            long number =
                    proven().filter(event -> groups.contains(event.group())).count();
            double share = each == PastOffence.WOUNDING_OR_GBH ? WOUNDING : 1;
            if (number > 0 && random.chance(1 - StrictMath.pow(1 - share, number))) {
                past.add(each);
            }
        }
        return past;
    }

    private Optional<SexualHistory> sexualHistory() {
        Map<LocalDate, OffenceGroup> sanctions = new TreeMap<>();
        proven().filter(event -> isSexual(event.group()))
                .forEach(event -> sanctions.merge(
                        disposed(event), event.group(), (one, other) -> one == SEXUAL_AGAINST_CHILD ? one : other));
        if (random.chance(NOT_ASKED)) {
            return Optional.empty();
        }
        SexualHistory.Builder history = SexualHistory.of(sanctions.isEmpty() ? Answer.NO : Answer.YES);
        int[] counts = new int[4];
        sanctions.values().forEach(group -> counts[kind(group)]++);
        history.adultContact(counts[0])
                .childContact(counts[1])
                .nonContact(counts[2])
                .images(counts[3]);
        if (!sanctions.isEmpty()) {
            history.strangerVictim(random.chance(STRANGER) ? Answer.YES : Answer.NO);
            proven().filter(event -> isSexual(event.group()))
                    .map(AssessmentAnswers::committed)
                    .max(Comparator.naturalOrder())
                    .ifPresent(history::lastOffence);
        }
        return Optional.of(history.build());
    }

    /** Adult contact, child contact, without contact, images. */
    private int kind(OffenceGroup group) {
        return group == SEXUAL_AGAINST_CHILD ? random.chance(IMAGES) ? 3 : 1 : random.chance(NON_CONTACT) ? 2 : 0;
    }

    private static boolean isSexual(OffenceGroup group) {
        return group == SEXUAL_AGAINST_CHILD || group == SEXUAL_NOT_AGAINST_CHILD;
    }

    /** Offences that a court or the police had dealt with by the day of the assessment. */
    private Stream<Event> proven() {
        return record.events().stream()
                .filter(event -> event.disposal().isPresent())
                .filter(event -> !disposed(event).isAfter(newest.completed()));
    }

    private static LocalDate disposed(Event event) {
        return event.disposal().map(Disposal::date).orElseThrow();
    }

    private static LocalDate committed(Event event) {
        return event.offenceDate().orElseGet(() -> disposed(event));
    }
}
