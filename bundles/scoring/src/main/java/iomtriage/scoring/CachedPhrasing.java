package iomtriage.scoring;

import iomtriage.scoring.pack.layout.Phrasing;
import org.jspecify.annotations.Nullable;

/** Says each value of one row once, however many outcomes and terms give it as a reason. Not thread-safe. */
final class CachedPhrasing implements Phrasing {

    private final Phrasing phrasing;
    private final @Nullable String[] said;

    /** @param columns how many values the row has */
    CachedPhrasing(Phrasing phrasing, int columns) {
        this.phrasing = phrasing;
        this.said = new String[columns];
    }

    @Override
    public String phrase(int column, double[] row) {
        String words = said[column];
        if (words == null) {
            words = phrasing.phrase(column, row);
            said[column] = words;
        }
        return words;
    }
}
