package iomtriage.integration.hosts.inside;

import iomtriage.launcher.Iomtriage;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Set;

/**
 * A Spring Boot program that is started, and how long Spring waited for what is ours meanwhile: from when it first asks for it to when
 * every service is there. Spring is on the class path of the program alone, so it is called by reflection.
 */
final class SpringProgram {

    private static final String SPRING = "org.springframework.";
    private static final String STARTER = "iomtriage";
    /** Beans of the starter by which a host comes by {@link CaseSystem}'s services. */
    private static final Set<String> BEANS = Set.of(
            STARTER,
            "triageService",
            "scoringService",
            "cohortService",
            "packService",
            "caseRecordReader",
            "profileService");

    private long asked;
    private long there;
    private final Object context;

    /** @param kind class of the program */
    SpringProgram(String kind) throws ReflectiveOperationException {
        Class<?> application = Class.forName(SPRING + "boot.SpringApplication");
        Class<?> watch = Class.forName(SPRING + "core.metrics.ApplicationStartup");
        Object program =
                application.getConstructor(Class[].class).newInstance((Object) new Class<?>[] {Class.forName(kind)});
        application.getMethod("setApplicationStartup", watch).invoke(program, watch(watch));
        context = application.getMethod("run", String[].class).invoke(program, (Object) new String[0]);
    }

    AutoCloseable context() {
        return (AutoCloseable) context;
    }

    Iomtriage iomtriage() throws ReflectiveOperationException {
        return (Iomtriage) context.getClass().getMethod("getBean", Class.class).invoke(context, Iomtriage.class);
    }

    long millis() {
        return (there - asked) / 1_000_000;
    }

    /** Spring tells of every bean that it begins to make, and when it is made. */
    private Object watch(Class<?> type) throws ClassNotFoundException {
        Class<?> step = Class.forName(SPRING + "core.metrics.StartupStep");
        return proxy(type, (watch, method, arguments) -> proxy(step, new Step()));
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private final class Step implements InvocationHandler {

        private String bean = "";

        @Override
        public Object invoke(Object step, java.lang.reflect.Method method, Object[] arguments) {
            return switch (method.getName()) {
                case "tag" -> tagged(step, arguments);
                case "end" -> ended();
                default -> throw new UnsupportedOperationException(method.getName());
            };
        }

        private Object tagged(Object step, Object[] arguments) {
            if ("beanName".equals(arguments[0])) {
                bean = String.valueOf(arguments[1]);
                asked = asked == 0 && bean.equals(STARTER) ? System.nanoTime() : asked;
            }
            return step;
        }

        private Object ended() {
            there = BEANS.contains(bean) ? System.nanoTime() : there;
            return null;
        }
    }
}
