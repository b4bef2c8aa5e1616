package iomtriage.additive.internal.training;

import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.DoubleProvenance;
import org.tribuo.provenance.ModelProvenance;

/**
 * How much wider than the bags lie apart models made in the same way from other people would. Every bag leaves out the same
 * share of one set of people, so that any two bags have most of them in common, and their spread alone is far too narrow. It
 * is that of a delete-d jackknife, whose standard error is the spread times the square root of the share kept over the share
 * left out (Shao and Wu, "A general theory for jackknife variance estimation", Annals of Statistics, 1989): 2.38 where .15
 * are left out.
 */
public final class BagSpread {
    private static final String LEFT_OUT = "heldOutShare";

    private BagSpread() {}

    /**
     * The factor that goes with a model's own settings, which its provenance tells.
     *
     * @return 0 where nobody was left out: such bags tell nothing of other people, however much they differ
     */
    public static double factor(ModelProvenance provenance) {
        Provenance leftOut =
                provenance.getTrainerProvenance().getConfiguredParameters().get(LEFT_OUT);
        // Every release has written the share. A model from elsewhere that does not tell it is taken to have the
        // default.
        return factor(leftOut instanceof DoubleProvenance told ? told.getValue() : Hyperparameters.HELD_OUT_SHARE);
    }

    /** @param leftOut share of the people that each bag leaves out, 0 to below 1 */
    public static double factor(double leftOut) {
        return leftOut <= 0 ? 0 : Math.sqrt((1 - leftOut) / leftOut);
    }
}
