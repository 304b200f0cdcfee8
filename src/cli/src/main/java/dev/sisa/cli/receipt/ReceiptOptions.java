package dev.sisa.cli.receipt;

import dev.sisa.cli.data.TextFiles;
import dev.sisa.cli.failure.CommandException;
import dev.sisa.cli.failure.MisuseException;
import dev.sisa.cli.option.DashedWord;
import dev.sisa.cli.option.NonEmptyText;
import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.receipt.Commitment;
import dev.sisa.core.receipt.check.CommitmentQuery;
import dev.sisa.core.signing.ReceiptKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options for checking receipts: trusted keys, and the salt, sample or person to find in them. */
final class ReceiptOptions {

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "public keys that you trust, from anywhere but the receipt; may be repeated")
    private List<Path> keys = List.of();

    @Option(
            names = "--salt",
            paramLabel = "HEX",
            description = "the salt that the request was answered with, to find a sample or a person in the receipts")
    private Optional<String> salt = Optional.empty();

    @Option(
            names = "--sample",
            paramLabel = "ID",
            converter = NonEmptyText.class,
            preprocessor = DashedWord.class,
            description = "a sample to find with the salt")
    private Optional<String> sample = Optional.empty();

    @Option(
            names = "--subject",
            paramLabel = "ID",
            converter = NonEmptyText.class,
            preprocessor = DashedWord.class,
            description = "a person to find with the salt")
    private Optional<String> subject = Optional.empty();

    @Option(
            names = "--shards",
            description = "with --salt, print the number of each shard that the receipts of its request name")
    private boolean shards;

    @Option(
            names = "--replay",
            description = "train the shards of addenda once more, on the retained slices of the home, and compare")
    private boolean replay;

    boolean replay() {
        return replay;
    }

    /** Whether any of these options is given. */
    boolean given() {
        return !keys.isEmpty() || salt.isPresent() || sample.isPresent() || subject.isPresent() || shards || replay;
    }

    List<ReceiptKey> keys() {
        if (keys.isEmpty()) {
            throw new MisuseException("receipts prove something only with a key that you trust: add --key FILE");
        }
        return keys.stream().flatMap(file -> keys(file).stream()).toList();
    }

    Optional<CommitmentQuery> query() {
        if (sample.isPresent() && subject.isPresent()) {
            throw new MisuseException("look for one at a time: --sample ID or --subject ID");
        }
        boolean named = sample.isPresent() || subject.isPresent();
        if (salt.isPresent() != (named || shards)) {
            throw new MisuseException(
                    shards
                            ? "--shards takes the salt of the request: add --salt HEX"
                            : "whom to find takes both: --salt HEX, and --sample ID or --subject ID");
        }
        return salt.filter(_ -> named).map(ReceiptOptions::salt).map(bytes -> sample.map(
                        id -> new CommitmentQuery(bytes, Commitment.Kind.SAMPLE, id))
                .orElseGet(() -> new CommitmentQuery(bytes, Commitment.Kind.SUBJECT, subject.orElseThrow())));
    }

    /** The numbers of shards that are to be printed. */
    Optional<ShardNumbers> shardNumbers() {
        return salt.filter(_ -> shards).map(ReceiptOptions::salt).map(ShardNumbers::ofSalt);
    }

    private static Bytes salt(String hex) {
        if (!hex.matches("[0-9a-fA-F]{" + 2 * Commitment.SALT + "}")) {
            throw new MisuseException("--salt has " + 2 * Commitment.SALT + " hexadecimal digits");
        }
        return Bytes.ofHex(hex);
    }

    private static List<ReceiptKey> keys(Path file) {
        try {
            return ReceiptKey.ofPem(TextFiles.read(file));
        } catch (InvalidValueException e) {
            throw new CommandException(
                    file + ": " + e.getMessage() + ". `sisa receipts MODEL --public-key FILE` writes one.", e);
        }
    }
}
