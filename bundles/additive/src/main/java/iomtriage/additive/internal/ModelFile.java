package iomtriage.additive.internal;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import iomtriage.additive.DamagedModelException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.tribuo.protos.core.ModelDataProto;

/**
 * The protobuf message inside Tribuo's own {@code ModelProto} (see {@code additive-model.proto}): a body and its SHA-256,
 * so that a damaged file is refused before anything of it is believed.
 *
 * @param metadata what every Tribuo model carries: name, domains, provenance
 * @param positive the label whose log-odds the tables give
 * @param tables the model
 */
public record ModelFile(ModelDataProto metadata, String positive, Tables tables) {
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
            out.writeByteArray(2, sha256(body));
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

    /** Reads the message, or says why not. */
    public static ModelFile read(Any message, int version) throws DamagedModelException {
        if (version != VERSION) {
            throw new DamagedModelException(
                    "Cannot load the model: its format is version " + version + ", this software reads version "
                            + VERSION + ". Load it with the release that wrote it, or train it again.",
                    null);
        }
        if (!TYPE.equals(message.getTypeUrl())) {
            throw new DamagedModelException("Cannot load the model: the file holds a message of another type.", null);
        }
        try {
            return body(verified(message.getValue()));
        } catch (DamagedModelException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new DamagedModelException(
                    "Cannot load the model: the file is damaged. Copy it again from where it came.", e);
        }
    }

    private static byte[] verified(ByteString value) throws IOException {
        CodedInputStream in = value.newCodedInput();
        byte[] body = new byte[0];
        byte[] digest = new byte[0];
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 1 -> body = in.readByteArray();
                case 2 -> digest = in.readByteArray();
                default -> throw new IOException("unknown field");
            }
        }
        if (!MessageDigest.isEqual(sha256(body), digest)) {
            throw new DamagedModelException(
                    "Cannot load the model: its SHA-256 does not match its content, so the file was damaged or cut. Copy it"
                            + " again from where it came.",
                    null);
        }
        return body;
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

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
