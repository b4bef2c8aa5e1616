package iomtriage.features.internal.career;

/** Offences of one kind, never in one number: days of proven offences, and days of arrest or charge for the others. */
public final class ProvenAndNot {

    public final DayCounts proven = new DayCounts();
    public final DayCounts unproven = new DayCounts();

    void clear(int atMost) {
        proven.clear(atMost);
        unproven.clear(atMost);
    }

    void add(boolean isProven, int day) {
        (isProven ? proven : unproven).add(day);
    }

    void count(AsOf asOf) {
        proven.count(asOf);
        unproven.count(asOf);
    }
}
