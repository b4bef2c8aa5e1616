package iomtriage.additive.internal.model;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import iomtriage.additive.shape.FeatureBins;
import iomtriage.additive.shape.FeatureKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One feature's bins as a protobuf message. */
final class FeatureField {
    private FeatureField() {}

    static byte[] write(FeatureBins feature) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        out.writeString(1, feature.name());
        if (feature.kind() == FeatureKind.CONTINUOUS) {
            out.writeByteArray(2, TableFields.packed(feature.edges()));
        } else {
            for (String category : feature.categories()) {
                out.writeString(3, category);
            }
            out.writeByteArray(4, TableFields.packed(feature.categoryBins()));
        }
        out.flush();
        return bytes.toByteArray();
    }

    static FeatureBins read(byte[] bytes) throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(bytes);
        String name = "";
        double[] edges = new double[0];
        int[] bins = new int[0];
        boolean categorical = false;
        List<String> categories = new ArrayList<>();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 1 -> name = in.readString();
                case 2 -> edges = TableFields.doubles(in.readByteArray());
                case 3 -> categories.add(in.readString());
                case 4 -> {
                    categorical = true;
                    bins = TableFields.ints(in.readByteArray());
                }
                default -> throw new IOException("unknown field");
            }
        }
        if (edges.length > 255) {
            throw new IOException("more than 256 bins");
        }
        return categorical ? FeatureBins.categorical(name, categories, bins) : FeatureBins.continuous(name, edges);
    }
}
