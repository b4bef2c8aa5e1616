package iomtriage.launcher;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Says which bundles are not running, and which components wait or failed, for an error a person can act on. */
record BundleStates(BundleContext context) {

    @Override
    public String toString() {
        String idle = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .map(Bundle::getSymbolicName)
                .sorted()
                .collect(Collectors.joining(", "));
        String bundles = idle.isEmpty() ? "Every bundle is running." : "Not running: " + idle + ".";
        return bundles
                + new ComponentStates(context)
                        .idle().stream().map(each -> " " + each).collect(Collectors.joining());
    }
}
