package iomtriage.scoring.reference;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.offence.OffenceCode;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.offence.OffenceMeaning;
import iomtriage.api.offence.Ogrs3Category;
import iomtriage.features.history.GroupMeaning;
import iomtriage.features.history.PackedDate;
import iomtriage.features.history.Sanctions;
import iomtriage.features.history.ViolentSanction;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Derives the scorers' inputs from a case record, as of a day, from nothing later than that day.
 *
 * <ul>
 *   <li>{@link Sanctions} says what a sanction is, {@link ViolentSanction} which of them are violent; the current one is the
 *       latest.
 *   <li>The offence code decides. A code without a meaning makes the scales that ask for its meaning not scorable. With only a
 *       group, most of its codes decide ({@link GroupMeaning}), and the input says so.
 *   <li>Follow-up starts on the day of the current sanction, or with the latest release from custody after it. For a person
 *       still inside it starts on the day of the planned release, and without one on the as-of date.
 * </ul>
 *
 * <p>The record should be one that does not contradict itself. Stateless, so thread-safe.
 */
public final class ReferenceInputs {

    private static final Set<ViolentSanction> CERTAIN = EnumSet.of(ViolentSanction.YES);
    private static final Set<ViolentSanction> COUNTED = EnumSet.of(ViolentSanction.YES, ViolentSanction.LIKELY);
    private static final Set<ViolentSanction> POSSIBLE =
            EnumSet.of(ViolentSanction.YES, ViolentSanction.LIKELY, ViolentSanction.POSSIBLE);

    /**
     * {@return what OGRS3 needs, or what of it is missing}
     *
     * @param record the person's record
     * @param asOf the day as of which it is read
     */
    public ReferenceInput<Ogrs3Input> ogrs3(CaseRecord record, LocalDate asOf) {
        SanctionSummary sanctions = new SanctionSummary(record, asOf);
        List<String> missing = missing(record, sanctions);
        if (!missing.isEmpty()) {
            return new ReferenceInput.Missing<>(missing);
        }
        Event offence = sanctions.currentOffence();
        Optional<Ogrs3Category> category = category(offence);
        if (category.isEmpty()) {
            return new ReferenceInput.Missing<>(List.of("a weight of OGRS3 for offence code "
                    + offence.code().map(OffenceCode::value).orElseThrow()));
        }
        Ogrs3Input input =
                new Ogrs3Input(history(record, sanctions, asOf), sanctions.isConvicted, category.orElseThrow());
        return offence.code().isPresent() ? new ReferenceInput.Ready<>(input) : assumed(input, offence.group());
    }

    private static Optional<Ogrs3Category> category(Event offence) {
        return offence.code().isPresent()
                ? offence.code().get().meaning().flatMap(OffenceMeaning::ogrs3)
                : GroupMeaning.of(offence.group()).commonest();
    }

    private static ReferenceInput<Ogrs3Input> assumed(Ogrs3Input input, OffenceGroup group) {
        GroupMeaning meaning = GroupMeaning.of(group);
        if (meaning.ogrs3().size() == 1) {
            return new ReferenceInput.Ready<>(input);
        }
        String words = "the current offence has no offence code: " + group.label() + " is taken as "
                + input.offence().label() + ", as " + meaning.ogrs3().get(input.offence()) + " of its "
                + meaning.weighed() + " codes are";
        return new ReferenceInput.Ready<>(
                input,
                words,
                meaning.ogrs3().keySet().stream()
                        .filter(other -> other != input.offence())
                        .map(other -> new Ogrs3Input(input.history(), input.isConvicted(), other))
                        .toList());
    }

    /**
     * {@return what OGRS4 needs where it does not ask for violent sanctions, or what of it is missing}
     *
     * @param record the person's record
     * @param asOf the day as of which it is read
     */
    public ReferenceInput<Ogrs4Input> ogrs4(CaseRecord record, LocalDate asOf) {
        SanctionSummary sanctions = new SanctionSummary(record, asOf);
        List<String> missing = missing(record, sanctions);
        return missing.isEmpty()
                ? new ReferenceInput.Ready<>(ogrs4(record, sanctions, asOf, sanctions.violent(COUNTED)))
                : new ReferenceInput.Missing<>(missing);
    }

    /**
     * {@return what OGRS4 needs where it does ask for them, or what of it is missing}
     *
     * @param record the person's record
     * @param asOf the day as of which it is read
     */
    public ReferenceInput<Ogrs4Input> ogrs4Violent(CaseRecord record, LocalDate asOf) {
        SanctionSummary sanctions = new SanctionSummary(record, asOf);
        List<String> missing = missing(record, sanctions);
        if (sanctions.count() > 0) {
            sanctions.codesWithoutMeaning().stream()
                    .map(ReferenceInputs::meaningOf)
                    .filter(each -> !missing.contains(each))
                    .forEach(missing::add);
        }
        if (!missing.isEmpty()) {
            return new ReferenceInput.Missing<>(missing);
        }
        int counted = sanctions.violent(COUNTED);
        List<Ogrs4Input> others = IntStream.rangeClosed(sanctions.violent(CERTAIN), sanctions.violent(POSSIBLE))
                .filter(violent -> violent != counted)
                .mapToObj(violent -> ogrs4(record, sanctions, asOf, violent))
                .toList();
        return new ReferenceInput.Ready<>(ogrs4(record, sanctions, asOf, counted), violence(sanctions), others);
    }

    private static Ogrs4Input ogrs4(CaseRecord record, SanctionSummary sanctions, LocalDate asOf, int violent) {
        long months = ChronoUnit.MONTHS.between(startOfFollowUp(record, sanctions, asOf), asOf);
        return new Ogrs4Input(
                history(record, sanctions, asOf),
                violent,
                sanctions.currentOffence().group(),
                (int) Math.max(0, months));
    }

    /** What was assumed of sanctions of which only the group is known. */
    private static String violence(SanctionSummary sanctions) {
        List<String> assumed = new ArrayList<>();
        int likely = sanctions.violent(EnumSet.of(ViolentSanction.LIKELY));
        if (likely > 0) {
            assumed.add(likely + " of " + sanctions.count()
                    + " sanctions have no offence code and are counted as violent, as most codes of their groups are: "
                    + sanctions.likelyViolentGroups().stream()
                            .map(ReferenceInputs::share)
                            .collect(Collectors.joining(", ")));
        }
        int possible = sanctions.violent(EnumSet.of(ViolentSanction.POSSIBLE));
        if (possible > 0) {
            assumed.add(possible + " of " + sanctions.count()
                    + " sanctions have neither an offence code nor a group and are not counted as violent");
        }
        return String.join("; ", assumed);
    }

    private static String share(OffenceGroup group) {
        GroupMeaning meaning = GroupMeaning.of(group);
        return group.label() + " (" + meaning.violentCodes() + " of " + meaning.codes() + ")";
    }

    private static String meaningOf(OffenceCode code) {
        return "the meaning of offence code " + code.value() + ", which the ministry's table puts in no group";
    }

    private static List<String> missing(CaseRecord record, SanctionSummary sanctions) {
        List<String> missing = new ArrayList<>();
        if (record.sex() == Sex.NOT_RECORDED) {
            missing.add("sex");
        }
        if (sanctions.count() == 0) {
            missing.add("a sanction on or before the as-of date");
            return missing;
        }
        Set<OffenceCode> unknown = sanctions.currentCodesWithoutMeaning();
        unknown.forEach(code -> missing.add(meaningOf(code)));
        if (unknown.isEmpty() && sanctions.currentOffence().group() == OffenceGroup.UNKNOWN) {
            missing.add("offence group of the current sanction");
        }
        if (age(record, sanctions.first) < SanctionHistory.YOUNGEST) {
            missing.add("an age of 10 or more at the first sanction");
        }
        return missing;
    }

    private static SanctionHistory history(CaseRecord record, SanctionSummary sanctions, LocalDate asOf) {
        return new SanctionHistory(
                record.sex(),
                age(record, sanctions.first),
                age(record, sanctions.current),
                age(record, PackedDate.of(startOfFollowUp(record, sanctions, asOf))),
                sanctions.count());
    }

    /** Whether the person is inside with no day of release known. */
    static boolean isReleaseOpen(CaseRecord record, LocalDate asOf) {
        return record.custody().stream()
                .anyMatch(spell ->
                        !spell.from().isAfter(asOf) && release(spell, asOf).isEmpty());
    }

    static LocalDate startOfFollowUp(CaseRecord record, SanctionSummary sanctions, LocalDate asOf) {
        LocalDate start = PackedDate.unpack(sanctions.current);
        for (CustodySpell spell : record.custody()) {
            if (!spell.from().isAfter(asOf)) {
                LocalDate free = release(spell, asOf).orElse(asOf);
                start = free.isAfter(start) ? free : start;
            }
        }
        return start;
    }

    /** The day of release, as far as it is known on the as-of date. */
    private static Optional<LocalDate> release(CustodySpell spell, LocalDate asOf) {
        return spell.to()
                .filter(release -> !release.isAfter(asOf))
                .or(() -> spell.plannedRelease().filter(planned -> planned.isAfter(asOf)));
    }

    /** Age in whole years; 0 on a day before birth. */
    private static int age(CaseRecord record, int on) {
        return (int) PackedDate.wholeYears(PackedDate.of(record.dateOfBirth()), on);
    }
}
