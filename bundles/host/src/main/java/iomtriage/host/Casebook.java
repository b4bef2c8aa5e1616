package iomtriage.host;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.referral.EmptyCaseloadException;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.referral.TriageService;
import iomtriage.api.score.PackRefusedException;
import iomtriage.host.people.PasswordHash;
import iomtriage.host.people.UserFile;
import iomtriage.launcher.FrameworkException;
import iomtriage.launcher.Iomtriage;
import iomtriage.launcher.LaunchSettings;
import iomtriage.launcher.Part;
import iomtriage.terminal.PlainText;
import iomtriage.terminal.ProgressBar;
import iomtriage.terminal.ReferralListPrinter;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** The reference host's program: ranks its caseload with the embedded services, prints the list, and keeps serving. */
@Command(
        name = "casebook",
        mixinStandardHelpOptions = true,
        version = "casebook 0.1.0",
        sortOptions = false,
        description = "Ranks a caseload and prints the referral list. It advises; people decide.",
        footer = {
            "",
            "Every option but --password-hash has an environment variable: --caseload is IOMTRIAGE_CASEBOOK_CASELOAD."
                    + " What is given as an option wins."
        })
public final class Casebook implements Callable<Integer> {

    @Option(
            names = "--caseload",
            paramLabel = "FILE",
            description = "Case records as JSON Lines, .gz or not. Default: the simulated caseload that ships.")
    private Path caseload;

    @Option(
            names = "--pack",
            paramLabel = "PACK",
            description = "Model pack: a folder or a .zip. Default: the one that ships, trained on simulated people.")
    private Path pack;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            defaultValue = "${env:IOMTRIAGE_LISTS_AS_OF:-2026-01-01}",
            description =
                    "The day as of which records are read. Default: ${DEFAULT-VALUE}, the day of the simulated caseload.")
    private LocalDate asOf;

    @Option(
            names = "--capacity",
            paramLabel = "PLACES",
            defaultValue = "${env:IOMTRIAGE_LISTS_CAPACITY:-15}",
            description = "How many places there are. Default: ${DEFAULT-VALUE}.")
    private int capacity;

    @Option(
            names = "--top",
            paramLabel = "ROWS",
            defaultValue = "20",
            description = "How many rows to print. Default: ${DEFAULT-VALUE}.")
    private int top;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "${env:IOMTRIAGE_TRIAGE_THREADS:-0}",
            description = "Threads for scoring. Default: one per processor. The list is the same whatever the number.")
    private int threads;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:IOMTRIAGE_HTTP_PORT:-8080}",
            description =
                    "Where the pages are served, on this machine only. 0: any free port. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--store",
            paramLabel = "ADDRESS",
            defaultValue = "${env:IOMTRIAGE_STORE_URL:-" + Option.NULL_VALUE + "}",
            description = "Where decisions are kept: jdbc:h2:file:PATH or jdbc:postgresql://HOST/DATABASE?user=NAME."
                    + " Default: a file in the folder casebook-data, of its own for the demonstration.")
    private Optional<String> store = Optional.empty();

    @Option(
            names = "--witness",
            paramLabel = "FILE",
            defaultValue = "${env:IOMTRIAGE_STORE_WITNESS_FILE:-" + Option.NULL_VALUE + "}",
            description =
                    "Where the newest audit entry is noted, signed: on another disk or machine than the store, so that a"
                            + " store that was changed, cut off or emptied is not opened. Default: beside a store in a file.")
    private Optional<String> witness = Optional.empty();

    @Option(
            names = "--api-key",
            paramLabel = "APPLICATION",
            description = "Issue a key for an application that calls /api/v1, and print it once."
                    + " Any key it had before stops working.")
    private Optional<String> application = Optional.empty();

    @Option(
            names = "--access",
            paramLabel = "FILE",
            description = "Restricted cases: a line for each, a reference = users who may open it."
                    + " Default: a few people of the simulated caseload; with --caseload, no case is restricted.")
    private Path accessFile;

    @Option(
            names = "--users",
            paramLabel = "FILE",
            description =
                    "Who may sign in: a line for each, id = name | agency | area | roles | and the output of --password-hash"
                            + ". Default: the users of the demonstration; with --caseload or --api-key, no one.")
    private Path userFile;

    @Option(
            names = "--password-hash",
            description =
                    "Read a password from the terminal or from standard input, print its hash for the --users file, and"
                            + " exit.")
    private boolean hashPassword;

    @Option(names = "--once", description = "Exit after printing.")
    private boolean once = Boolean.getBoolean("casebook.once") || "".equals(System.getProperty("casebook.once"));

    @Option(names = "--timings", description = "Print how long each stage took.")
    private boolean showTimings =
            Boolean.getBoolean("casebook.timings") || "".equals(System.getProperty("casebook.timings"));

    private final PrintWriter out = PlainText.to(System.out);
    private final PrintWriter err = PlainText.to(System.err);

    /** Exit code 0: the list was printed. 1: it could not be made, and the message says why. 2: wrong options. */
    public static void main(String[] arguments) {
        QuietLibraries.quieten();
        Casebook casebook = new Casebook();
        int exit = casebook.commandLine().execute(arguments);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    CommandLine commandLine() {
        return commandLine(System.getenv());
    }

    CommandLine commandLine(Map<String, String> environment) {
        return new CommandLine(this)
                .setDefaultValueProvider(argument -> environment.get(variable(argument)))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    err.println("Casebook: " + explain(failure));
                    return 1;
                });
    }

    /** The environment variable that an option may stand in; none for one that does something else and ends. */
    static String variable(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)
                || option.usageHelp()
                || option.versionHelp()
                || option.longestName().equals("--password-hash")) {
            return "";
        }
        return "IOMTRIAGE_CASEBOOK_"
                + option.longestName().substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static String explain(Exception failure) {
        boolean ours = failure instanceof PackRefusedException
                || failure instanceof EmptyCaseloadException
                || failure instanceof FrameworkException
                || failure instanceof IllegalArgumentException
                || failure instanceof IllegalStateException
                || failure instanceof IOException
                || failure instanceof UncheckedIOException;
        return ours ? failure.getMessage() : "Unexpected error: " + failure;
    }

    @Override
    public Integer call() throws IOException, PackRefusedException {
        if (hashPassword) {
            out.println(PasswordHash.of(password(), new SecureRandom()).line());
            return 0;
        }
        TriageRequest request = TriageRequest.of(asOf, capacity).build();
        Admission admission = admission();
        UserFile users = admission.users();
        CaseAccess access = admission.access(users);
        Shipped shipped = Shipped.withThisProgram();
        Timings timings = new Timings(System::nanoTime);
        Iomtriage iomtriage = Iomtriage.start(settings(request));
        // Ctrl+C ends the program through here; so does the end of a run.
        Thread stop = new Thread(iomtriage::close);
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            timings.stage("framework and bundles");
            CaseSource source = printList(iomtriage, shipped, request, timings);
            if (!once) {
                serve(iomtriage, new Serving(iomtriage, source, access, users), shipped, request);
            }
            return 0;
        } finally {
            Runtime.getRuntime().removeShutdownHook(stop);
            iomtriage.close();
        }
    }

    /** Options win over the environment. */
    private LaunchSettings settings(TriageRequest request) {
        LaunchSettings settings = LaunchSettings.ofEnvironment(System.getenv())
                .starting(Part.RANKING)
                .with("iomtriage.triage.threads", threads)
                .with("iomtriage.http.port", port)
                .with("iomtriage.lists.as.of", request.asOf())
                .with("iomtriage.lists.capacity", request.capacity());
        LaunchSettings stored = settings.with("iomtriage.store.url", store.orElseGet(this::ownStore));
        return witness.map(file -> stored.with("iomtriage.store.witness.file", file))
                .orElse(stored);
    }

    private static char[] password() throws IOException {
        Console console = System.console();
        if (console != null) {
            return console.readPassword("Password: ");
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return Optional.ofNullable(in.readLine()).orElse("").toCharArray();
    }

    private Admission admission() {
        return new Admission(
                caseload != null, application, Optional.ofNullable(userFile), Optional.ofNullable(accessFile), err);
    }

    /** Whether decisions go into a store that holds nothing but those about simulated people. */
    private boolean hasStoreOfDemonstration() {
        return admission().isDemonstration() && userFile == null && pack == null && store.isEmpty();
    }

    /** What was once decided about other people is never opened by the demonstration's public password. */
    private String ownStore() {
        return "jdbc:h2:file:./casebook-data/"
                + (admission().isDemonstration() && userFile == null ? "demonstration" : "store");
    }

    private CaseSource printList(Iomtriage iomtriage, Shipped shipped, TriageRequest request, Timings timings)
            throws IOException, PackRefusedException {
        TriageService triage = iomtriage.triage();
        timings.stage("services available");
        iomtriage.packs().use(pack == null ? shipped.pack() : pack);
        timings.stage("model pack checked and loaded");
        CaseSource source = iomtriage.records().jsonLines(caseload == null ? shipped.caseload() : caseload);
        ReferralList list = rank(triage, source, request);
        timings.stage("caseload read, scored and ranked");
        new ReferralListPrinter(out).print(list, top);
        timings.stage("list explained and printed");
        if (showTimings) {
            timings.print(err);
        }
        return source;
    }

    private ReferralList rank(TriageService triage, CaseSource source, TriageRequest request) {
        try (ProgressBar bar = new ProgressBar(System.console() != null, err, System::nanoTime)) {
            return triage.rank(source, request, bar);
        }
    }

    private void serve(Iomtriage iomtriage, Serving serving, Shipped shipped, TriageRequest request)
            throws PackRefusedException {
        // Before the pages come, so that their first list is of this caseload.
        serving.offer();
        if (admission().isDemonstration() && pack == null) {
            iomtriage.packs().addEarlier(shipped.earlierPack());
        }
        if (hasStoreOfDemonstration()) {
            serving.simulateMeetings(request);
        }
        iomtriage.add(Part.PAGES);
        out.println();
        application.ifPresent(name -> out.println("Key of " + name + ", shown only now: " + serving.issueKey(name)));
        out.println("Pages: " + iomtriage.pages() + " (" + admission().whoSignsIn() + ")");
        out.println("Casebook is running in this terminal, and its services stay available. Press Ctrl+C to stop it.");
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
