package iomtriage.web.figures;

import iomtriage.additive.shape.ShapeFunction;

/** A shape function of one feature, small enough to stand in a table beside its name. */
public final class Thumbnail {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 34;

    private Thumbnail() {}

    /** @param reach the log-odds that fill the picture, the same for all in one table so that they can be compared */
    public static String draw(ShapeFunction shape, double reach) {
        StringBuilder path = new StringBuilder();
        double step = WIDTH / (double) shape.size();
        for (int bin = 0; bin < shape.size(); bin++) {
            String y = Svg.number(HEIGHT / 2.0 * (1 - Math.max(-1, Math.min(1, shape.value(bin) / reach))));
            path.append(bin == 0 ? "M" : "L")
                    .append(Svg.number(bin * step))
                    .append(' ')
                    .append(y);
            path.append('H').append(Svg.number((bin + 1) * step));
        }
        return Svg.small(WIDTH, HEIGHT)
                .line("iom-grid", 0, HEIGHT / 2.0, WIDTH, HEIGHT / 2.0)
                .path("iom-line", path.toString())
                .toString();
    }
}
