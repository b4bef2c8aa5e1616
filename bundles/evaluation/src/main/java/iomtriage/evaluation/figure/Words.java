package iomtriage.evaluation.figure;

/** Labels that have to fit. */
final class Words {

    private Words() {}

    /** The CSV beside the figure has the whole of it. */
    static String shortened(String label, int longest) {
        return label.length() <= longest ? label : label.substring(0, longest - 1) + "\u2026";
    }
}
