package iomtriage.additive.internal.model;

import iomtriage.additive.shape.FeatureBins;
import iomtriage.additive.shape.FeatureKind;

/**
 * Finds the bin of a value in a few steps: a grid over the range of the edges says how many of them lie in lower cells. The
 * grid cell of a number never falls as the number grows, so that edges in lower cells lie below the value and edges in higher
 * cells do not, whatever the rounding. Where the grid can be so fine that no cell holds two edges, one comparison is left,
 * and it is made without a branch: which side of an edge a value lies on is what a processor predicts badly.
 */
final class BinFinder {
    private static final int COARSEST = 32;
    private static final int FINEST = 1024;

    private enum Way {
        CATEGORY,
        ONE_BIN,
        ONE_EDGE,
        GRID,
        GRID_THEN_SEARCH
    }

    private final Way way;
    private final double[] edges;
    private final int[] categoryBins;
    private final double low;
    private final int cells;
    private final double scale;
    /** Number of edges in lower cells, by cell. */
    private final byte[] below;

    BinFinder(FeatureBins bins) {
        edges = bins.edges();
        for (int i = 0; i < edges.length; i++) {
            // Makes 0 of -0, whose difference from 0 has a sign.
            edges[i] += 0.0;
        }
        categoryBins = bins.categoryBins();
        low = edges.length == 0 ? 0 : edges[0];
        cells = cellsFor(edges);
        scale = cells / (edges.length == 0 ? 0 : edges[edges.length - 1] - low);
        below = new byte[cells + 2];
        int most = countBelow();
        if (bins.kind() == FeatureKind.CATEGORICAL) {
            way = Way.CATEGORY;
        } else if (edges.length < 2) {
            way = edges.length == 0 ? Way.ONE_BIN : Way.ONE_EDGE;
        } else {
            way = most < 2 ? Way.GRID : Way.GRID_THEN_SEARCH;
        }
    }

    /** As many cells as the closest two edges need to lie in different ones, a power of two. */
    private static int cellsFor(double[] edges) {
        double closest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < edges.length; i++) {
            closest = Math.min(closest, edges[i] - edges[i - 1]);
        }
        double range = edges.length < 2 ? 0 : edges[edges.length - 1] - edges[0];
        int cells = COARSEST;
        while (cells < FINEST && closest * cells < range) {
            cells *= 2;
        }
        return cells;
    }

    /** Counts the edges below each cell; returns the most that one cell holds. */
    private int countBelow() {
        int most = 0;
        int edge = 0;
        for (int cell = 0; cell < below.length; cell++) {
            int before = edge;
            while (edge < edges.length && cell(edges[edge]) < cell) {
                edge++;
            }
            below[cell] = (byte) edge;
            most = Math.max(most, edge - before);
        }
        return most;
    }

    /** The cell of a value, inside the edges or outside; 0 for NaN, which the cast turns into 0. */
    private int cell(double value) {
        return Math.max(0, Math.min(cells, (int) ((value - low) * scale)));
    }

    /** The bin of one value. */
    int bin(double value) {
        return switch (way) {
            case ONE_BIN -> present(value, 1);
            case ONE_EDGE -> oneEdge(value);
            case GRID -> onGrid(value);
            case GRID_THEN_SEARCH -> sought(value);
            case CATEGORY -> category(value);
        };
    }

    /**
     * The bins of one column of a block of rows.
     *
     * @param first where the first row's value is
     * @param step values per row
     * @param count number of rows
     * @param out where the bins go, side by side from {@code at}
     */
    void bins(double[] rows, int first, int step, int count, int[] out, int at) {
        switch (way) {
            case ONE_BIN -> {
                for (int i = 0; i < count; i++) {
                    out[at + i] = present(rows[first + i * step], 1);
                }
            }
            case ONE_EDGE -> {
                for (int i = 0; i < count; i++) {
                    out[at + i] = oneEdge(rows[first + i * step]);
                }
            }
            case GRID -> {
                for (int i = 0; i < count; i++) {
                    out[at + i] = onGrid(rows[first + i * step]);
                }
            }
            case GRID_THEN_SEARCH -> {
                for (int i = 0; i < count; i++) {
                    out[at + i] = sought(rows[first + i * step]);
                }
            }
            case CATEGORY -> {
                for (int i = 0; i < count; i++) {
                    out[at + i] = category(rows[first + i * step]);
                }
            }
        }
    }

    private int category(double value) {
        return value >= 0 && value < categoryBins.length ? categoryBins[(int) value] : FeatureBins.MISSING;
    }

    private static int present(double value, int bin) {
        return value == value ? bin : FeatureBins.MISSING;
    }

    /** 1 where a value lies above an edge, 0 where it does not: the sign of their difference. */
    private static int above(double value, double edge) {
        return (int) (Double.doubleToRawLongBits(edge - value) >>> 63);
    }

    private int oneEdge(double value) {
        return present(value, 1 + above(value, edges[0]));
    }

    private int onGrid(double value) {
        // The last edge is compared again where the cell lies above it: there is none to compare after that.
        int edge = Math.min(below[cell(value)] & 0xff, edges.length - 1);
        return present(value, edge + above(value, edges[edge]) + 1);
    }

    private int sought(double value) {
        if (value != value) {
            return FeatureBins.MISSING;
        }
        int cell = cell(value);
        int first = below[cell] & 0xff;
        int last = below[cell + 1] & 0xff;
        while (first < last) {
            int middle = (first + last) >>> 1;
            if (value > edges[middle]) {
                first = middle + 1;
            } else {
                last = middle;
            }
        }
        return first + 1;
    }
}
