package iomtriage.scoring.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        id = PackConfiguration.PID,
        name = "IOM Triage: model packs",
        description = "Which model pack scores people, and whose packs are accepted.")
public @interface PackConfiguration {

    String PID = "iomtriage.packs";

    @AttributeDefinition(
            name = "Pack",
            description = "Folder or .zip of the model pack to put in service at start. Empty: none until one is put in"
                    + " service.",
            required = false)
    String pack() default "";

    @AttributeDefinition(
            name = "Earlier packs",
            description =
                    "Folders or .zips of packs that were in service before, for looking back. A past month that the pack in"
                            + " service has seen in training is ranked by the newest of these whose outcomes had ended by then.",
            required = false)
    String[] earlier() default {};

    @AttributeDefinition(
            name = "Trusted key",
            description =
                    "Ed25519 public key, X.509 encoded, in Base64. Where one is named, a pack must be signed by it.",
            required = false)
    String trusted_key() default "";
}
