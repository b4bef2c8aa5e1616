package iomtriage.cli.split;

/** A number between 0 and 1 for a person: the same whatever else is in the file, so that a person keeps their side. */
final class PersonHash {

    private PersonHash() {}

    /** Finaliser of SplitMix64 over the reference's characters. Source: Steele, Lea and Flood (2014), OOPSLA, 453-472. */
    static double of(String reference, long seed) {
        long state = mix(seed + 0x9e3779b97f4a7c15L);
        for (int i = 0; i < reference.length(); i++) {
            state = mix(state ^ reference.charAt(i) + 0x9e3779b97f4a7c15L * (i + 1));
        }
        return (state >>> 11) * 0x1.0p-53;
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
