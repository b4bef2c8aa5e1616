package iomtriage.additive.internal.model;

import com.google.protobuf.Any;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.tribuo.classification.protos.ImmutableLabelInfoProto;
import org.tribuo.protos.core.CategoricalIDInfoProto;
import org.tribuo.protos.core.ImmutableFeatureMapProto;
import org.tribuo.protos.core.RealIDInfoProto;

/**
 * The classes that a model's description names. Tribuo and OLCUT load a named class, and so run its static initialiser, before
 * they look at what it is: so a file that names any other class than theirs and ours is refused before one is loaded.
 */
final class NamedClasses {

    /** What a model's description can be made of. */
    private static final List<String> PACKAGES =
            List.of("iomtriage.additive.", "org.tribuo.", "com.oracle.labs.mlrg.olcut.provenance.");

    private static final String NAME = "class_name";
    private static final String BESIDE = "additional";

    /** What may be packed into it, by the end of its type's address. */
    private static final Map<String, Message> PACKED = Map.of(
            "tribuo.core.ImmutableFeatureMapProto", ImmutableFeatureMapProto.getDefaultInstance(),
            "tribuo.core.RealIDInfoProto", RealIDInfoProto.getDefaultInstance(),
            "tribuo.core.CategoricalIDInfoProto", CategoricalIDInfoProto.getDefaultInstance(),
            "tribuo.classification.ImmutableLabelInfoProto", ImmutableLabelInfoProto.getDefaultInstance());

    private NamedClasses() {}

    /**
     * Refuses a description that names a class of any other library, or holds anything in which a name could hide.
     *
     * @throws IOException with a sentence for the user
     */
    static void check(Message description) throws IOException {
        if (description instanceof Any packed) {
            check(unpacked(packed));
            return;
        }
        for (Map.Entry<FieldDescriptor, Object> field :
                description.getAllFields().entrySet()) {
            List<?> values = field.getValue() instanceof List<?> several ? several : List.of(field.getValue());
            for (Object value : values) {
                if (value instanceof Message part) {
                    check(part);
                } else if (value instanceof String text && isName(field.getKey().getName(), text)) {
                    checkName(text);
                }
            }
        }
    }

    /** What is kept beside a value is a class too, where the value is a constant of an enumeration. */
    private static boolean isName(String field, String text) {
        return field.endsWith(NAME) || field.equals(BESIDE) && text.contains(".");
    }

    private static Message unpacked(Any packed) throws IOException {
        String address = packed.getTypeUrl();
        Message kind = PACKED.get(address.substring(address.lastIndexOf('/') + 1));
        if (kind == null) {
            throw new IOException(
                    "Cannot load the model: its description holds something that no additive model has. Train it again, or"
                            + " load a model from a source you trust.");
        }
        try {
            return kind.getParserForType().parseFrom(packed.getValue());
        } catch (InvalidProtocolBufferException damaged) {
            throw new IOException(
                    "Cannot load the model: the file is damaged. Copy it again from where it came.", damaged);
        }
    }

    private static void checkName(String name) throws IOException {
        if (!name.isEmpty() && PACKAGES.stream().noneMatch(name::startsWith)) {
            throw new IOException(
                    "Cannot load the model: it names a class that no additive model needs, and loading it would run that"
                            + " class. None was loaded. Load a model from a source you trust.");
        }
    }
}
