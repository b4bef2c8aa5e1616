package iomtriage.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Styles, scripts and icons, served from memory, compressed once. Nothing is ever fetched from elsewhere. */
public final class Assets {

    private static final List<String> FILES = List.of(
            "govuk-frontend.min.css",
            "moj-frontend.min.css",
            "iom.css",
            "govuk-frontend.min.js",
            "iom.js",
            "icon-alert-information.svg",
            "icon-alert-warning.svg",
            "icon-arrow-black-down.svg",
            "icon-arrow-black-up.svg",
            "icon-progress-tick.svg",
            "icon-tag-remove-cross.svg",
            "icon-tag-remove-cross-white.svg",
            "icon-toggle-plus-minus.svg");

    private static final String VERSION = "v";

    private record Asset(String type, byte[] plain, byte[] zipped, String version) {

        EntityTag tag() {
            return new EntityTag(version);
        }
    }

    private final Map<String, Asset> assets = new HashMap<>();

    public Assets() {
        for (String file : FILES) {
            byte[] bytes = load(file);
            CRC32 sum = new CRC32();
            sum.update(bytes);
            String folder = file.endsWith(".svg") ? "/assets/images/" : "/assets/";
            assets.put(folder + file, new Asset(type(file), bytes, zip(bytes), Long.toHexString(sum.getValue())));
        }
    }

    /**
     * Addresses by path, with the version of each file in them: a browser keeps what it got there for good, and asks anew
     * after an upgrade.
     */
    public Map<String, String> addresses() {
        Map<String, String> addresses = new HashMap<>();
        assets.forEach((path, asset) -> addresses.put(path, path + "?" + VERSION + "=" + asset.version()));
        return addresses;
    }

    /** @throws RefusedException with status 404 if there is no such file */
    public Response answer(Request request) {
        Asset asset = assets.get(request.path());
        if (asset == null) {
            throw RefusedException.notFound();
        }
        boolean unchanged = asset.tag().isKnownTo(request);
        boolean zip = request.header("accept-encoding").orElse("").contains("gzip");
        Response response = new Response(
                unchanged ? 304 : 200,
                Map.of("Content-Type", asset.type()),
                unchanged ? new byte[0] : zip ? asset.zipped() : asset.plain());
        boolean named =
                request.parameter(VERSION).filter(asset.version()::equals).isPresent();
        Response tagged = response.with("ETag", asset.tag().quoted())
                .with("Cache-Control", named ? "public, max-age=31536000, immutable" : "public, max-age=3600")
                .with("Vary", "Accept-Encoding");
        return zip && !unchanged ? tagged.with("Content-Encoding", "gzip") : tagged;
    }

    private static byte[] load(String file) {
        try (InputStream in = Assets.class.getResourceAsStream("/iomtriage/http/assets/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The file " + file + " is missing from the bundle. Build it again.");
            }
            byte[] bytes = in.readAllBytes();
            return file.startsWith("govuk") && file.endsWith(".css") || file.startsWith("moj")
                    ? withoutFonts(bytes)
                    : bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The fonts of GOV.UK belong to gov.uk itself. */
    private static byte[] withoutFonts(byte[] css) {
        return new String(css, StandardCharsets.UTF_8)
                .replaceAll("@font-face\\{[^}]*\\}", "")
                .replaceAll("(?i)\"?GDS Transport\"?,", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String type(String file) {
        return switch (file.substring(file.lastIndexOf('.'))) {
            case ".css" -> "text/css; charset=utf-8";
            case ".js" -> "text/javascript; charset=utf-8";
            default -> "image/svg+xml";
        };
    }

    static byte[] zip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 4 + 100);
        try (GZIPOutputStream zipped = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            zipped.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
