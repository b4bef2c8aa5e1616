package iomtriage.cli.personal;

import iomtriage.api.referral.Progress;
import iomtriage.cli.audit.AuditStoreOptions;
import iomtriage.cli.audit.TrailCheck;
import iomtriage.cli.audit.TrailReport;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import iomtriage.store.H2Encryption;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.h2.tools.ChangeFileEncryption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Encrypts a store that is not. */
@Command(
        name = "encrypt",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Encrypts a store in a file that an older version left unencrypted, and makes its key.",
        description = {
            "",
            "Stop Casebook and copy the store first. The file is written anew, encrypted with a key that is made in a file of its",
            "own (--key), which only you may read; then the audit trail is checked. Keep a copy of the key elsewhere than",
            "backups of the store: without it nobody can read the store, and with it anybody can. What the disk held before may",
            "be found on it until it is overwritten.",
            ""
        })
public final class EncryptCommand implements Callable<Integer> {

    @Mixin
    private AuditStoreOptions store;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        H2Encryption encryption = store.encryption();
        if (!encryption.exists()) {
            throw new Refusal("There is no store at this address. Check the path; it has no .mv.db at the end.");
        }
        if (encryption.isEncrypted()) {
            throw new Refusal("This store is encrypted already.");
        }
        // It can be opened, and is not in use: otherwise nothing is changed, not even half of it.
        check();
        encryption.makeKey(new SecureRandom());
        try {
            ChangeFileEncryption.execute(
                    encryption.database().getParent().toString(),
                    encryption.database().getFileName().toString(),
                    "AES",
                    null,
                    encryption.key().toCharArray(),
                    true);
        } catch (SQLException failed) {
            throw new Refusal(
                    "The store could not be encrypted. Put the copy of it back, and see that no program has it open and"
                            + " the disk has room for it twice.");
        }
        TrailReport report = check();
        output.line("Encrypted, and the audit trail of %,d entries is as it was written.", report.entries());
        output.line("The key: %s", encryption.keyFile());
        return ExitCode.DONE;
    }

    private TrailReport check() throws IOException {
        TrailReport report = new TrailCheck(Optional.empty(), Progress.SILENT).of(store.reader());
        if (!report.isWhole()) {
            throw new Refusal(report.finding().orElseThrow() + " Restore a backup first.");
        }
        return report;
    }
}
