package iomtriage.simulation.realism;

import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.simulation.internal.career.CriminalRecord;
import iomtriage.simulation.internal.career.LegalCase;
import iomtriage.simulation.internal.career.Offence;
import iomtriage.simulation.internal.career.Sentence;
import iomtriage.simulation.internal.career.Spell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One career, arranged for counting: offences that were proven, and the occasions on which they were.
 *
 * @param birth day of birth, since 1970-01-01
 * @param proven offences with a caution or conviction, by day of it
 * @param occasions days of cautions and convictions, in order
 */
record Career(Sex sex, int birth, CriminalRecord record, List<Offence> proven, List<Occasion> occasions) {

    static final double YEAR = 365.25;

    /**
     * A day of one or more cautions or convictions.
     *
     * @param isConviction whether one of them was a conviction
     * @param offencesBefore offences proven before the day
     * @param offences offences proven on it
     * @param sentence the gravest
     */
    record Occasion(int day, boolean isConviction, int offencesBefore, int offences, Sentence sentence) {}

    static Career of(Sex sex, int birth, CriminalRecord record) {
        List<Offence> proven = new ArrayList<>();
        for (Offence offence : record.offences()) {
            if (offence.followed().disposal() != LegalCase.NEVER) {
                proven.add(offence);
            }
        }
        proven.sort(Comparator.comparingInt(offence -> offence.followed().disposal()));
        return new Career(sex, birth, record, proven, occasions(proven));
    }

    private static List<Occasion> occasions(List<Offence> proven) {
        List<Occasion> occasions = new ArrayList<>();
        int from = 0;
        while (from < proven.size()) {
            int day = proven.get(from).followed().disposal();
            int to = from;
            boolean isConviction = false;
            Sentence sentence = Sentence.NONE;
            while (to < proven.size() && proven.get(to).followed().disposal() == day) {
                LegalCase followed = proven.get(to++).followed();
                isConviction |= followed.kind() == DisposalKind.CONVICTION;
                sentence = graver(sentence, followed.sentence());
            }
            occasions.add(new Occasion(day, isConviction, from, to - from, sentence));
            from = to;
        }
        return occasions;
    }

    private static Sentence graver(Sentence first, Sentence second) {
        if (first == Sentence.NONE || second == Sentence.NONE) {
            return first == Sentence.NONE ? second : first;
        }
        return first.compareTo(second) < 0 ? first : second;
    }

    double ageOn(int day) {
        return (day - birth) / YEAR;
    }

    /** Occasions before a day. */
    int occasionsBefore(int day) {
        int before = 0;
        while (before < occasions.size() && occasions.get(before).day() < day) {
            before++;
        }
        return before;
    }

    /** Convictions before a day. */
    int convictionsBefore(int day) {
        return (int) occasions.stream()
                .filter(occasion -> occasion.day() < day && occasion.isConviction())
                .count();
    }

    /** Offences proven before a day. */
    int provenBefore(int day) {
        return (int) proven.stream()
                .filter(offence -> offence.followed().disposal() < day)
                .count();
    }

    /** Offences committed between these days and proven before a third: first inclusive, the others not. */
    int reoffences(int from, int to, int provenBy) {
        int count = 0;
        for (Offence offence : proven) {
            if (offence.day() >= from
                    && offence.day() < to
                    && offence.followed().disposal() < provenBy) {
                count++;
            }
        }
        return count;
    }

    static boolean isRobberyBurglaryOrVehicleTheft(OffenceGroup group) {
        return switch (group) {
            case ACQUISITIVE_VIOLENCE, BURGLARY_DOMESTIC, BURGLARY_OTHER, VEHICLE_RELATED_THEFT -> true;
            default -> false;
        };
    }

    /** Releases from sentences in a time: spells after which the person was at large. */
    List<Spell> releases(int from, int to) {
        List<Spell> releases = new ArrayList<>();
        List<Spell> custody = record.custody();
        for (int i = 0; i < custody.size(); i++) {
            Spell spell = custody.get(i);
            boolean goesOn = i + 1 < custody.size() && custody.get(i + 1).from() <= spell.to();
            if (spell.kind() == CustodyKind.SENTENCE && !goesOn && spell.to() >= from && spell.to() < to) {
                releases.add(spell);
            }
        }
        return releases;
    }
}
