package iomtriage.launcher;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * Says which components of ours are not there and what they wait for or failed with. Declarative Services is asked by reflection:
 * its classes are inside the framework, and whichever version is there will do.
 */
record ComponentStates(BundleContext context) {

    private static final String RUNTIME = "org.osgi.service.component.runtime.ServiceComponentRuntime";
    private static final String OURS = "iomtriage.";

    List<String> idle() {
        List<String> idle = new ArrayList<>();
        ServiceReference<?> reference = context.getServiceReference(RUNTIME);
        if (reference == null) {
            return List.of("Declarative Services is not running.");
        }
        Object runtime = context.getService(reference);
        try {
            for (Object description : (Collection<?>)
                    call(runtime, "getComponentDescriptionDTOs", new Class<?>[] {arrayOfBundles()}, (Object) null)) {
                String name = String.valueOf(field(description, "name"));
                if (name.startsWith(OURS)) {
                    idle.addAll(configurations(runtime, description, name));
                }
            }
        } catch (ReflectiveOperationException unlike) {
            return List.of("What components wait for cannot be told: " + unlike.getMessage());
        } finally {
            context.ungetService(reference);
        }
        return idle;
    }

    private static Class<?> arrayOfBundles() {
        return org.osgi.framework.Bundle[].class;
    }

    private static List<String> configurations(Object runtime, Object description, String name)
            throws ReflectiveOperationException {
        List<String> idle = new ArrayList<>();
        Class<?>[] type = {description.getClass()};
        for (Object each : (Collection<?>) call(runtime, "getComponentConfigurationDTOs", type, description)) {
            Optional.ofNullable(field(each, "failure"))
                    .ifPresent(failure -> idle.add(name + " failed: " + firstLine(String.valueOf(failure))));
            for (Object missing : (Object[]) field(each, "unsatisfiedReferences")) {
                idle.add(name + " waits for its reference \"" + field(missing, "name") + "\".");
            }
        }
        return idle;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static Object call(Object target, String method, Class<?>[] types, Object... arguments)
            throws ReflectiveOperationException {
        for (Class<?> type : target.getClass().getInterfaces()) {
            if (type.getName().equals(RUNTIME)) {
                return type.getMethod(method, types).invoke(target, arguments);
            }
        }
        throw new NoSuchMethodException(method);
    }

    private static Object field(Object target, String name) throws ReflectiveOperationException {
        return target.getClass().getField(name).get(target);
    }
}
