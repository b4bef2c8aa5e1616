package iomtriage.evaluation.programme;

import iomtriage.evaluation.Measured;

/** What an evaluation may say. There is no other answer, and "not enough evidence" is not "no effect". */
public enum Verdict {
    LOWER("lower", "The people on the programme reoffend less than people like them."),
    HIGHER("higher", "The people on the programme reoffend more than people like them."),
    NOT_ENOUGH_EVIDENCE(
            "not enough evidence",
            "There is not enough evidence to say whether the people on the programme reoffend less or more than people like them."
                    + " This is not evidence that the programme does nothing.");

    private final String words;
    private final String sentence;

    Verdict(String words, String sentence) {
        this.words = words;
        this.sentence = sentence;
    }

    static Verdict of(Measured difference) {
        if (!difference.excludes(0)) {
            return NOT_ENOUGH_EVIDENCE;
        }
        return difference.value() < 0 ? LOWER : HIGHER;
    }

    /** In short. */
    public String words() {
        return words;
    }

    /** In a sentence. */
    public String sentence() {
        return sentence;
    }
}
