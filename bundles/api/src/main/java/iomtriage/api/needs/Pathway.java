package iomtriage.api.needs;

import java.util.List;

/**
 * Where help for a need comes from.
 *
 * @param name the pathway in plain words
 * @param lead the agency that should lead, so that police officers do not do the work of partners
 * @param options what can be asked for, each a phrase; may be empty
 */
public record Pathway(String name, String lead, List<String> options) {

    public Pathway {
        options = List.copyOf(options);
    }
}
