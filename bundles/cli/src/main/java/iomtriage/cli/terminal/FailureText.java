package iomtriage.cli.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import iomtriage.api.referral.EmptyCaseloadException;
import iomtriage.api.score.PackRefusedException;
import iomtriage.extracts.mapping.MappingRefusedException;
import iomtriage.ranking.policy.PolicyRefusedException;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.specification.SpecificationRefusedException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** Says what went wrong: what, why and the way out, every problem on a line of its own. */
public final class FailureText {

    /** What to say when the heap is full. */
    public static final String OUT_OF_MEMORY =
            "There is not enough memory for this, and nothing was written. Allow more, as"
                    + " in: java -Xmx4g -jar iomtriage.jar";

    private FailureText() {}

    /** Prints a failure. */
    public static void print(Exception failure, PrintWriter err) {
        if (failure instanceof Refusal refusal) {
            lines(refusal.getMessage(), refusal.problems(), err);
        } else if (failure instanceof TableException table) {
            lines("The table cannot be read.", table.findings(), err);
        } else if (failure instanceof SpecificationRefusedException specification) {
            lines("The column specification was refused.", specification.findings(), err);
        } else if (failure instanceof MappingRefusedException mapping) {
            lines("The mapping was refused.", mapping.findings(), err);
        } else if (failure instanceof PackRefusedException pack) {
            lines("The pack \"" + pack.pack() + "\" was refused.", pack.reasons(), err);
        } else if (failure instanceof PolicyRefusedException policy) {
            lines("The ranking policy was refused.", policy.findings(), err);
        } else {
            lines(other(failure), List.of(), err);
        }
        err.flush();
    }

    private static void lines(String what, List<String> problems, PrintWriter err) {
        err.println("iomtriage: " + what);
        problems.forEach(problem -> err.println("  " + problem));
    }

    private static String other(Exception failure) {
        if (failure instanceof NoSuchFileException || failure instanceof FileNotFoundException) {
            return "There is no file \"" + failure.getMessage() + "\". Check the path.";
        }
        if (failure instanceof AccessDeniedException) {
            return "\"" + failure.getMessage() + "\" may not be read or written by this user. Check its permissions.";
        }
        if (failure instanceof CharacterCodingException) {
            return "A file that was named is not text in UTF-8. Save it as UTF-8.";
        }
        if (failure instanceof FileSystemException file) {
            return file.getMessage() + ".";
        }
        if (failure instanceof EmptyCaseloadException || failure instanceof IllegalArgumentException) {
            return failure.getMessage();
        }
        if (isOutOfMemory(failure)) {
            return OUT_OF_MEMORY;
        }
        if (failure instanceof UncheckedIOException reading) {
            return other(reading.getCause());
        }
        // A parser's message may quote what it read; those of files name the file and what is wrong with it.
        if (failure instanceof IOException
                && !(failure instanceof JsonProcessingException)
                && failure.getMessage() != null) {
            return failure.getMessage();
        }
        // A message of unknown origin may quote the data: only where it happened is told.
        StackTraceElement[] trace = failure.getStackTrace();
        return "Unexpected error: " + failure.getClass().getSimpleName()
                + (trace.length == 0 ? "" : " at " + trace[0])
                + ". Nothing was written. Please report it with this line.";
    }

    /** A worker's error arrives as the cause of what waited for it. */
    private static boolean isOutOfMemory(Throwable failure) {
        return failure instanceof OutOfMemoryError
                || failure.getCause() != null && failure.getCause() != failure && isOutOfMemory(failure.getCause());
    }
}
