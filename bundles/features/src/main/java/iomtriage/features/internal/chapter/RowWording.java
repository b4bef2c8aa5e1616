package iomtriage.features.internal.chapter;

import java.util.function.ToDoubleFunction;

/** Says a feature from several values of a row. */
@FunctionalInterface
public interface RowWording {

    /**
     * The feature in plain words.
     *
     * @param row values by feature id; the feature's own is not missing
     */
    String words(ToDoubleFunction<String> row);
}
