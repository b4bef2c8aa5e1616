package iomtriage.integration.hosts.inside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** Starts whichever framework is on the class path, with all bundles of a folder, those of its folder "first" before the others. */
public final class FrameworkProgram {

    private FrameworkProgram() {}

    /** Arguments: FOLDER of bundles, FOLDER of the framework's files. */
    public static void main(String[] arguments) throws BundleException, IOException, InterruptedException {
        Map<String, String> properties = new HashMap<>();
        properties.put(Constants.FRAMEWORK_STORAGE, arguments[1]);
        properties.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        Framework framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(properties);
        framework.start();
        Files.createFile(Path.of(System.getProperty("trial.folder"), "started"));
        start(framework.getBundleContext(), Path.of(arguments[0], "first"));
        start(framework.getBundleContext(), Path.of(arguments[0]));
        framework.waitForStop(0);
    }

    private static void start(BundleContext context, Path folder) throws BundleException, IOException {
        List<Bundle> installed = new ArrayList<>();
        try (Stream<Path> jars = Files.list(folder)) {
            for (Path jar : jars.filter(Files::isRegularFile).sorted().toList()) {
                installed.add(context.installBundle(jar.toUri().toString()));
            }
        }
        for (Bundle bundle : installed) {
            bundle.start();
        }
    }
}
