package iomtriage.web.figures;

import iomtriage.api.caserecord.NeedSection;

/** A section's score as a bar, with a thin line where a need is standard and a thick one where it is severe. */
public final class NeedBar {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 24;

    private NeedBar() {}

    /** @param most the score at the right end, the same for all sections so that they can be compared */
    public static String draw(NeedSection section, int score, int most) {
        double unit = (WIDTH - 4.0) / Math.max(1, most);
        Svg svg = new Svg(WIDTH, HEIGHT, "Scored " + score + "; " + thresholds(section))
                .rectangle("iom-track", 0, 6, WIDTH, 12)
                .rectangle("iom-share", 0, 6, score * unit, 12);
        section.standardThreshold().ifPresent(from -> svg.line("iom-axis", from * unit, 1, from * unit, HEIGHT - 1));
        section.severeThreshold().ifPresent(from -> svg.line("iom-severe", from * unit, 1, from * unit, HEIGHT - 1));
        return svg.toString();
    }

    /** From where on a need is standard and severe, in words. */
    public static String thresholds(NeedSection section) {
        return section.standardThreshold().isEmpty()
                ? "no threshold"
                : "standard from " + section.standardThreshold().getAsInt() + ", severe from "
                        + section.severeThreshold().orElseThrow();
    }
}
