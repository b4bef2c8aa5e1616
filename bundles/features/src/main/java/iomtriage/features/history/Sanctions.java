package iomtriage.features.history;

import iomtriage.api.caserecord.Disposal;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.offence.OffenceGroup;

/**
 * A person's sanctions (sanction occasions) as of a day. All disposals of one day are one sanction, for all of their offences;
 * it is a conviction if any of them is, and otherwise a caution. A disposal counts from the day it was given.
 *
 * <p>Can be used for one person after another without allocating. Not thread-safe.
 */
public final class Sanctions {

    /** Beside a bit for each offence group, and one for each way of counting as violent. */
    private static final int CONVICTION = 1 << Integer.SIZE - 1;

    private static final int GROUP_BITS = OffenceGroup.values().length;
    private static final int GROUPS = (1 << GROUP_BITS) - 1;
    private static final ViolentSanction[] VIOLENT = ViolentSanction.values();

    private final DistinctDays days = new DistinctDays();
    private int[] what = new int[16];

    /**
     * Turns to another person.
     *
     * @param atMost how many disposals will be added at most
     */
    public void clear(int atMost) {
        days.clear(atMost);
        if (what.length < atMost) {
            what = new int[atMost];
        }
    }

    /**
     * Adds an event's disposal, unless it was given after a day.
     *
     * @param asOf the day, packed
     * @return the packed date of the disposal, whether it was added or not; {@link PackedDate#NEVER} if there is none
     */
    public int add(Event event, int asOf) {
        if (event.disposal().isEmpty()) {
            return PackedDate.NEVER;
        }
        Disposal disposal = event.disposal().get();
        int day = PackedDate.of(disposal.date());
        if (day <= asOf) {
            int violent = 1 << GROUP_BITS + ViolentSanction.of(event).ordinal();
            add(day, bit(event.group()) | violent | (disposal.kind() == DisposalKind.CONVICTION ? CONVICTION : 0));
        }
        return day;
    }

    private void add(int day, int more) {
        int before = days.size();
        int position = days.add(day);
        what[position] = position == before ? more : what[position] | more;
    }

    /** How many sanctions there are. Each has a position, in no order of time. */
    public int count() {
        return days.size();
    }

    /** The packed date of a sanction. */
    public int day(int position) {
        return days.day(position);
    }

    /** The groups of the offences that a sanction was for, as {@linkplain #bit bits}. */
    public int groups(int position) {
        return what[position] & GROUPS;
    }

    /** Whether a sanction counts as violent. */
    public ViolentSanction violent(int position) {
        return VIOLENT[Integer.numberOfTrailingZeros(what[position] >>> GROUP_BITS)];
    }

    /** Whether a sanction is a conviction, whatever cautions were given on the same day. */
    public boolean isConviction(int position) {
        return what[position] < 0;
    }

    /** The bit that stands for an offence group. */
    public static int bit(OffenceGroup group) {
        return 1 << group.ordinal();
    }

    /** The bits that stand for offence groups. */
    public static int bits(Iterable<OffenceGroup> groups) {
        int bits = 0;
        for (OffenceGroup group : groups) {
            bits |= bit(group);
        }
        return bits;
    }
}
