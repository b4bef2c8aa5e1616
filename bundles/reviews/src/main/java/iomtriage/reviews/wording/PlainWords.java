package iomtriage.reviews.wording;

import java.util.List;

/** Puts words of the trade into those that the person whom they are about would use. */
final class PlainWords {

    private record Said(String trade, String plain) {}

    /** Longer words stand before those they contain. */
    private static final List<Said> TABLE = List.of(
            new Said("sanctioned", "cautioned or convicted"),
            new Said("sanctions", "cautions or convictions"),
            new Said("sanction", "caution or conviction"),
            new Said("a needs assessment", "an assessment of your needs"),
            new Said("needs assessment", "assessment of your needs"),
            new Said("the as-of date", "the day your record was looked at"));

    private PlainWords() {}

    static String of(String words) {
        String plain = words;
        for (Said said : TABLE) {
            plain = plain.replace(said.trade(), said.plain());
        }
        return plain;
    }
}
