package iomtriage.spark;

import iomtriage.api.score.PackRefusedException;
import iomtriage.spark.internal.pack.PackArchive;
import iomtriage.spark.internal.pack.SharedPack;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import scala.Tuple3;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/**
 * Gives every session {@code iom_score(record, as_of)} in SQL, so that no program is needed: name this class in {@code
 * spark.sql.extensions}, and the pack in {@value #PACK}. The pack is opened when a query first uses the function; a query fails,
 * with the reason, where the pack is missing or refused.
 */
public final class IomTriageExtension extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {

    /** The setting that names a pack: a folder or a {@code .zip}, wherever Spark can read. */
    public static final String PACK = "spark.iomtriage.pack";

    /** By application and place: a broadcast belongs to one application. */
    private static final ConcurrentMap<String, SharedPack> OPENED = new ConcurrentHashMap<>();

    @Override
    public BoxedUnit apply(SparkSessionExtensions extensions) {
        ExpressionInfo info = new ExpressionInfo(ScoreFunction.class.getName(), ScoreFunction.NAME);
        extensions.injectFunction(new Tuple3<>(
                new FunctionIdentifier(ScoreFunction.NAME),
                info,
                new ScoreFunction.Call(() -> pack(SparkSession.active()))));
        return BoxedUnit.UNIT;
    }

    private static SharedPack pack(SparkSession spark) {
        String place = spark.conf().get(PACK, "");
        if (place.isEmpty()) {
            throw new IllegalStateException("No model pack is named. Set " + PACK + " to its folder or .zip.");
        }
        return OPENED.computeIfAbsent(spark.sparkContext().applicationId() + " " + place, key -> open(spark, place));
    }

    private static SharedPack open(SparkSession spark, String place) {
        try {
            return SharedPack.of(spark, PackArchive.read(spark, place));
        } catch (PackRefusedException refused) {
            throw new IllegalStateException(
                    "The model pack that " + PACK + " names is refused: " + refused.getMessage(), refused);
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "The model pack that " + PACK + " names cannot be read. Check the place, and the rights.",
                    unreadable);
        }
    }
}
