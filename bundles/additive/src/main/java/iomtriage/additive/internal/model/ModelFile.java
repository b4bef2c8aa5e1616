package iomtriage.additive.internal.model;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.tribuo.protos.core.ModelDataProto;

/**
 * The protobuf message inside Tribuo's own {@code ModelProto} (see {@code additive-model.proto}): a body and its SHA-256,
 * so that a damaged file is refused before any of it is used.
 *
 * @param metadata what every Tribuo model carries: name, domains, provenance
 * @param positive the label whose log-odds the tables give
 * @param tables the model
 */
public record ModelFile(ModelDataProto metadata, String positive, ModelTables tables) {
    /** Version of the format. */
    public static final int VERSION = 1;

    private static final String TYPE = "type.googleapis.com/iomtriage.additive.AdditiveModelProto";

    /** Writes the message. */
    public Any toAny() {
        try {
            byte[] body = body();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length + 64);
            CodedOutputStream out = CodedOutputStream.newInstance(bytes);
            out.writeByteArray(1, body);
            out.writeByteArray(2, sha256().digest(body));
            out.flush();
            return Any.newBuilder()
                    .setTypeUrl(TYPE)
                    .setValue(ByteString.copyFrom(bytes.toByteArray()))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] body() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        CodedOutputStream headOut = CodedOutputStream.newInstance(head);
        headOut.useDeterministicSerialization();
        metadata.writeTo(headOut);
        headOut.flush();
        out.writeByteArray(1, head.toByteArray());
        out.writeString(2, positive);
        TableFields.write(tables, out);
        out.flush();
        return bytes.toByteArray();
    }

    /** Reads the message; where it cannot, the exception's message is a sentence for the user. */
    public static ModelFile read(Any message, int version) throws IOException {
        if (version != VERSION) {
            throw new IOException("Cannot load the model: its format is version " + version
                    + ", this software reads version " + VERSION
                    + ". Load it with the release that wrote it, or train it again.");
        }
        if (!TYPE.equals(message.getTypeUrl())) {
            throw new IOException("Cannot load the model: the file holds a message of another type.");
        }
        ModelFile file = whole(message.getValue());
        NamedClasses.check(file.metadata());
        return file;
    }

    private static ModelFile whole(ByteString value) throws IOException {
        try {
            byte[][] parts = bodyAndDigest(value);
            if (MessageDigest.isEqual(sha256().digest(parts[0]), parts[1])) {
                return body(parts[0]);
            }
        } catch (IOException | RuntimeException e) {
            throw new IOException("Cannot load the model: the file is damaged. Copy it again from where it came.", e);
        }
        throw new IOException(
                "Cannot load the model: its SHA-256 does not match its content, so the file was damaged or cut."
                        + " Copy it again from where it came.");
    }

    private static byte[][] bodyAndDigest(ByteString value) throws IOException {
        CodedInputStream in = value.newCodedInput();
        byte[][] parts = new byte[2][0];
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 1 -> parts[0] = in.readByteArray();
                case 2 -> parts[1] = in.readByteArray();
                default -> throw new IOException("unknown field");
            }
        }
        return parts;
    }

    private static ModelFile body(byte[] body) throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(body);
        ModelDataProto metadata = ModelDataProto.getDefaultInstance();
        String positive = "";
        TableFields fields = new TableFields();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 1 -> metadata = ModelDataProto.parseFrom(in.readByteArray());
                case 2 -> positive = in.readString();
                default -> fields.read(tag, in);
            }
        }
        return new ModelFile(metadata, positive, fields.tables());
    }

    /** A fresh SHA-256: of the body here, of training data in a model's provenance. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
