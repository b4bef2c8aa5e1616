package iomtriage.api.score;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Something not known that could still move a score. */
@ProviderType
public interface MissingInformation {

    /** {@return what is missing, in plain words, for example "a needs assessment"} */
    String what();

    /** {@return ids of the features that would be filled by it} */
    List<String> features();

    /** {@return the probability if the answer were the most favourable one the model knows, 0 to 1} */
    double lowest();

    /** {@return the probability if the answer were the least favourable one, 0 to 1} */
    double highest();

    /** {@return what to ask for, and from whom} */
    String ask();
}
