package iomtriage.simulation.internal.people;

/** The age bands of OGRS3 for adults, two of them joined, on which fairness is audited. */
final class AgeBands {

    private static final int[] FROM = {18, 21, 25, 30, 40, 50};
    private static final String[] NAME = {"18-20", "21-24", "25-29", "30-39", "40-49", "50 or older"};

    private AgeBands() {}

    static String of(double age) {
        int band = FROM.length - 1;
        while (band > 0 && age < FROM[band]) {
            band--;
        }
        return NAME[band];
    }
}
