package iomtriage.additive;

import com.oracle.labs.mlrg.olcut.provenance.ListProvenance;
import com.oracle.labs.mlrg.olcut.provenance.ObjectProvenance;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.BooleanProvenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.IntProvenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.StringProvenance;
import iomtriage.additive.AdditiveData.Column;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.MutableFeatureMap;
import org.tribuo.MutableOutputInfo;
import org.tribuo.RealInfo;
import org.tribuo.Tribuo;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.provenance.DatasetProvenance;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Feature domain, output domain and provenance, which Tribuo needs, of data that are not a Tribuo data set. */
final class TribuoDomain {
    private TribuoDomain() {}

    /** The features with their counts, ranges and moments. */
    static ImmutableFeatureMap features(PersonPeriods data) {
        MutableFeatureMap map = new MutableFeatureMap();
        data.columns().forEach(column -> map.put(info(column)));
        return new ImmutableFeatureMap(map);
    }

    private static RealInfo info(Column column) {
        int count = 0;
        double min = 0;
        double max = 0;
        double mean = 0;
        double squares = 0;
        for (double value : column.values()) {
            if (value == value) {
                min = count == 0 ? value : Math.min(min, value);
                max = count == 0 ? value : Math.max(max, value);
                count++;
                double step = value - mean;
                mean += step / count;
                squares += step * (value - mean);
            }
        }
        return new RealInfo(column.name(), count, max, min, mean, squares);
    }

    /** The labels {@code false} and {@code true} with their counts. */
    static ImmutableOutputInfo<Label> outputs(PersonPeriods data) {
        MutableOutputInfo<Label> info = new LabelFactory().generateInfo();
        Label yes = new Label("true");
        Label no = new Label("false");
        for (boolean outcome : data.outcome()) {
            info.observe(outcome ? yes : no);
        }
        return info.generateImmutableOutputInfo();
    }

    /** Size and SHA-256 of the data. */
    static DatasetProvenance provenance(AdditiveData data, OffsetDateTime time) {
        String description =
                data.rowCount() + " rows of " + data.columns().size() + " features, sha-256 " + DataDigest.sha256(data);
        Map<String, Provenance> map = new HashMap<>();
        put(map, new StringProvenance(ObjectProvenance.CLASS_NAME, AdditiveData.class.getName()));
        map.put("datasource", new SimpleDataSourceProvenance(description, time, new LabelFactory()));
        map.put("transformations", new ListProvenance<>());
        map.put("is-dense", new BooleanProvenance("is-dense", false));
        map.put("is-sequence", new BooleanProvenance("is-sequence", false));
        put(map, new IntProvenance("num-examples", data.rowCount()));
        put(map, new IntProvenance("num-features", data.columns().size()));
        put(map, new IntProvenance("num-outputs", 2));
        put(map, new StringProvenance("tribuo-version", Tribuo.VERSION));
        return new DatasetProvenance(map);
    }

    private static void put(Map<String, Provenance> map, StringProvenance value) {
        map.put(value.getKey(), value);
    }

    private static void put(Map<String, Provenance> map, IntProvenance value) {
        map.put(value.getKey(), value);
    }
}
